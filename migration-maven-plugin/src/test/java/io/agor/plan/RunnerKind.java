package io.agor.plan;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A kind of program that runs migrations on SQLite. */
record RunnerKind(Commits commits, ForeignKeys foreignKeys) {

  /** How a runner commits. */
  enum Commits {
    ONCE,
    AFTER_EVERY_STATEMENT
  }

  /** Whether the connection enforces foreign keys. */
  enum ForeignKeys {
    ON,
    OFF
  }

  /** Every kind. */
  static Stream<RunnerKind> all() {
    return Stream.of(Commits.values())
        .flatMap(
            commits -> Stream.of(ForeignKeys.values()).map(keys -> new RunnerKind(commits, keys)));
  }

  /** Its connection to a file, or to {@code :memory:}. */
  Connection open(String file) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:sqlite:" + file + "?foreign_keys=" + foreignKeys.name().toLowerCase(Locale.ROOT));
  }

  /** Runs a migration; one that fails is rolled back where the runner commits once. */
  void run(ConnectedDatabase database, List<String> plan) throws SQLException {
    Connection connection = database.connection();
    connection.setAutoCommit(commits == Commits.AFTER_EVERY_STATEMENT);
    try {
      database.run(plan);
      if (commits == Commits.ONCE) {
        connection.commit();
      }
    } catch (SQLException e) {
      if (commits == Commits.ONCE) {
        connection.rollback();
      }
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
