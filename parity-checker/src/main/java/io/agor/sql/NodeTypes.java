package io.agor.sql;

import io.agor.sql.TypeName.Family;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The type that a simplified node has of itself, as far as its text and the columns tell. */
final class NodeTypes {

  private static final int INTEGER_BITS = 31;
  private static final int BIGINT_BITS = 63;

  /** Functions and operators over numbers that PostgreSQL has for no integer type. */
  static final Set<String> FRACTIONAL =
      Set.of(
          "round", "trunc", "floor", "ceil", "ceiling", "sqrt", "cbrt", "exp", "ln", "log", "log10",
          "power", "pow", "sign", "div", "^");

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
    if (node instanceof Node.Subscript subscript) {
      String array = name(subscript.array());
      return array.endsWith("[]") ? array.substring(0, array.length() - 2) : array;
    }
    if (node instanceof Node.Choice choice) {
      List<Node> results = new ArrayList<>();
      choice.branches().forEach(branch -> results.add(branch.result()));
      choice.otherwise().ifPresent(results::add);
      return common(results);
    }
    return "";
  }

  static boolean isJson(String type) {
    return type.equals("jsonb") || type.equals("json");
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

  static String literalType(Node.Literal literal) {
    return switch (literal.kind()) {
      case INTEGER -> {
        int bits = new BigInteger(literal.printed()).bitLength();
        yield bits <= INTEGER_BITS ? "integer" : bits <= BIGINT_BITS ? "bigint" : "numeric";
      }
      case DECIMAL -> "numeric";
      case WORD -> wordType(literal.printed());
      case OTHER -> "";
    };
  }

  private static String wordType(String word) {
    return switch (word) {
      case "true", "false" -> "boolean";
      case "current_timestamp" -> "timestamptz";
      case "localtimestamp" -> "timestamp";
      case "current_date" -> "date";
      case "current_user", "session_user" -> "name";
      default -> "";
    };
  }

  private String binaryType(Node.Binary binary) {
    String left = name(binary.left());
    String right = name(binary.right());
    return switch (binary.operator()) {
      case "->>", "#>>" -> "text";
      case "->", "#>" -> left;
      case "||" -> TypeName.family(left) == Family.OTHER ? left : "text";
      case "^" -> fractional(new Node.Call("^", List.of(binary.left(), binary.right())));
      case "+" -> arithmetic(left, right);
      case "-" -> left.equals(right) ? difference(left) : arithmetic(left, right);
      case "*", "/", "%", "&", "|", "#" -> arithmetic(left, right);
      default -> "";
    };
  }

  /** Two numbers give the wider; a time or JSON changed by anything stays one. */
  private static String arithmetic(String left, String right) {
    Family family = TypeName.family(left);
    if (family.isNumber() && TypeName.family(right).isNumber()) {
      return family.compareTo(TypeName.family(right)) >= 0 ? left : right;
    }
    return switch (left) {
      case "date" -> right.equals("interval") ? "timestamp" : "date";
      case "timestamp", "timestamptz", "time", "interval", "jsonb" -> left;
      default -> "";
    };
  }

  private static String difference(String type) {
    return switch (type) {
      case "date" -> "integer";
      case "timestamp", "timestamptz", "time" -> "interval";
      default -> type;
    };
  }

  private String callType(Node.Call call) {
    List<Node> arguments = call.arguments();
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
      case "extract" -> "numeric";
      case "random", "pi", "date_part" -> "double precision";
      case "coalesce", "greatest", "least", "nullif", "abs", "mod" -> common(arguments);
      default -> FRACTIONAL.contains(call.function()) ? fractional(call) : "";
    };
  }

  /** The type in which PostgreSQL computes a function or operator that it has for no integer. */
  private String fractional(Node.Call call) {
    return TypeName.family(common(call.arguments())).isNumber()
        ? fractional(call.function(), call.arguments())
        : "";
  }

  /**
   * Numeric where the function asks for it or an argument is of that type, else double precision.
   */
  String fractional(String function, List<Node> arguments) {
    boolean onlyNumeric =
        switch (function) {
          case "round", "trunc" -> arguments.size() == 2;
          case "div" -> true;
          default -> false;
        };
    boolean numeric = TypeName.family(common(arguments)) == Family.NUMERIC;
    return onlyNumeric || numeric ? "numeric" : "double precision";
  }

  /** The one type that values of these types are brought to, if it is known; strings adapt. */
  private String common(List<Node> nodes) {
    String common = "";
    for (Node node : nodes) {
      if (node instanceof Node.Text || node.equals(Node.Literal.NULL)) {
        continue;
      }
      String name = name(node);
      Family family = TypeName.family(name);
      Family before = TypeName.family(common);
      if (common.isEmpty() || (family.isNumber() && before.compareTo(family) < 0)) {
        common = name;
      }
      boolean related = family.isNumber() == TypeName.family(common).isNumber();
      if (name.isEmpty() || !related) {
        return "";
      }
    }
    return common;
  }
}
