package io.agor.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changes of type that leave every row of a PostgreSQL table as it is: to a type that stores
 * the same bytes and is no narrower (<a
 * href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">ALTER
 * TABLE, Notes</a>). Types are in the canonical spelling.
 */
final class PostgresqlCoercion {

  private static final Pattern VARCHAR = Pattern.compile("varchar\\((\\d+)\\)");
  private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+)(?:,(\\d+))?\\)");

  private PostgresqlCoercion() {}

  static boolean keepsBytes(String from, String to) {
    return from.equals(to) || keepsText(from, to) || keepsNumber(from, to);
  }

  private static boolean keepsText(String from, String to) {
    boolean unlimited = to.equals("text") || to.equals("varchar");
    Matcher before = VARCHAR.matcher(from);
    Matcher after = VARCHAR.matcher(to);
    if (from.equals("text") || from.equals("varchar")) {
      return unlimited;
    }
    return before.matches()
        && (unlimited || (after.matches() && number(before, 1) <= number(after, 1)));
  }

  private static boolean keepsNumber(String from, String to) {
    Matcher before = NUMERIC.matcher(from);
    Matcher after = NUMERIC.matcher(to);
    if (!before.matches()) {
      return false;
    }
    return to.equals("numeric")
        || (after.matches()
            && number(before, 1) <= number(after, 1)
            && number(before, 2) == number(after, 2));
  }

  /** A number of the type; a scale that is not written is 0. */
  private static int number(Matcher type, int group) {
    return type.group(group) == null ? 0 : Integer.parseInt(type.group(group));
  }
}
