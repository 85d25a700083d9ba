package io.agor.benchmark;

import io.agor.dialect.Dialect;
import io.agor.introspect.Introspector;
import io.agor.introspect.LiveSchema;
import io.agor.parity.pair.Database;
import io.agor.parity.pair.PairParity;
import io.agor.plan.Planner;
import io.agor.report.Finding;
import io.agor.run.TestPostgresql;
import io.agor.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to read two live databases and to compare them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class PairParityBenchmark {

  /** How many tables each database has. */
  @Param({"10", "100", "1000"})
  public int tables;

  private TestPostgresql.Database database;
  private Connection postgresql;
  private Connection sqlite;

  /** Builds both databases. */
  @Setup(Level.Trial)
  public void build() throws SQLException {
    database = TestPostgresql.freshDatabase();
    postgresql = database.connect();
    sqlite = DriverManager.getConnection("jdbc:sqlite::memory:");
    Schema schema = LargeSchema.of(tables);
    build(postgresql, Dialect.POSTGRESQL, schema);
    build(sqlite, Dialect.SQLITE, schema);
  }

  private static void build(Connection connection, Dialect dialect, Schema schema)
      throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      for (var step : Planner.of(dialect).plan(Schema.EMPTY, schema)) {
        statement.execute(step.sql());
      }
    }
  }

  /** Closes both. */
  @TearDown(Level.Trial)
  public void close() throws SQLException {
    sqlite.close();
    postgresql.close();
    database.close();
  }

  /** Reads SQLite. */
  @Benchmark
  public LiveSchema readSqlite() throws SQLException {
    return Introspector.readLive(sqlite, Dialect.SQLITE, Set.of());
  }

  /** Reads PostgreSQL. */
  @Benchmark
  public LiveSchema readPostgresql() throws SQLException {
    return Introspector.readLive(postgresql, Dialect.POSTGRESQL, Set.of());
  }

  /** Reads both at the same time and compares them. */
  @Benchmark
  public List<Finding> compare() throws SQLException {
    return PairParity.compare(
        Database.of(Dialect.SQLITE, sqlite), Database.of(Dialect.POSTGRESQL, postgresql));
  }
}
