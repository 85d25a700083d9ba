package io.agor.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changes of type that PostgreSQL makes by assignment and that keep every value or fail: no
 * rounding, no cutting, no reading of text (<a
 * href="https://www.postgresql.org/docs/current/typeconv-query.html">Value Storage</a>). A USING
 * with a cast to varchar(n) would cut silently, so none is ever written.
 */
final class PostgresqlConversion {

  private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+)(?:,(\\d+))?\\)");
  private static final Pattern CHARACTERS = Pattern.compile("text|varchar(\\(\\d+\\))?");
  private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

  private PostgresqlConversion() {}

  /** Whether every value of one native type survives the assignment to another, or stops it. */
  static boolean isLossless(String from, String to) {
    if (CHARACTERS.matcher(from).matches()) {
      return CHARACTERS.matcher(to).matches();
    }
    if (INTEGERS.contains(from)) {
      return INTEGERS.contains(to) || to.equals("numeric") || NUMERIC.matcher(to).matches();
    }
    Matcher precise = NUMERIC.matcher(from);
    if (precise.matches()) {
      return to.equals("numeric") || scale(to) >= scale(from);
    }
    return from.equals("real") && to.equals("double precision");
  }

  /** The digits after the point; -1 for what is not a number of fixed precision. */
  private static int scale(String type) {
    Matcher matcher = NUMERIC.matcher(type);
    if (!matcher.matches()) {
      return -1;
    }
    return matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
  }
}
