package io.agor.sql;

import java.util.Set;

/** Which words mean something at the beginning of an operand, and how names are printed. */
final class Words {

  /** Words that are no plain name where an operand begins. */
  private static final Set<String> OPENING =
      Set.of(
          "not",
          "null",
          "true",
          "false",
          "case",
          "cast",
          "select",
          "exists",
          "array",
          "row",
          "current_timestamp",
          "current_date",
          "current_time",
          "current_user",
          "session_user",
          "localtime",
          "localtimestamp",
          "extract",
          "trim",
          "substring",
          "position",
          "interval",
          "and",
          "or",
          "in",
          "is",
          "like",
          "between",
          "when",
          "then",
          "else",
          "end",
          "from",
          "distinct",
          "collate",
          "with",
          "values",
          "overlay",
          "unknown",
          "default",
          "raise");

  private Words() {}

  static boolean opens(String word) {
    return OPENING.contains(word);
  }

  /** A name as canonical text has it: without quotes where the plain form is the same name. */
  static String name(SqlToken token) {
    return quoted(token.value());
  }

  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private static String quoted(String name) {
    return isPlain(name) && !opens(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String name) {
    if (name.isEmpty() || (name.charAt(0) >= '0' && name.charAt(0) <= '9')) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      boolean plain =
          (letter >= 'a' && letter <= 'z')
              || (letter >= '0' && letter <= '9')
              || letter == '_'
              || (letter >= '\u0080' && Character.toLowerCase(letter) == letter);
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
