package io.agor.sql;

import java.util.Locale;

/** The text of a literal as PostgreSQL prints a value of the type. */
public final class LiteralText {

  private static final int DATE_LENGTH = "2000-01-01".length();

  private LiteralText() {}

  /**
   * The canonical text of a literal.
   *
   * @param type the name of the type without a length, in canonical spelling
   * @param text what was written; it comes back as it is where the type has no canonical text or
   *     the text is no value of the type
   */
  public static String canonical(String type, String text) {
    return switch (type) {
      case "uuid" -> text.strip().toLowerCase(Locale.ROOT);
      case "timestamp" -> timestamp(text.strip());
      case "date" -> text.strip();
      case "time" -> time(text.strip());
      case "interval" -> IntervalText.canonical(text);
      case "jsonb" -> JsonText.canonical(text);
      default -> text;
    };
  }

  /** {@code 2000-01-01} is midnight; a T between date and time is a space. */
  private static String timestamp(String text) {
    if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return text;
    }
    String date = text.substring(0, DATE_LENGTH);
    if (text.length() == DATE_LENGTH) {
      return date + " 00:00:00";
    }
    char separator = text.charAt(DATE_LENGTH);
    return separator == 'T' || separator == ' '
        ? date + " " + time(text.substring(DATE_LENGTH + 1))
        : text;
  }

  /** Seconds are always there, a fraction has no trailing zeros. */
  private static String time(String text) {
    String time = text.length() == "00:00".length() ? text + ":00" : text;
    if (time.indexOf('.') >= 0) {
      while (time.endsWith("0")) {
        time = time.substring(0, time.length() - 1);
      }
    }
    return time.endsWith(".") ? time.substring(0, time.length() - 1) : time;
  }
}
