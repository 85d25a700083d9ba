package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.run.TestPostgresql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every story on PostgreSQL with rows in all tables. */
class PostgresqlStoryTest {

  private static TestPostgresql.Database fresh;
  private static Connection connection;
  private static LiveDatabase database;

  static Stream<Story> stories() {
    return Story.all();
  }

  @BeforeAll
  static void connect() throws SQLException {
    fresh = TestPostgresql.freshDatabase();
    connection = fresh.connect();
    database = new LiveDatabase(Dialect.POSTGRESQL, connection);
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    fresh.close();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyRowSurvivesAndTheSchemaIsAsIfBuiltAnew(Story story) throws SQLException {
    database.rebuild(story.before());
    database.run(story.rows(Dialect.POSTGRESQL));
    List<String> rows = database.rowsInCommon(story.before(), story.after());

    database.run(story.plan(Dialect.POSTGRESQL).stream().map(Statement::sql).toList());

    assertThat(database.rowsInCommon(story.before(), story.after())).isEqualTo(rows);
    database.assertReadsAs(story.after());
    List<String> structure = database.structure();
    database.rebuild(story.after());
    assertThat(structure).isEqualTo(database.structure());
  }
}
