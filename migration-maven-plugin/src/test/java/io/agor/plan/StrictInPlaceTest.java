package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A check that ALTER TABLE adds stands behind the columns, and not in the line of its own; what
 * comes after it must work there too.
 */
class StrictInPlaceTest {

  private static final Planner PLANNER = Planner.of(Dialect.SQLITE, new DatabaseVersion(3, 54, 1));

  private static final String LENIENT =
      """
      tables:
        boards:
          columns:
            board_id: { type: integer, primaryKey: true }
            name: varchar(5)
            open: { type: boolean, notNull: true, default: true }
        cards:
          columns:
            card_id: { type: integer, primaryKey: true }
            board_id: { type: integer, references: boards, onDelete: cascade }
      """;

  private static final String STRICT = "strict: true\n" + LENIENT;

  @Test
  void aColumnCanStillBeDropped() throws Exception {
    changesInPlace("drop: [boards.name]\n" + STRICT.replace("      name: varchar(5)\n", ""));
  }

  @Test
  void aColumnCanStillBeRenamed() throws Exception {
    changesInPlace(
        STRICT.replace("name: varchar(5)", "title: { type: varchar(5), renamedFrom: name }"));
  }

  @Test
  void strictnessCanBeSwitchedOffAgain() throws Exception {
    changesInPlace(LENIENT);
  }

  private static void changesInPlace(String text) throws Exception {
    SchemaDocument last = SchemaFile.read("last.yaml", text);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Connection other = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      ConnectedDatabase database = filled(connection);
      run(database, PLANNER.plan(schema(LENIENT), schema(STRICT)));
      List<Statement> plan = PLANNER.plan(schema(STRICT), last.schema(), last.intents());
      assertThat(plan).isNotEmpty().noneMatch(statement -> statement.sql().contains("__old_"));

      run(database, plan);

      ConnectedDatabase anew = new ConnectedDatabase(Dialect.SQLITE, other);
      anew.build(last.schema());
      assertThat(database.structure()).isEqualTo(anew.structure());
      database.assertReadsAs(last.schema());
      assertThat(database.query("SELECT board_id, open FROM boards")).containsExactly("1 1");
      assertThat(database.query("SELECT * FROM cards")).containsExactly("1 1");
    }
  }

  @Test
  void aRowThatBreaksTheTypeOfItsColumnStopsTheStepToStrictness() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      ConnectedDatabase database = filled(connection);
      database.run(List.of("UPDATE boards SET name = 'too long'"));
      List<String> structure = database.structure();
      List<Statement> plan = PLANNER.plan(schema(LENIENT), schema(STRICT));
      connection.setAutoCommit(false);
      assertThatThrownBy(() -> run(database, plan))
          .hasMessageContaining("CHECK constraint failed: boards_name_strict");
      connection.rollback();
      assertThat(database.structure()).isEqualTo(structure);
      assertThat(database.query("SELECT name FROM boards")).containsExactly("too long");
    }
  }

  private static ConnectedDatabase filled(Connection connection) throws Exception {
    ConnectedDatabase database = new ConnectedDatabase(Dialect.SQLITE, connection);
    database.run(List.of("PRAGMA foreign_keys = ON"));
    database.build(schema(LENIENT));
    database.run(
        List.of(
            "INSERT INTO boards (board_id, name, open) VALUES (1, 'short', 1)",
            "INSERT INTO cards (card_id, board_id) VALUES (1, 1)"));
    return database;
  }

  private static void run(ConnectedDatabase database, List<Statement> plan) throws SQLException {
    database.run(plan.stream().map(Statement::sql).toList());
  }

  private static Schema schema(String text) throws Exception {
    return SchemaFile.read("strict.yaml", text).schema();
  }
}
