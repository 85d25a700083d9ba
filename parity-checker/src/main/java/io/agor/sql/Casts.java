package io.agor.sql;

import io.agor.sql.Node.Literal;
import io.agor.sql.TypeName.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Drops a cast that changes nothing wherever it stands. */
final class Casts {

  private final NodeTypes types;

  Casts(NodeTypes types) {
    this.types = types;
  }

  /** The operand, already simple, under a cast to the type. */
  Node simplify(Node operand, String type) {
    if (operand.equals(Literal.NULL)) {
      return operand;
    }
    if (operand instanceof Node.Text text) {
      return ofText(text, type);
    }
    if (operand instanceof Node.Group array
        && array.kind().equals("array")
        && type.endsWith("[]")) {
      return ofArray(array, type.substring(0, type.length() - 2));
    }
    Family from = types.family(operand);
    Family to = TypeName.family(type);
    boolean same = types.name(operand).equals(type);
    return same || changesNothing(operand, from, to, type) ? operand : new Node.Cast(operand, type);
  }

  /**
   * PostgreSQL shows a varchar column in a comparison as cast to text. A column of which nothing is
   * known is taken for text then.
   */
  private static boolean changesNothing(Node operand, Family from, Family to, String type) {
    boolean plainText = to == Family.TEXT && TypeName.length(type) == Integer.MAX_VALUE;
    boolean unknownColumn = from == Family.UNKNOWN && operand instanceof Node.Name;
    return plainText && (from == Family.TEXT || unknownColumn);
  }

  static Node ofText(Node.Text text, String type) {
    Family family = TypeName.family(type);
    if (type.endsWith("[]")) {
      return ofArrayText(text, type);
    }
    if (family == Family.TEXT || family == Family.CHARACTER) {
      int length = text.value().codePointCount(0, text.value().length());
      return length <= TypeName.length(type) ? text : new Node.Cast(text, type);
    }
    if (family == Family.BOOLEAN) {
      return bool(text).map(literal -> (Node) literal).orElseGet(() -> new Node.Cast(text, type));
    }
    Optional<Literal> number =
        family.isNumber() && type.indexOf('(') < 0
            ? NumberText.inText(text.value())
            : Optional.empty();
    if (number.isEmpty()) {
      return new Node.Cast(new Node.Text(LiteralText.canonical(type, text.value())), type);
    }
    if (family == Family.NUMERIC) {
      return NumberText.withFraction(number.get());
    }
    return NodeTypes.literalType(number.get()).equals(type)
        ? number.get()
        : new Node.Cast(number.get(), type);
  }

  static Optional<Literal> bool(Node.Text text) {
    return switch (text.value().strip().toLowerCase(Locale.ROOT)) {
      case "t", "true", "y", "yes", "on", "1" -> Optional.of(Literal.TRUE);
      case "f", "false", "n", "no", "off", "0" -> Optional.of(Literal.FALSE);
      default -> Optional.empty();
    };
  }

  private Node ofArray(Node.Group array, String elementType) {
    List<Node> elements = new ArrayList<>();
    array.elements().forEach(element -> elements.add(simplify(element, elementType)));
    return new Node.Group("array", List.copyOf(elements));
  }

  static Node ofArrayText(Node.Text text, String type) {
    String elementType = type.substring(0, type.length() - 2);
    return ArrayText.elements(text.value())
        .map(
            values -> {
              List<Node> elements = new ArrayList<>();
              for (Node value : values) {
                elements.add(
                    value instanceof Node.Text element ? ofText(element, elementType) : value);
              }
              return (Node) new Node.Group("array", List.copyOf(elements));
            })
        .orElseGet(() -> new Node.Cast(text, type));
  }
}
