package io.agor.run;

import io.agor.dialect.Dialect;
import io.agor.parity.pair.Database;
import io.agor.parity.pair.PairComparison;
import io.agor.parity.pair.PairParity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Compares two databases without a schema file: built from SQL of any origin, or there already. */
public final class PairVerification {

  private PairVerification() {}

  /**
   * One side.
   *
   * @param scripts what to build it from; nothing for a database that is there
   * @param database makes or finds the database; it is closed in the end
   * @param progress is told of applying and reading
   */
  public record Side(
      Dialect dialect,
      Optional<SqlScripts> scripts,
      Supplier<TestDatabase> database,
      Progress progress) {}

  /**
   * What each side holds, and what is not alike.
   *
   * @throws DatabaseUnavailableException if a database cannot be had
   * @throws MigrationFailedException if a script fails
   * @throws SQLException if a database cannot be read
   */
  public static PairComparison run(Side left, Side right) throws SQLException {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<TestDatabase> one = threads.submit(() -> built(left));
      Future<TestDatabase> other = threads.submit(() -> built(right));
      try (TestDatabase leftDatabase = resultOrClose(one, other);
          TestDatabase rightDatabase = Awaited.result(other)) {
        left.progress().begun(Phase.READ_BACK);
        PairComparison comparison = compare(leftDatabase, rightDatabase);
        left.progress().ended(Phase.READ_BACK);
        return comparison;
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static TestDatabase built(Side side) {
    TestDatabase database = side.database().get();
    try {
      if (side.scripts().isPresent()) {
        side.progress().begun(Phase.APPLY);
        side.scripts().get().applyTo(database);
        side.progress().ended(Phase.APPLY);
      }
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static PairComparison compare(TestDatabase left, TestDatabase right) throws SQLException {
    try (Connection one = left.dataSource().getConnection();
        Connection other = right.dataSource().getConnection()) {
      return PairParity.comparison(
          Database.of(left.dialect(), one), Database.of(right.dialect(), other));
    }
  }

  /** A side that fails takes the other with it. */
  private static TestDatabase resultOrClose(Future<TestDatabase> future, Future<TestDatabase> other)
      throws SQLException {
    try {
      return Awaited.result(future);
    } catch (SQLException | RuntimeException failure) {
      try {
        Awaited.result(other).close();
      } catch (SQLException | RuntimeException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
  }
}
