package io.agor.mutation;

import static io.agor.run.TestSql.run;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.introspect.Introspector;
import io.agor.introspect.LiveSchema;
import io.agor.migration.MigrationStep;
import io.agor.migration.MigrationSteps;
import io.agor.migration.TestLayout;
import io.agor.parity.Comparison;
import io.agor.parity.ParityChecker;
import io.agor.probe.Probes;
import io.agor.rehearsal.Rehearsal;
import io.agor.rehearsal.Side;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.run.FreshSqlite;
import io.agor.run.MigrationFailedException;
import io.agor.run.Migrations;
import io.agor.run.TestDatabase;
import io.agor.run.TestPostgresql;
import io.agor.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The migrations of the Agor example with one edit, on live databases. */
final class MutatedHistory implements AutoCloseable {

  private static final Path MAIN =
      Path.of(System.getProperty("basedir", "")).resolve("../it/src/it/agor/src/main");

  private final Path folder;
  private final List<MigrationStep> steps;
  private final TestPostgresql.Database postgresql = TestPostgresql.freshDatabase();
  private final Connection postgresqlConnection;
  private final Map<Dialect, List<List<String>>> usualStructures = new EnumMap<>(Dialect.class);
  private Optional<List<String>> usualAnswers = Optional.empty();

  /** Works in this folder, which nobody else uses meanwhile. */
  MutatedHistory(Path folder) throws Exception {
    this.folder = folder;
    this.steps = steps(MAIN.resolve("resources/db/migration"));
    this.postgresqlConnection = postgresql.connect();
    for (Dialect dialect : Dialect.values()) {
      usualStructures.put(dialect, usualStructures(dialect));
    }
  }

  /**
   * What migrations have built.
   *
   * @param drifts whether it is not what the last of them should have built
   * @param usual whether the database says the same of it as without an edit
   */
  private record Built(boolean drifts, boolean usual) {}

  /** All edits of one dialect's migrations. */
  static List<Mutation> mutations(Dialect dialect) throws Exception {
    List<Mutation> all = new ArrayList<>();
    for (MigrationStep step : steps(MAIN.resolve("resources/db/migration"))) {
      all.addAll(Mutator.mutations(dialect, number(step), sql(dialect, step)));
    }
    return all;
  }

  private static int number(MigrationStep step) {
    return step.version().whole().intValueExact();
  }

  /** Runs the migrations with the edit and asks each part of a verification in turn. */
  Outcome judge(Mutation mutation) throws Exception {
    try {
      Dialect dialect = mutation.dialect();
      Built whole = built(dialect, steps.size(), mutation);
      if (whole.drifts()) {
        return Outcome.PARITY;
      }
      if (built(dialect, mutation.version(), mutation).drifts()) {
        return Outcome.PARITY_OF_THE_STEP;
      }
      if (!whole.usual() && answersOtherwise(mutation)) {
        return Outcome.PROBES;
      }
      return isNoticedWithRows(mutation) ? Outcome.REHEARSAL : Outcome.SURVIVED;
    } catch (SQLException | MigrationFailedException refused) {
      return Outcome.REFUSED;
    }
  }

  /** What a database says after each migration. */
  private List<List<String>> usualStructures(Dialect dialect) throws SQLException, IOException {
    return onDatabase(
        dialect,
        connection -> {
          List<List<String>> structures = new ArrayList<>();
          for (MigrationStep step : steps) {
            run(connection, sql(dialect, step));
            structures.add(TableStructure.of(connection, dialect));
          }
          return structures;
        });
  }

  private Built built(Dialect dialect, int last, Mutation mutation)
      throws SQLException, IOException {
    return onDatabase(
        dialect,
        connection -> {
          for (MigrationStep step : steps.subList(0, last)) {
            run(
                connection,
                number(step) == mutation.version() ? mutation.sql() : sql(dialect, step));
          }
          boolean usual =
              TableStructure.of(connection, dialect)
                  .equals(usualStructures.get(dialect).get(last - 1));
          return new Built(!usual && drifts(connection, dialect, last), usual);
        });
  }

  /** What a test does with a database that is gone afterwards. */
  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws SQLException, IOException;
  }

  private <T> T onDatabase(Dialect dialect, Work<T> work) throws SQLException, IOException {
    return switch (dialect) {
      case SQLITE -> {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
          yield work.on(connection);
        }
      }
      case POSTGRESQL -> {
        postgresqlConnection.setAutoCommit(false);
        try {
          yield work.on(postgresqlConnection);
        } finally {
          postgresqlConnection.rollback();
        }
      }
    };
  }

  private boolean drifts(Connection connection, Dialect dialect, int last) throws SQLException {
    LiveSchema actual = Introspector.readLive(connection, dialect, Set.of());
    Comparison comparison =
        new Comparison(
            Comparison.Kind.DATABASE,
            dialect.id(),
            NormalizedSchema.of(dialect, steps.get(last - 1).to()),
            actual.schema(),
            "db",
            actual.particulars());
    return !ParityChecker.check(List.of(comparison)).isEmpty();
  }

  private boolean answersOtherwise(Mutation mutation) throws SQLException, IOException {
    if (usualAnswers.isEmpty()) {
      write(Optional.empty(), steps.size());
      usualAnswers = Optional.of(answers());
    }
    write(Optional.of(mutation), steps.size());
    return !answers().equals(usualAnswers.get());
  }

  /** What the two databases answer differently. */
  private List<String> answers() throws SQLException {
    try (TestDatabase other = migrated(TestPostgresql.freshDatabase());
        TestDatabase one = migrated(FreshSqlite.create(folder.resolve("probes.sqlite")));
        Connection sqlite = one.dataSource().getConnection();
        Connection postgres = other.dataSource().getConnection()) {
      Schema schema = steps.get(steps.size() - 1).to();
      return Probes.run(schema, sqlite, postgres).findings(schema.strictness()).stream()
          .map(finding -> finding.code() + finding.object() + finding.expected() + finding.actual())
          .toList();
    }
  }

  /** Rehearses the edited migration; there are no rows before the first. */
  private boolean isNoticedWithRows(Mutation mutation) throws Exception {
    int version = mutation.version();
    if (version == 1) {
      return false;
    }
    write(Optional.of(mutation), version);
    List<MigrationStep> history = steps(folder).subList(0, version);
    try (TestDatabase other = migrated(TestPostgresql.freshDatabase());
        TestDatabase one = migrated(FreshSqlite.create(folder.resolve("verify.sqlite")))) {
      return Rehearsal.run(
              history,
              history.subList(version - 1, version),
              List.of(side(one), side(other)),
              (name, number, count) -> {})
          .findings()
          .stream()
          .map(Finding::severity)
          .anyMatch(Severity.ERROR::equals);
    }
  }

  private Side side(TestDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      return new Side(
          database,
          Optional.of(
              Introspector.read(connection, database.dialect(), Set.of(Migrations.HISTORY_TABLE))),
          new Migrations(folder.resolve(database.dialect().id())),
          "db");
    }
  }

  private TestDatabase migrated(TestDatabase database) {
    new Migrations(folder.resolve(database.dialect().id())).applyTo(database);
    return database;
  }

  /** The files up to a version, with the edit. */
  private void write(Optional<Mutation> mutation, int last) throws IOException {
    for (Dialect dialect : Dialect.values()) {
      Files.createDirectories(folder.resolve(dialect.id()));
      for (MigrationStep step : steps) {
        Path original = step.files(dialect).get(0).file();
        Path copy = folder.resolve(dialect.id()).resolve(original.getFileName());
        boolean edited =
            mutation
                .filter(one -> one.dialect() == dialect && one.version() == number(step))
                .isPresent();
        if (number(step) > last) {
          Files.deleteIfExists(copy);
        } else {
          Files.writeString(copy, edited ? mutation.get().sql() : Files.readString(original));
        }
      }
    }
  }

  private static String sql(Dialect dialect, MigrationStep step) throws IOException {
    return Files.readString(step.files(dialect).get(0).file());
  }

  private static List<MigrationStep> steps(Path migrations) throws Exception {
    return MigrationSteps.of(TestLayout.of(MAIN.resolve("schema"), migrations));
  }

  @Override
  public void close() throws SQLException {
    postgresqlConnection.close();
    postgresql.close();
  }
}
