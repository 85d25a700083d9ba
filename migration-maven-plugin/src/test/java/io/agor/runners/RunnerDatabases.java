package io.agor.runners;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.migration.FileForm;
import io.agor.parity.pair.Database;
import io.agor.parity.pair.PairParity;
import io.agor.plan.FilledTables;
import io.agor.run.TestPostgresql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A project with the Agor migrations, and a database of each dialect that a runner brings up. */
final class RunnerDatabases implements AutoCloseable {

  private final AgorFolder folder;
  private final TestPostgresql.Database postgresql = TestPostgresql.freshDatabase();
  private final Map<Dialect, FilledTables> filled = new EnumMap<>(Dialect.class);

  RunnerDatabases(Path project, FileForm form) {
    this.folder = new AgorFolder(project, form);
  }

  /** Something that runs what a database of the dialect does not have yet. */
  @FunctionalInterface
  interface Runner {
    void run(Dialect dialect) throws Exception;
  }

  AgorFolder folder() {
    return folder;
  }

  Path sqliteFile() {
    return folder.project().resolve("app.db");
  }

  PGSimpleDataSource postgresql() {
    return (PGSimpleDataSource) postgresql.dataSource();
  }

  Connection connect(Dialect dialect) throws SQLException {
    return switch (dialect) {
      case SQLITE -> DriverManager.getConnection("jdbc:sqlite:" + sqliteFile());
      case POSTGRESQL -> postgresql.connect();
    };
  }

  /** Writes the first migration, has it run, and fills the tables. */
  void begin(Runner runner) throws Exception {
    folder.generate(1, 1);
    for (Dialect dialect : Dialect.values()) {
      runner.run(dialect);
      try (Connection connection = connect(dialect)) {
        filled.put(
            dialect,
            FilledTables.fill(
                dialect, connection, AgorFolder.schema(1), AgorFolder.schema(AgorFolder.STEPS)));
      }
    }
  }

  /** Writes the other seven, has them run, and asserts that nothing is lost and all is alike. */
  void finish(Runner runner) throws Exception {
    folder.generate(2, AgorFolder.STEPS);
    for (Dialect dialect : Dialect.values()) {
      runner.run(dialect);
      try (Connection connection = connect(dialect)) {
        filled.get(dialect).assertKept(connection);
      }
    }
    assertParity();
  }

  /** Asserts that a run does nothing, neither to the schema nor to a row. */
  void assertNothingIsDone(Runner runner) throws Exception {
    for (Dialect dialect : Dialect.values()) {
      List<String> before = state(dialect);
      runner.run(dialect);
      assertThat(state(dialect)).isEqualTo(before);
    }
  }

  List<String> state(Dialect dialect) throws SQLException {
    try (Connection connection = connect(dialect)) {
      return filled.get(dialect).state(connection);
    }
  }

  private void assertParity() throws SQLException {
    try (Connection sqlite = connect(Dialect.SQLITE);
        Connection server = connect(Dialect.POSTGRESQL)) {
      assertThat(
              PairParity.compare(
                  Database.of(Dialect.SQLITE, sqlite), Database.of(Dialect.POSTGRESQL, server)))
          .isEmpty();
    }
  }

  @Override
  public void close() {
    postgresql.close();
  }
}
