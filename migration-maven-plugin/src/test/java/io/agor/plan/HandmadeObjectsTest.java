package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.run.TestPostgresql;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Triggers and views that were made by hand, of which no schema file knows, are kept; where that is
 * impossible the migration stops and leaves everything as it was.
 */
class HandmadeObjectsTest {

  private static final String SCHEMA =
      """
      tables:
        users:
          columns:
            user_id: { type: integer, primaryKey: true }
            name: { type: text, default: nobody }
        posts:
          columns:
            post_id: { type: integer, primaryKey: true }
            user_id: { type: integer, references: users.user_id, onDelete: cascade }
            title: { type: text, default: none }
      """;

  private static final String NEW_DEFAULT_OF_A_PARENT = "default: somebody";
  private static final String NEW_DEFAULT_OF_A_LEAF = "default: some";

  @TempDir Path folder;

  private static Schema after(String changed) throws Exception {
    String old = changed.equals(NEW_DEFAULT_OF_A_PARENT) ? "default: nobody" : "default: none";
    return schema(SCHEMA.replace(old, changed));
  }

  private static Schema schema(String text) throws Exception {
    return SchemaFile.read("handmade.yaml", text).schema();
  }

  @ParameterizedTest
  @CsvSource({"true, ON", "true, OFF", "false, ON", "false, OFF"})
  void aTriggerOnATableThatIsMadeAgainStopsSqlite(boolean commits, String keys) throws Exception {
    String trigger = "CREATE TRIGGER t AFTER INSERT ON POSTS BEGIN SELECT 1; END";
    assertStops(commits, keys, NEW_DEFAULT_OF_A_LEAF, trigger, "triggers on posts");
    assertStops(commits, keys, NEW_DEFAULT_OF_A_PARENT, trigger, "triggers on users, posts");
  }

  @ParameterizedTest
  @CsvSource({"true, ON", "true, OFF", "false, ON", "false, OFF"})
  void aViewOnALeafThatIsMadeAgainStopsSqlite(boolean commits, String keys) throws Exception {
    assertStops(
        commits,
        keys,
        NEW_DEFAULT_OF_A_LEAF,
        "CREATE VIEW v AS SELECT title FROM posts",
        "error in view v: no such table: main.posts");
  }

  private void assertStops(
      boolean autoCommit, String keys, String change, String made, String message)
      throws Exception {
    String url =
        "jdbc:sqlite:" + Files.createTempFile(folder, "handmade", ".db") + "?foreign_keys=" + keys;
    List<String> structure;
    List<String> rows;
    try (Connection connection = DriverManager.getConnection(url)) {
      ConnectedDatabase database = filled(connection, made);
      structure = database.structure();
      rows = database.query("SELECT * FROM users JOIN posts USING (user_id)");
      connection.setAutoCommit(autoCommit);
      assertThatThrownBy(() -> migrate(database, change)).hasMessageContaining(message);
      if (!autoCommit) {
        connection.rollback();
      }
    }
    try (Connection connection = DriverManager.getConnection(url)) {
      ConnectedDatabase database = new ConnectedDatabase(Dialect.SQLITE, connection);
      assertThat(database.structure()).isEqualTo(structure);
      assertThat(database.query("SELECT * FROM users JOIN posts USING (user_id)")).isEqualTo(rows);
    }
  }

  private static ConnectedDatabase filled(Connection connection, String made) throws Exception {
    ConnectedDatabase database = new ConnectedDatabase(Dialect.SQLITE, connection);
    database.build(schema(SCHEMA));
    database.run(
        List.of(
            "INSERT INTO users (user_id, name) VALUES (1, 'a')",
            "INSERT INTO posts (post_id, user_id, title) VALUES (1, 1, 't')",
            made));
    return database;
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aTriggerOnATableThatIsMadeAgainFastStopsSqlite(boolean commits) throws Exception {
    assertFastRebuildStops(
        commits,
        "CREATE TRIGGER t AFTER INSERT ON Users BEGIN SELECT 1; END",
        "CHECK constraint failed: triggers on users");
    assertFastRebuildStops(
        commits,
        "CREATE TRIGGER t AFTER INSERT ON posts BEGIN SELECT name FROM users; END",
        "error in trigger t: no such table: main.users");
    assertFastRebuildStops(
        commits,
        "CREATE VIEW v AS SELECT name FROM users",
        "error in view v: no such table: main.users");
  }

  private void assertFastRebuildStops(boolean autoCommit, String made, String message)
      throws Exception {
    String url = "jdbc:sqlite:" + Files.createTempFile(folder, "handmade", ".db");
    List<String> structure;
    try (Connection connection = DriverManager.getConnection(url)) {
      ConnectedDatabase database = filled(connection, made);
      structure = database.structure();
      connection.setAutoCommit(autoCommit);
      assertThatThrownBy(() -> migrateFast(database)).hasMessageContaining(message);
      if (!autoCommit) {
        connection.rollback();
      }
    }
    try (Connection connection = DriverManager.getConnection(url)) {
      ConnectedDatabase database = new ConnectedDatabase(Dialect.SQLITE, connection);
      assertThat(database.structure()).isEqualTo(structure);
      assertThat(database.query("SELECT name, title FROM users JOIN posts USING (user_id)"))
          .containsExactly("a t");
    }
  }

  private static void migrateFast(ConnectedDatabase database) throws Exception {
    database.run(
        Planner.of(Dialect.SQLITE)
            .plan(
                schema(SCHEMA),
                after(NEW_DEFAULT_OF_A_PARENT),
                Intents.NONE.rebuildingFast(Set.of("users")))
            .stream()
            .map(Statement::sql)
            .toList());
  }

  @Test
  void aTriggerOnATableThatReferencesOneMadeAgainFastIsKept() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      ConnectedDatabase database =
          filled(
              connection,
              "CREATE TRIGGER t AFTER INSERT ON posts BEGIN"
                  + " UPDATE posts SET title = 'made' WHERE post_id = NEW.post_id; END");
      migrateFast(database);
      database.run(List.of("INSERT INTO posts (post_id, user_id) VALUES (2, 1)"));
      assertThat(database.query("SELECT title FROM posts ORDER BY post_id"))
          .containsExactly("t", "made");
    }
  }

  @Test
  void aRowThatLacksItsParentStopsAFastRebuild() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      ConnectedDatabase database =
          filled(connection, "INSERT INTO posts (post_id, user_id) VALUES (2, 5)");
      connection.setAutoCommit(false);
      assertThatThrownBy(() -> migrateFast(database))
          .hasMessageContaining("CHECK constraint failed: posts without users");
      connection.rollback();
      assertThat(database.query("SELECT count(*) FROM posts")).containsExactly("2");
    }
  }

  private static void migrate(ConnectedDatabase database, String change) throws Exception {
    database.run(
        Planner.of(database.dialect()).plan(schema(SCHEMA), after(change)).stream()
            .map(Statement::sql)
            .toList());
  }

  @Test
  void aViewOnAReferencedTableThatIsMadeAgainIsKeptBySqlite() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      ConnectedDatabase database = filled(connection, "CREATE VIEW v AS SELECT name FROM users");
      migrate(database, NEW_DEFAULT_OF_A_PARENT);
      assertThat(database.query("SELECT * FROM v")).containsExactly("a");
    }
  }

  @Test
  void viewsAndTriggersFollowARenameInSqlite() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      ConnectedDatabase database = filled(connection, "CREATE VIEW v AS SELECT title FROM posts");
      database.run(
          List.of(
              "CREATE TRIGGER t AFTER INSERT ON users BEGIN"
                  + " INSERT INTO posts (user_id, title) VALUES (NEW.user_id, 'first'); END"));
      SchemaDocument renamed =
          SchemaFile.read(
              "handmade.yaml", SCHEMA.replace("title: {", "headline: { renamedFrom: title,"));
      database.run(
          Planner.of(Dialect.SQLITE)
              .plan(schema(SCHEMA), renamed.schema(), renamed.intents())
              .stream()
              .map(Statement::sql)
              .toList());
      database.run(List.of("INSERT INTO users (user_id) VALUES (2)"));
      assertThat(database.query("SELECT * FROM v")).containsExactly("t", "first");
    }
  }

  @Test
  void viewsAndTriggersAreKeptByPostgresql() throws Exception {
    try (TestPostgresql.Database fresh = TestPostgresql.freshDatabase();
        Connection connection = fresh.connect()) {
      ConnectedDatabase database = new ConnectedDatabase(Dialect.POSTGRESQL, connection);
      database.build(schema(SCHEMA));
      database.run(
          List.of(
              "CREATE VIEW v AS SELECT name FROM users",
              "CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW"
                  + " EXECUTE FUNCTION suppress_redundant_updates_trigger()"));
      migrate(database, NEW_DEFAULT_OF_A_PARENT);
      database.run(List.of("INSERT INTO users (user_id) VALUES (1)"));
      assertThat(database.query("SELECT * FROM v")).containsExactly("somebody");
      assertThat(database.query("SELECT count(*) FROM pg_trigger WHERE tgname = 't'"))
          .containsExactly("1");
    }
  }
}
