package io.agor.parity.pair;

import io.agor.dialect.Dialect;
import io.agor.sql.PortableExpression;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a database computes for a default, twice.
 *
 * @param usesTime whether the text asks for the time
 */
record ComputedDefault(Optional<String> first, Optional<String> second, boolean usesTime) {

  private static final Set<String> TIME_WORDS =
      Set.of(
          "now",
          "current_timestamp",
          "current_date",
          "current_time",
          "localtimestamp",
          "localtime",
          "clock_timestamp",
          "statement_timestamp",
          "transaction_timestamp",
          "strftime",
          "datetime",
          "julianday",
          "unixepoch");

  /** Computes a default as it is assigned to a column; nothing if the database cannot. */
  static Optional<ComputedDefault> of(Evaluation evaluation, String sql, LogicalType type)
      throws SQLException {
    String value = value(evaluation.dialect(), sql, type);
    var rows = evaluation.rows("SELECT " + value + " UNION ALL SELECT " + value);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<List<Optional<String>>> values = rows.get();
    boolean time = !Collections.disjoint(PortableExpression.names(sql), TIME_WORDS);
    return Optional.of(
        new ComputedDefault(values.get(0).get(0), values.get(1).get(0), time || asksForNow(sql)));
  }

  private static boolean asksForNow(String sql) {
    return PortableExpression.literals(sql).contains("now");
  }

  private static String value(Dialect dialect, String sql, LogicalType type) {
    return switch (dialect) {
      case SQLITE -> "(" + SqliteFunctions.rewritten(sql) + ")";
      case POSTGRESQL -> "CAST(CAST((" + sql + ") AS " + type.spelling() + ") AS text)";
    };
  }

  /** Whether another call gives another value. */
  boolean isRandom() {
    return !usesTime && !first.equals(second);
  }

  /** The shape of a random value: which letters stand where, without dashes and capitals. */
  String shape() {
    return first.orElse("").replace("-", "").replaceAll("[0-9a-fA-F]", "h");
  }
}
