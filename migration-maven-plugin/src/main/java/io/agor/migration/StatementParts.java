package io.agor.migration;

import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of an SQL file between its breakpoints. Drizzle and Liquibase hand each to the driver
 * as one statement, and the drivers of SQLite run no second one of it.
 */
final class StatementParts {

  private static final Pattern BREAKPOINT = Pattern.compile("-->\\sstatement-breakpoint");

  private static final Set<String> OPENING = Set.of("BEGIN", "CASE");

  private StatementParts() {}

  /** Whether there is a part with more than one statement. */
  static boolean anyHasSeveral(String text) {
    return BREAKPOINT.splitAsStream(text).anyMatch(StatementParts::hasSeveral);
  }

  /** The semicolons in the body of a trigger end none. */
  private static boolean hasSeveral(String part) {
    int depth = 0;
    boolean ended = false;
    List<SqlToken> tokens = SqlTokenizer.tokens(part);
    for (SqlToken token : tokens) {
      boolean isEnd = token.text().equals(";");
      if (ended && !isEnd) {
        return true;
      }
      String word = token.kind() == SqlToken.Kind.WORD ? token.text().toUpperCase(Locale.ROOT) : "";
      depth += OPENING.contains(word) ? 1 : word.equals("END") ? -1 : 0;
      ended |= isEnd && depth <= 0;
    }
    return false;
  }
}
