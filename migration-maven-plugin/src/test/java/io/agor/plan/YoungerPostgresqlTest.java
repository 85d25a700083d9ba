package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.parity.pair.Database;
import io.agor.parity.pair.PairParity;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stories that only a younger PostgreSQL can run than the one of the other tests. The build
 * runs them by themselves, with the programs of that version on the class path.
 */
@Tag("postgresql18")
class YoungerPostgresqlTest {

  @RegisterExtension static final OnePostgresql POSTGRESQL = new OnePostgresql();

  private final ConnectedDatabase database = POSTGRESQL.database();

  static Stream<Story> stories() {
    return Story.all().filter(Story::isForYoungerPostgresql);
  }

  @BeforeAll
  static void isYoungEnough() throws SQLException {
    assertThat(POSTGRESQL.database().connection().getMetaData().getDatabaseMajorVersion())
        .as("the version of PostgreSQL, which mvn test sets for these tests")
        .isGreaterThanOrEqualTo(Story.YOUNGER_POSTGRESQL.major());
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyRowSurvivesAndTheSchemaIsAsIfBuiltAnew(Story story) throws SQLException {
    PostgresqlStoryTest.check(story, database);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void sqliteIsAtParityWithIt(Story story) throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      ConnectedDatabase sqlite = new ConnectedDatabase(Dialect.SQLITE, other);
      sqlite.run(sql(story, Dialect.SQLITE));
      database.rebuild(Schema.EMPTY);
      database.run(sql(story, Dialect.POSTGRESQL));

      assertThat(
              PairParity.compare(
                  Database.of(Dialect.SQLITE, other),
                  Database.of(Dialect.POSTGRESQL, database.connection())))
          .extracting(Finding::severity)
          .containsOnly(Severity.INFO);
    }
  }

  private static List<String> sql(Story story, Dialect dialect) {
    return story.planner(dialect).plan(Schema.EMPTY, story.after()).stream()
        .map(Statement::sql)
        .toList();
  }
}
