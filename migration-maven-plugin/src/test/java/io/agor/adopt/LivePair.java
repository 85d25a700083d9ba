package io.agor.adopt;

import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.dialect.NormalizedSchema;
import io.agor.introspect.Introspector;
import io.agor.introspect.LiveSchema;
import io.agor.introspect.OtherObject;
import io.agor.parity.Comparison;
import io.agor.parity.ParityChecker;
import io.agor.parity.pair.Database;
import io.agor.parity.pair.HistoryTables;
import io.agor.parity.pair.PairParity;
import io.agor.plan.AlignmentPlan;
import io.agor.report.Finding;
import io.agor.run.TestPostgresql;
import io.agor.run.TestSql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A SQLite and a PostgreSQL that scripts have built, with foreign keys on. */
final class LivePair implements AutoCloseable {

  private final TestPostgresql.Database server = TestPostgresql.freshDatabase();
  private final Map<Dialect, Connection> connections = new EnumMap<>(Dialect.class);

  LivePair(String sqlite, String postgresql) throws SQLException {
    connections.put(
        Dialect.SQLITE, DriverManager.getConnection("jdbc:sqlite::memory:?foreign_keys=on"));
    connections.put(Dialect.POSTGRESQL, server.connect());
    run(Dialect.SQLITE, sqlite);
    // A script of somebody's may ask for rows, and change what its own connection sees.
    try (Connection script = server.connect();
        Statement statement = script.createStatement()) {
      statement.execute(postgresql);
    }
  }

  Connection connection(Dialect dialect) {
    return connections.get(dialect);
  }

  void run(Dialect dialect, String sql) throws SQLException {
    TestSql.run(connection(dialect), sql);
  }

  LiveSchema live(Dialect dialect) throws SQLException {
    return Introspector.readLive(connection(dialect), dialect, HistoryTables.NAMES);
  }

  Map<Dialect, LiveSchema> live() throws SQLException {
    Map<Dialect, LiveSchema> live = new EnumMap<>(Dialect.class);
    for (Dialect dialect : Dialect.values()) {
      live.put(dialect, live(dialect));
    }
    return live;
  }

  List<Finding> differences() throws SQLException {
    return PairParity.compare(
        Database.of(Dialect.SQLITE, connection(Dialect.SQLITE)),
        Database.of(Dialect.POSTGRESQL, connection(Dialect.POSTGRESQL)));
  }

  /** One schema of both. */
  LogicalSchema imported(Dialect master) throws SQLException {
    return LogicalSchema.of(live(), master, differences());
  }

  Alignment alignment(Dialect dialect, LogicalSchema schema) throws SQLException {
    return Alignment.of(
        dialect,
        live(dialect),
        schema.schema(),
        AlignmentPlan.planning(
            dialect,
            MinimumVersions.DEFAULT,
            OtherObject.tablesWithTriggers(OtherObject.read(connection(dialect), dialect))));
  }

  /** Runs what brings a database in line, statement by statement. */
  void align(Dialect dialect, Alignment alignment) throws SQLException {
    for (io.agor.plan.Statement statement :
        AlignmentPlan.of(dialect, dialect.oldestVersion(), alignment.step())
            .orElseThrow()
            .statements()) {
      run(dialect, statement.sql());
    }
  }

  /** What verify says of a database as it is now. */
  List<Finding> drift(Dialect dialect, LogicalSchema schema) throws SQLException {
    LiveSchema live = live(dialect);
    return ParityChecker.check(
        List.of(
            new Comparison(
                Comparison.Kind.DATABASE,
                dialect.id(),
                NormalizedSchema.of(dialect, schema.schema()),
                live.schema(),
                "the database",
                live.particulars())));
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections.values()) {
      connection.close();
    }
    server.close();
  }
}
