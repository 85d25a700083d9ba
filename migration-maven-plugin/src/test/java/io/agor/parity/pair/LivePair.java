package io.agor.parity.pair;

import static io.agor.run.TestSql.run;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.run.TestPostgresql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Two fresh live databases, built from SQL and compared. */
final class LivePair {

  private LivePair() {}

  /** All findings. */
  static List<Finding> compare(String sqlite, String postgresql) throws SQLException {
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection right = database.connect();
        Connection left = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      run(left, sqlite);
      run(right, postgresql);
      return PairParity.compare(
          Database.of(Dialect.SQLITE, left), Database.of(Dialect.POSTGRESQL, right));
    }
  }

  /** The findings that are drift, each as {@code AP015 column t.a}. */
  static List<String> drift(String sqlite, String postgresql) throws SQLException {
    return compare(sqlite, postgresql).stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(LivePair::text)
        .toList();
  }

  /** The findings that only inform. */
  static List<String> information(String sqlite, String postgresql) throws SQLException {
    return compare(sqlite, postgresql).stream()
        .filter(finding -> finding.severity() == Severity.INFO)
        .map(LivePair::text)
        .toList();
  }

  private static String text(Finding finding) {
    return finding.code() + " " + finding.object();
  }
}
