package io.agor.codegen;

/**
 * A text as a string literal of Java, in ASCII. The writer of sources takes every character that
 * Unicode ends a line with for the end of one, also in a literal, and so none is left in it.
 */
final class JavaLiteral {

  private static final char FIRST_PRINTABLE = ' ';
  private static final char LAST_PRINTABLE = '~';

  private JavaLiteral() {}

  /** With its quotes. */
  static String of(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars().forEach(unit -> append(literal, (char) unit));
    return literal.append('"').toString();
  }

  private static void append(StringBuilder literal, char unit) {
    switch (unit) {
      case '"', '\\' -> literal.append('\\').append(unit);
      case '\n' -> literal.append("\\n");
      case '\r' -> literal.append("\\r");
      case '\t' -> literal.append("\\t");
      case '\b' -> literal.append("\\b");
      case '\f' -> literal.append("\\f");
      default -> {
        if (unit < FIRST_PRINTABLE || unit > LAST_PRINTABLE) {
          literal.append(String.format("\\u%04x", (int) unit));
        } else {
          literal.append(unit);
        }
      }
    }
  }
}
