package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.flyway.FlywayVersion;
import io.agor.introspect.Introspector;
import io.agor.introspect.LiveSchema;
import io.agor.migration.MigrationStep;
import io.agor.migration.MigrationStep.StepFile;
import io.agor.rehearsal.fill.Target;
import io.agor.run.FreshSqlite;
import io.agor.run.MigrationFailedException;
import io.agor.run.Migrations;
import io.agor.run.TestDatabase;
import io.agor.schema.Schema;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The databases of a rehearsal: one of PostgreSQL that goes from step to step, and one of SQLite
 * that is copied for each way to run a step.
 */
final class Stage implements AutoCloseable {

  private static final String NAME = "rehearsal";

  private final Map<Dialect, Side> sides = new EnumMap<>(Dialect.class);
  private final Map<SqliteRunner, FreshSqlite> copies = new EnumMap<>(SqliteRunner.class);
  private final Map<Dialect, Connection> connections = new EnumMap<>(Dialect.class);
  private final Set<Dialect> present = new java.util.TreeSet<>();
  private Optional<FreshSqlite> sqlite = Optional.empty();
  private Optional<TestDatabase> postgresql = Optional.empty();

  Stage(List<Side> sides) {
    for (Side side : sides) {
      this.sides.put(side.dialect(), side);
      switch (side.dialect()) {
        case SQLITE -> sqlite = Optional.of((FreshSqlite) side.fresh().another(NAME));
        case POSTGRESQL -> postgresql = Optional.of(side.fresh().another(NAME));
      }
    }
  }

  Side side(Dialect dialect) {
    return sides.get(dialect);
  }

  /** The dialects that have a database by now. */
  List<Dialect> present() {
    return List.copyOf(present);
  }

  /** Brings every database over some steps, without looking; tells whether that went well. */
  boolean advance(List<MigrationStep> steps) throws IOException, SQLException {
    for (Dialect dialect : sides.keySet()) {
      List<StepFile> files = steps.stream().flatMap(step -> step.files(dialect).stream()).toList();
      if (!files.isEmpty()) {
        boolean ran =
            switch (dialect) {
              case SQLITE ->
                  SqliteRunner.TRANSACTION_KEYS_OFF.run(sqlite.orElseThrow(), files).isEmpty();
              case POSTGRESQL -> migratePostgresql(lastOf(steps)).isEmpty();
            };
        if (!ran) {
          return false;
        }
        present.add(dialect);
      }
    }
    return true;
  }

  /** Connections in autocommit mode, which enforce foreign keys. */
  List<Target> targets() throws SQLException {
    List<Target> targets = new ArrayList<>();
    for (Dialect dialect : present) {
      targets.add(new Target(dialect, connection(dialect)));
    }
    return targets;
  }

  Connection connection(Dialect dialect) throws SQLException {
    Connection open = connections.get(dialect);
    if (open != null) {
      return open;
    }
    Connection connection =
        switch (dialect) {
          case SQLITE -> sqlite.orElseThrow().enforcingForeignKeys().dataSource().getConnection();
          case POSTGRESQL -> postgresql.orElseThrow().dataSource().getConnection();
        };
    connections.put(dialect, connection);
    if (dialect == Dialect.POSTGRESQL) {
      try (var statement = connection.createStatement()) {
        statement.execute("SET timezone TO 'UTC'");
      }
    }
    return connection;
  }

  /**
   * Runs a step in every way.
   *
   * @return why each way stopped, or nothing, by what to call the way
   */
  Map<Way, Optional<String>> run(MigrationStep step) throws IOException, SQLException {
    Map<Way, Optional<String>> stops = new LinkedHashMap<>();
    closeConnections();
    copies.clear();
    if (present.contains(Dialect.SQLITE)) {
      for (SqliteRunner runner : SqliteRunner.values()) {
        FreshSqlite copy = sqlite.orElseThrow().copy(runner.fileName());
        copies.put(runner, copy);
        stops.put(
            new Way(Dialect.SQLITE, Optional.of(runner)),
            runner.run(copy, step.files(Dialect.SQLITE)));
      }
    }
    if (present.contains(Dialect.POSTGRESQL)) {
      stops.put(new Way(Dialect.POSTGRESQL, Optional.empty()), migratePostgresql(step));
    }
    return stops;
  }

  /** A way to run a migration. */
  record Way(Dialect dialect, Optional<SqliteRunner> runner) {

    /** The runner's settings; empty where there is one way only. */
    String words() {
      return runner.map(SqliteRunner::words).orElse("");
    }

    @Override
    public String toString() {
      return dialect.id() + runner.map(how -> " (" + how.words() + ")").orElse("");
    }
  }

  /**
   * The last step that PostgreSQL has a file for: Flyway refuses a version that it does not know.
   */
  private static MigrationStep lastOf(List<MigrationStep> steps) {
    return steps.stream()
        .filter(step -> !step.files(Dialect.POSTGRESQL).isEmpty())
        .reduce((one, later) -> later)
        .orElseThrow();
  }

  private Optional<String> migratePostgresql(MigrationStep step) {
    Optional<FlywayVersion> newest = step.newest(Dialect.POSTGRESQL);
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    try {
      sides.get(Dialect.POSTGRESQL).migrations().applyTo(postgresql.orElseThrow(), newest.get());
      return Optional.empty();
    } catch (MigrationFailedException e) {
      return Optional.of(e.failure().reason());
    }
  }

  /** The state after a way to run a step. */
  DatabaseState state(Way way, Schema schema) throws SQLException {
    if (way.runner().isEmpty()) {
      return DatabaseState.read(way.dialect(), connection(way.dialect()), schema);
    }
    try (Connection connection = copies.get(way.runner().get()).dataSource().getConnection()) {
      return DatabaseState.read(Dialect.SQLITE, connection, schema);
    }
  }

  List<String> brokenReferences(SqliteRunner runner) throws SQLException {
    try (Connection connection = copies.get(runner).dataSource().getConnection()) {
      return Structure.brokenReferences(connection);
    }
  }

  /** Goes on with what a way has made of SQLite's database. */
  void goOnWith(SqliteRunner runner) {
    closeConnections();
    sqlite = Optional.of(copies.get(runner).copy(NAME));
  }

  LiveSchema introspect(Dialect dialect) throws SQLException {
    return Introspector.readLive(connection(dialect), dialect, Set.of(Migrations.HISTORY_TABLE));
  }

  private void closeConnections() {
    for (Connection connection : connections.values()) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException("a connection of the rehearsal cannot be closed", e);
      }
    }
    connections.clear();
  }

  @Override
  public void close() {
    closeConnections();
    postgresql.ifPresent(TestDatabase::close);
  }
}
