package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.run.TestPostgresql;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For any two schemas: what is planned between them makes the one into the other and keeps the
 * rows. {@code -Dlaw.seeds=N} tries more of them.
 */
class PlannerLawTest {

  private static TestPostgresql.Database fresh;
  private static Connection connection;

  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("law.seeds", 60));
  }

  @BeforeAll
  static void connect() throws SQLException {
    fresh = TestPostgresql.freshDatabase();
    connection = fresh.connect();
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    fresh.close();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sqliteArrivesWithAllRowsUnderEveryRunner(long seed) throws SQLException {
    RandomSchemas schemas = new RandomSchemas(seed);
    Schema before = schemas.schema();
    Schema after = schemas.edited(before);
    List<String> rows = SampleRows.of(Dialect.SQLITE, before, after);
    for (SqliteStoryTest.Commits commits : SqliteStoryTest.Commits.values()) {
      for (SqliteStoryTest.ForeignKeys keys : SqliteStoryTest.ForeignKeys.values()) {
        SqliteStoryTest.check(before, after, Intents.NONE, rows, commits, keys);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void postgresqlArrivesWithAllRows(long seed) throws SQLException {
    RandomSchemas schemas = new RandomSchemas(seed);
    Schema before = schemas.schema();
    Schema after = schemas.edited(before);
    LiveDatabase database = new LiveDatabase(Dialect.POSTGRESQL, connection);
    PostgresqlStoryTest.check(
        database, before, after, Intents.NONE, SampleRows.of(Dialect.POSTGRESQL, before, after));
    assertThat(Planner.of(Dialect.POSTGRESQL).plan(after, after)).isEmpty();
  }
}
