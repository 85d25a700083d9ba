package io.agor.sql;

import io.agor.sql.TypeName.Family;
import java.util.Map;

/** The type that a simplified node has of itself, as far as its text and the columns tell. */
final class NodeTypes {

  /** The largest PostgreSQL integer has ten digits, the largest bigint nineteen. */
  private static final java.math.BigInteger MOST_INTEGER =
      java.math.BigInteger.valueOf(Integer.MAX_VALUE);

  private static final java.math.BigInteger MOST_BIGINT =
      java.math.BigInteger.valueOf(Long.MAX_VALUE);

  private final Map<String, String> columnTypes;

  NodeTypes(Map<String, String> columnTypes) {
    this.columnTypes = columnTypes;
  }

  /** The canonical name of the type, or an empty text where it is not known. */
  String name(Node node) {
    if (node instanceof Node.Name column) {
      return columnType(column.printed());
    }
    if (node instanceof Node.Cast cast) {
      return cast.type();
    }
    if (node instanceof Node.Literal literal) {
      return literalType(literal);
    }
    if (node instanceof Node.Collate collate) {
      return name(collate.operand());
    }
    if (node instanceof Node.Unary unary && !unary.operator().equals("not")) {
      return name(unary.operand());
    }
    if (node instanceof Node.Binary binary) {
      return binaryType(binary);
    }
    if (node instanceof Node.Call call) {
      return callType(call);
    }
    return "";
  }

  Family family(Node node) {
    String name = name(node);
    return name.isEmpty() ? Family.UNKNOWN : TypeName.family(name);
  }

  private String columnType(String printed) {
    String name = printed.substring(printed.lastIndexOf('.') + 1);
    boolean quoted = name.startsWith("\"") && name.endsWith("\"") && name.length() > 1;
    String plain = quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    return columnTypes.getOrDefault(plain, "");
  }

  private static String literalType(Node.Literal literal) {
    return switch (literal.kind()) {
      case INTEGER -> {
        var value = new java.math.BigInteger(literal.printed()).abs();
        yield value.compareTo(MOST_INTEGER) <= 0
            ? "integer"
            : value.compareTo(MOST_BIGINT) <= 0 ? "bigint" : "numeric";
      }
      case DECIMAL -> "numeric";
      case WORD ->
          literal.printed().equals("true") || literal.printed().equals("false") ? "boolean" : "";
      case OTHER -> "";
    };
  }

  private String binaryType(Node.Binary binary) {
    return switch (binary.operator()) {
      case "->>", "||" -> "text";
      case "+", "-", "*", "/", "%" -> {
        String left = name(binary.left());
        String right = name(binary.right());
        Family wider = TypeName.family(left);
        boolean numbers = wider.isNumber() && TypeName.family(right).isNumber();
        yield !numbers ? "" : wider.compareTo(TypeName.family(right)) >= 0 ? left : right;
      }
      default -> "";
    };
  }

  private static String callType(Node.Call call) {
    return switch (call.function()) {
      case "lower",
          "upper",
          "btrim",
          "ltrim",
          "rtrim",
          "substr",
          "replace",
          "concat",
          "left",
          "right",
          "md5",
          "to_char" ->
          "text";
      case "length", "char_length", "octet_length", "strpos" -> "integer";
      default -> "";
    };
  }
}
