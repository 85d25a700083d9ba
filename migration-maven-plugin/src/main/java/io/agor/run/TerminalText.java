package io.agor.run;

import io.agor.plan.RowField;
import java.util.Optional;

/** A value of a database on one line of a terminal: escaped, and shortened if it is long. */
final class TerminalText {

  private static final int LENGTH = 40;

  private TerminalText() {}

  static String of(RowField field, Optional<String> value) {
    return value.map(text -> quoted(field, text)).orElse("NULL");
  }

  private static String quoted(RowField field, String text) {
    String shown = escaped(text);
    return switch (field.kind()) {
      case NUMBER -> shown;
      case TEXT -> "'" + shown + "'";
    };
  }

  private static String escaped(String text) {
    StringBuilder shown = new StringBuilder();
    int characters = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (characters++ == LENGTH) {
        return shown.append("...").toString();
      }
      append(text.codePointAt(i), shown);
    }
    return shown.toString();
  }

  private static void append(int character, StringBuilder shown) {
    switch (character) {
      case '\'' -> shown.append("''");
      case '\\' -> shown.append("\\\\");
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (isInvisible(character)) {
          shown.append("\\u").append("%04x".formatted(character));
        } else {
          shown.appendCodePoint(character);
        }
      }
    }
  }

  /** Also what turns the direction of a text, or is half of a character. */
  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
