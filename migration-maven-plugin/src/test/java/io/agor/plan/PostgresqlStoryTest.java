package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every story on PostgreSQL with rows in all tables; those that the PostgreSQL of the tests is too
 * old for are in {@link YoungerPostgresqlTest}.
 */
class PostgresqlStoryTest {

  @RegisterExtension static final OnePostgresql POSTGRESQL = new OnePostgresql();

  static Stream<Story> stories() {
    return Story.all().filter(story -> !story.isForYoungerPostgresql());
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyRowSurvivesAndTheSchemaIsAsIfBuiltAnew(Story story) throws SQLException {
    check(story, POSTGRESQL.database());
  }

  /** Migrates the rows of a story, and looks at what has arrived too. */
  static void check(Story story, ConnectedDatabase database) throws SQLException {
    List<String> arrived =
        check(
            story.planner(Dialect.POSTGRESQL),
            database,
            story.before(),
            story.after(),
            story.intents(),
            story.rows(Dialect.POSTGRESQL));
    story.assertArrived(Dialect.POSTGRESQL, arrived);
  }

  /** Migrates a filled database and looks at all that must be as before, or as declared. */
  static List<String> check(
      Planner planner,
      ConnectedDatabase database,
      Schema before,
      Schema after,
      Intents intents,
      List<String> inserts)
      throws SQLException {
    database.rebuild(before);
    database.run(inserts);
    KeptRows kept = new KeptRows(Dialect.POSTGRESQL, before, after, intents);
    List<String> rows = kept.before(database);
    List<Statement> plan = planner.plan(before, after, intents);

    database.run(plan.stream().map(Statement::sql).toList());

    assertThat(kept.after(database)).isEqualTo(rows);
    database.assertReadsAs(after);
    List<String> arrived = kept.all(database);
    List<String> structure = database.structure();
    database.rebuild(after);
    assertThat(structure).isEqualTo(database.structure());
    return arrived;
  }
}
