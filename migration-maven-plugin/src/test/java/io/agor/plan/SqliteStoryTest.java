package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.diff.Renaming;
import io.agor.plan.RunnerKind.ForeignKeys;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every story on SQLite with rows in all tables, under each kind of runner. */
class SqliteStoryTest {

  static Stream<Arguments> storiesAndRunners() {
    return Story.all()
        .flatMap(story -> RunnerKind.all().map(runner -> Arguments.of(story, runner)));
  }

  @ParameterizedTest
  @MethodSource("storiesAndRunners")
  void everyRowSurvivesAndTheSchemaIsAsIfBuiltAnew(Story story, RunnerKind runner)
      throws SQLException {
    List<String> arrived =
        check(
            story.planner(Dialect.SQLITE),
            story.before(),
            story.after(),
            story.intents(),
            story.rows(Dialect.SQLITE),
            runner);
    story.assertArrived(Dialect.SQLITE, arrived);
  }

  /** Migrates a filled database and looks at all that must be as before, or as declared. */
  static List<String> check(
      Planner planner,
      Schema before,
      Schema after,
      Intents intents,
      List<String> inserts,
      RunnerKind runner)
      throws SQLException {
    try (Connection connection = runner.open(":memory:")) {
      ConnectedDatabase database = new ConnectedDatabase(Dialect.SQLITE, connection);
      database.build(before);
      database.run(inserts);
      KeptRows kept = new KeptRows(Dialect.SQLITE, before, after, intents);
      List<String> rows = kept.before(database);
      List<String> sequences = sequences(database, Renaming.of(before, after, intents), after);

      List<Statement> plan = planner.plan(before, after, intents);
      ForeignKeys wanted = needsForeignKeysOff(plan) ? ForeignKeys.OFF : runner.foreignKeys();
      if (wanted != runner.foreignKeys()) {
        assertStopsUntouched(database, plan, runner);
        // The same connection may try again
        database.run(List.of("PRAGMA foreign_keys = OFF"));
      }
      runner.run(database, sql(plan));

      assertThat(kept.after(database)).isEqualTo(rows);
      assertThat(database.query("PRAGMA foreign_key_check")).isEmpty();
      assertThat(database.query("PRAGMA integrity_check")).containsExactly("ok");
      assertThat(sequences(database, Renaming.of(after, after, Intents.NONE), after))
          .containsAll(sequences);
      assertThat(database.structure()).isEqualTo(built(after));
      database.assertReadsAs(after);
      // No savepoint is open and the runner's connection is what it was
      database.run(List.of("BEGIN", "COMMIT"));
      assertThat(database.query("PRAGMA foreign_keys"))
          .containsExactly(wanted == ForeignKeys.ON ? "1" : "0");
      return kept.all(database);
    }
  }

  /** Whether a plan stops on a connection that enforces foreign keys. */
  static boolean needsForeignKeysOff(List<Statement> plan) {
    return plan.stream()
        .anyMatch(statement -> statement.comment().startsWith("needs a connection with"));
  }

  private static void assertStopsUntouched(
      ConnectedDatabase database, List<Statement> plan, RunnerKind runner) throws SQLException {
    List<String> content = content(database);
    assertThatThrownBy(() -> runner.run(database, sql(plan)))
        .hasMessageContaining(
            "CHECK constraint failed: this migration needs a connection with foreign keys off");
    assertThat(content(database)).isEqualTo(content);
  }

  /** Everything in the database, as a dump would have it. */
  private static List<String> content(ConnectedDatabase database) throws SQLException {
    List<String> content =
        new ArrayList<>(
            database.query("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"));
    for (String table :
        database.query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
      content.addAll(database.query("SELECT * FROM `" + table + "` ORDER BY 1"));
    }
    return content;
  }

  private static List<String> sql(List<Statement> plan) {
    return plan.stream().map(Statement::sql).toList();
  }

  /** How far the identities that are in the target have counted. */
  private static List<String> sequences(ConnectedDatabase database, Renaming renaming, Schema after)
      throws SQLException {
    List<String> sequences = new ArrayList<>();
    if (!database.query("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'").isEmpty()) {
      for (String row : database.query("SELECT name, seq FROM sqlite_sequence ORDER BY name")) {
        String old = row.substring(0, row.lastIndexOf(' '));
        String name = renaming.table(old);
        boolean gone = name.equals(old) && renaming.tables().containsValue(name);
        after
            .table(name)
            .filter(table -> !gone)
            .filter(table -> table.columns().stream().anyMatch(ColumnChange::isIdentity))
            .ifPresent(table -> sequences.add(name + row.substring(old.length())));
      }
    }
    return sequences;
  }

  private static List<String> built(Schema schema) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      ConnectedDatabase database = new ConnectedDatabase(Dialect.SQLITE, connection);
      database.build(schema);
      return database.structure();
    }
  }
}
