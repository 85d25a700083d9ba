package io.agor.run;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.introspect.Introspector;
import io.agor.parity.Comparison;
import io.agor.schema.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Builds a database from the migrations of each dialect and reads it back, all dialects at the same
 * time.
 */
public final class Verification {

  private Verification() {}

  /**
   * One dialect to verify.
   *
   * @param schema what its migrations should build
   * @param migrations the folder of its SQL files
   * @param shownMigrations that folder as a person would name it
   * @param steps what each of the migrations does to the schema, to tell which rows stopped it
   * @param database makes an empty database; it is closed in the end
   * @param progress is told of migrating and reading back
   */
  public record Side(
      Dialect dialect,
      Schema schema,
      Path migrations,
      String shownMigrations,
      SchemaSteps steps,
      Supplier<TestDatabase> database,
      Progress progress) {}

  /**
   * What each dialect should hold and what it does hold, in the order of the sides.
   *
   * @throws DatabaseUnavailableException if a database cannot be had
   * @throws MigrationFailedException if a migration fails
   * @throws SQLException if a database cannot be read
   */
  public static List<Comparison> run(List<Side> sides) throws SQLException {
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, sides.size()));
    try {
      List<Future<Comparison>> futures = new ArrayList<>();
      sides.forEach(side -> futures.add(threads.submit(() -> compare(side))));
      List<Comparison> comparisons = new ArrayList<>();
      for (Future<Comparison> future : futures) {
        comparisons.add(result(future));
      }
      return comparisons;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Comparison compare(Side side) throws SQLException {
    try (TestDatabase database = side.database().get()) {
      side.progress().begun(Phase.APPLY);
      new Migrations(side.migrations()).applyTo(database, side.steps());
      side.progress().ended(Phase.APPLY);
      side.progress().begun(Phase.READ_BACK);
      Schema actual;
      try (Connection connection = database.dataSource().getConnection()) {
        actual = Introspector.read(connection, side.dialect(), Set.of(Migrations.HISTORY_TABLE));
      }
      side.progress().ended(Phase.READ_BACK);
      return new Comparison(
          Comparison.Kind.DATABASE,
          side.dialect().id(),
          NormalizedSchema.of(side.dialect(), side.schema()),
          actual,
          side.shownMigrations());
    }
  }

  private static Comparison result(Future<Comparison> future) throws SQLException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException("Interrupted while verifying.", e);
    }
  }
}
