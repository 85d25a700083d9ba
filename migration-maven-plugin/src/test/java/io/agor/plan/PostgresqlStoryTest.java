package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.run.TestPostgresql;
import io.agor.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every story on PostgreSQL with rows in all tables. */
class PostgresqlStoryTest {

  static Stream<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyRowSurvivesAndTheSchemaIsAsIfBuiltAnew(Story story) throws SQLException {
    try (TestPostgresql.Database fresh = TestPostgresql.freshDatabase();
        Connection connection = fresh.connect()) {
      LiveDatabase database = new LiveDatabase(Dialect.POSTGRESQL, connection);
      database.build(story.before());
      database.run(story.rows(Dialect.POSTGRESQL));
      List<String> rows = database.rowsInCommon(story.before(), story.after());

      database.run(story.plan(Dialect.POSTGRESQL).stream().map(Statement::sql).toList());

      assertThat(database.rowsInCommon(story.before(), story.after())).isEqualTo(rows);
      assertThat(database.structure()).isEqualTo(built(story.after()));
    }
  }

  private static List<String> built(Schema schema) throws SQLException {
    try (TestPostgresql.Database fresh = TestPostgresql.freshDatabase();
        Connection connection = fresh.connect()) {
      LiveDatabase database = new LiveDatabase(Dialect.POSTGRESQL, connection);
      database.build(schema);
      return database.structure();
    }
  }
}
