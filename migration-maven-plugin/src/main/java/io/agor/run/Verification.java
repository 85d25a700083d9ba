package io.agor.run;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.introspect.Introspector;
import io.agor.introspect.LiveSchema;
import io.agor.parity.Comparison;
import io.agor.schema.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    return run(sides, List.of());
  }

  /**
   * The same, with more work on the databases before they are closed, one after the other; it is
   * done even if a migration has failed.
   */
  public static List<Comparison> run(List<Side> sides, List<Work> more) throws SQLException {
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, sides.size()));
    Queue<TestDatabase> open = new ConcurrentLinkedQueue<>();
    try {
      List<Future<Built>> futures = new ArrayList<>();
      sides.forEach(side -> futures.add(threads.submit(() -> build(side, open))));
      List<Built> built = new ArrayList<>();
      for (Future<Built> future : futures) {
        built.add(Awaited.result(future));
      }
      for (Work work : more) {
        work.on(built);
      }
      for (Built database : built) {
        if (database.failure().isPresent()) {
          throw database.failure().get();
        }
      }
      return built.stream().flatMap(database -> database.comparison().stream()).toList();
    } finally {
      threads.shutdownNow();
      open.forEach(TestDatabase::close);
    }
  }

  /**
   * A database with its migrations.
   *
   * @param comparison with what it should hold; empty if a migration failed
   * @param failure empty if none did
   */
  public record Built(
      Side side,
      TestDatabase database,
      Optional<Comparison> comparison,
      Optional<MigrationFailedException> failure) {}

  /** What else is done with the databases, in the order of the sides. */
  @FunctionalInterface
  public interface Work {

    /** Does it. */
    void on(List<Built> databases) throws SQLException;
  }

  private static Built build(Side side, Queue<TestDatabase> open) throws SQLException {
    TestDatabase database = side.database().get();
    open.add(database);
    side.progress().begun(Phase.APPLY);
    try {
      new Migrations(side.migrations()).applyTo(database, side.steps());
    } catch (MigrationFailedException e) {
      return new Built(side, database, Optional.empty(), Optional.of(e));
    }
    side.progress().ended(Phase.APPLY);
    side.progress().begun(Phase.READ_BACK);
    LiveSchema actual;
    try (Connection connection = database.dataSource().getConnection()) {
      actual = Introspector.readLive(connection, side.dialect(), Set.of(Migrations.HISTORY_TABLE));
    }
    side.progress().ended(Phase.READ_BACK);
    Comparison comparison =
        new Comparison(
            Comparison.Kind.DATABASE,
            side.dialect().id(),
            NormalizedSchema.of(side.dialect(), side.schema()),
            actual.schema(),
            side.shownMigrations(),
            actual.particulars());
    return new Built(side, database, Optional.of(comparison), Optional.empty());
  }
}
