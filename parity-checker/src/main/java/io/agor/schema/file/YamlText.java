package io.agor.schema.file;

import java.util.Locale;
import java.util.Set;

/** Writes a text as a YAML scalar: plain where every YAML parser reads it as text, else quoted. */
final class YamlText {

  /** Words that YAML 1.2 or 1.1 takes for a boolean, a null or a number, in lower case. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

  private static final int LONGEST_WORD = "false".length();

  private static final String PLAIN_EVERYWHERE = "_-./()=<>+*%!|&$^~?;'\"\\@` ";
  private static final String PLAIN_OUTSIDE_BRACKETS = ",[]{}";

  private YamlText() {}

  /** A scalar outside of brackets. */
  static String inBlock(String text) {
    return isPlain(text, PLAIN_EVERYWHERE + PLAIN_OUTSIDE_BRACKETS) ? text : quoted(text);
  }

  /** A scalar inside brackets, where commas and brackets have a meaning. */
  static String inFlow(String text) {
    return isPlain(text, PLAIN_EVERYWHERE) ? text : quoted(text);
  }

  /** Whether a text of several lines can stand line by line under {@code |-}. */
  static boolean isLiteralBlock(String text) {
    if (text.indexOf('\n') < 0 || text.startsWith(" ") || text.endsWith("\n")) {
      return false;
    }
    for (String line : text.split("\n", -1)) {
      if ((line.isBlank() && !line.isEmpty()) || !isPrintable(line)) {
        return false;
      }
    }
    return !text.startsWith("\n");
  }

  /** A scalar in quotes: double ones, or single ones where that saves escapes. */
  static String quoted(String text) {
    boolean escapes = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
    return escapes && isPrintable(text) ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
  }

  private static boolean isPlain(String text, String punctuation) {
    if (text.isEmpty()
        || !(Character.isLetter(text.charAt(0)) || text.charAt(0) == '_')
        || text.endsWith(" ")
        || (text.length() <= LONGEST_WORD && WORDS.contains(text.toLowerCase(Locale.ROOT)))) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isUsual(c) && !Character.isLetterOrDigit(c) && punctuation.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** What most names consist of, told without a look into the tables of Unicode. */
  private static boolean isUsual(char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9');
  }

  private static boolean isPrintable(String text) {
    return text.codePoints()
        .allMatch(c -> c == ' ' || Character.isLetterOrDigit(c) || (c > ' ' && c < 0x7F));
  }

  private static String doubleQuoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(quoted, c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int c) {
    switch (c) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (c == ' ' || Character.isLetterOrDigit(c) || (c > ' ' && c < 0x7F)) {
          quoted.appendCodePoint(c);
        } else {
          quoted.append(
              c <= 0xFF
                  ? String.format("\\x%02X", c)
                  : c <= 0xFFFF ? String.format("\\u%04X", c) : String.format("\\U%08X", c));
        }
      }
    }
  }
}
