package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.run.TestPostgresql;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that the new schema does not allow stop a migration on both databases, and stay. */
class UnfitRowsTest {

  private static final String SCHEMA =
      """
      tables:
        teams:
          columns:
            team_id: { type: integer, primaryKey: true }
            name: { type: varchar(20), notNull: true }
        people:
          columns:
            person_id: { type: integer, primaryKey: true }
            team_id: integer
            boss_id: integer
            email: text
            name: { type: varchar(20), notNull: true, default: nobody }
            role: { type: enum, values: [admin, member], notNull: true }
        badges:
          columns:
            badge_id: { type: integer, primaryKey: true }
            person_id: { type: integer, references: people.person_id, onDelete: cascade }
            team_id: integer
      """;

  private static final List<String> ROWS =
      List.of(
          "INSERT INTO teams (team_id, name) VALUES (1, 'a team')",
          "INSERT INTO people (person_id, team_id, boss_id, email, name, role)"
              + " VALUES (1, 1, NULL, 'a', 'twelve chars', 'admin')",
          "INSERT INTO people (person_id, team_id, boss_id, email, name, role)"
              + " VALUES (2, 77, 88, NULL, 'b', 'member')",
          "INSERT INTO people (person_id, team_id, boss_id, email, name, role)"
              + " VALUES (3, NULL, 1, 'a', 'c', 'member')",
          "INSERT INTO badges (badge_id, person_id, team_id) VALUES (1, 1, 99)",
          "INSERT INTO badges (badge_id, person_id, team_id) VALUES (2, 3, 1)");

  @TempDir Path folder;

  /** A change of the schema, and what SQLite and PostgreSQL say of the rows. */
  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(
            "email: text",
            "email: { type: text, notNull: true }",
            "NOT NULL constraint failed: people.email",
            "column \"email\" of relation \"people\" contains null values"),
        Arguments.of(
            "email: text",
            "email: { type: text, unique: people_email }",
            "UNIQUE constraint failed: people.email",
            "could not create unique index \"people_email\""),
        Arguments.of(
            "team_id: integer\n      boss_id",
            "team_id: { type: integer, references: teams.team_id }\n      boss_id",
            "constraint failed",
            "violates foreign key constraint \"people_team_id_fkey\""),
        Arguments.of(
            "boss_id: integer",
            "boss_id: { type: integer, references: people.person_id, onDelete: set null }",
            "constraint failed",
            "violates foreign key constraint \"people_boss_id_fkey\""),
        Arguments.of(
            "onDelete: cascade }\n      team_id: integer",
            "onDelete: cascade }\n      team_id: { type: integer, references: teams.team_id }",
            "constraint failed",
            "violates foreign key constraint \"badges_team_id_fkey\""),
        Arguments.of(
            "[admin, member]",
            "[admin]",
            "CHECK constraint failed: people_role_check",
            "check constraint \"people_role_check\" of relation \"people\" is violated by some row"),
        Arguments.of(
            "name: { type: varchar(20), notNull: true, default",
            "name: { type: varchar(10), notNull: true, default",
            "CHECK constraint failed: people.name longer than 10",
            "value too long for type character varying(10)"),
        Arguments.of(
            "badge_id: { type: integer, primaryKey: true }",
            """
            badge_id: { type: integer, primaryKey: true }
                  kind: { type: integer, notNull: true, default: 1, unique: true }""",
            "UNIQUE constraint failed: badges.kind",
            "could not create unique index \"badges_kind_key\""),
        Arguments.of(
            "email: text",
            "email: integer",
            "CHECK constraint failed: people.email not a whole number",
            "violates check constraint \"people.email not a whole number\""),
        Arguments.of(
            "boss_id: integer",
            "boss_id: boolean",
            "CHECK constraint failed: people.boss_id other than 0 and 1",
            "violates check constraint \"people.boss_id other than 0 and 1\""),
        Arguments.of(
            "email: text",
            "email: json",
            "CHECK constraint failed: people.email not valid JSON",
            "invalid input syntax for type json"),
        Arguments.of(
            "email: text",
            "mail: { type: text, notNull: true, renamedFrom: email }",
            "NOT NULL constraint failed: people.mail",
            "column \"mail\" of relation \"people\" contains null values"),
        Arguments.of(
            "email: text",
            "mail: { type: integer, renamedFrom: email }",
            "CHECK constraint failed: people.email not a whole number",
            "violates check constraint \"people.email not a whole number\""),
        Arguments.of(
            "email: text",
            "email: { type: text, notNull: true, unique: people_email, backfill: a }",
            "UNIQUE constraint failed: people.email",
            "could not create unique index \"people_email\""),
        Arguments.of(
            "email: text",
            "email: { type: text, notNull: true, backfill: { sql: \"NULL\" } }",
            "NOT NULL constraint failed: people.email",
            "column \"email\" of relation \"people\" contains null values"),
        Arguments.of(
            "email: text",
            "email: { type: date, notNull: true, using: \"CASE email WHEN 'x' THEN CURRENT_DATE END\" }",
            "NOT NULL constraint failed: people.email",
            "column \"email\" of relation \"people\" contains null values"),
        Arguments.of(
            "team_id: integer\n      boss_id",
            "team_id: { type: integer, notNull: true, backfill: 5, references: teams.team_id }\n      boss_id",
            "constraint failed",
            "violates foreign key constraint \"people_team_id_fkey\""));
  }

  static Stream<Arguments> changesAndRunners() {
    return changes()
        .flatMap(
            change ->
                Stream.of(SqliteStoryTest.Commits.values())
                    .flatMap(
                        commits ->
                            Stream.of(SqliteStoryTest.ForeignKeys.values())
                                .map(
                                    keys -> {
                                      List<Object> all = new ArrayList<>(List.of(change.get()));
                                      all.add(commits);
                                      all.add(keys);
                                      return Arguments.of(all.toArray());
                                    })));
  }

  @ParameterizedTest
  @MethodSource("changesAndRunners")
  void sqliteStopsAndLeavesEverythingAsItWas(
      String old,
      String changed,
      String message,
      String unused,
      SqliteStoryTest.Commits commits,
      SqliteStoryTest.ForeignKeys foreignKeys)
      throws Exception {
    Schema before = schema(SCHEMA);
    String url = "jdbc:sqlite:" + folder.resolve("rows.db") + "?foreign_keys=" + foreignKeys;
    List<String> rows;
    List<String> structure;
    try (Connection connection = DriverManager.getConnection(url)) {
      LiveDatabase database = new LiveDatabase(Dialect.SQLITE, connection);
      database.build(before);
      database.run(ROWS);
      rows = database.rowsInCommon(before, before);
      structure = database.structure();
      List<String> plan = statements(Dialect.SQLITE, before, edited(old, changed));
      assertThatThrownBy(() -> migrate(database, plan, commits)).hasMessageContaining(message);
    }
    try (Connection connection = DriverManager.getConnection(url)) {
      LiveDatabase database = new LiveDatabase(Dialect.SQLITE, connection);
      assertThat(database.rowsInCommon(before, before)).isEqualTo(rows);
      assertThat(database.structure()).isEqualTo(structure);
    }
  }

  private static void migrate(
      LiveDatabase database, List<String> plan, SqliteStoryTest.Commits commits)
      throws SQLException {
    Connection connection = database.connection();
    connection.setAutoCommit(commits == SqliteStoryTest.Commits.AFTER_EVERY_STATEMENT);
    try {
      database.run(plan);
      if (commits == SqliteStoryTest.Commits.ONCE) {
        connection.commit();
      }
    } catch (SQLException e) {
      if (commits == SqliteStoryTest.Commits.ONCE) {
        connection.rollback();
      }
      throw e;
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void postgresqlStopsAndLeavesEverythingAsItWas(
      String old, String changed, String unused, String message) throws Exception {
    Schema before = schema(SCHEMA);
    try (TestPostgresql.Database fresh = TestPostgresql.freshDatabase();
        Connection connection = fresh.connect()) {
      LiveDatabase database = new LiveDatabase(Dialect.POSTGRESQL, connection);
      database.build(before);
      database.run(ROWS);
      List<String> rows = database.rowsInCommon(before, before);
      List<String> structure = database.structure();
      connection.setAutoCommit(false);
      List<String> plan = statements(Dialect.POSTGRESQL, before, edited(old, changed));
      assertThatThrownBy(() -> database.run(plan)).hasMessageContaining(message);
      connection.rollback();
      assertThat(database.rowsInCommon(before, before)).isEqualTo(rows);
      assertThat(database.structure()).isEqualTo(structure);
    }
  }

  private static List<String> statements(Dialect dialect, Schema before, SchemaDocument after)
      throws Exception {
    return Planner.of(dialect).plan(before, after.schema(), after.intents()).stream()
        .map(Statement::sql)
        .toList();
  }

  private static SchemaDocument edited(String old, String changed) throws Exception {
    assertThat(SCHEMA).contains(old);
    return SchemaFile.read("unfit.yaml", SCHEMA.replace(old, changed));
  }

  private static Schema schema(String text) throws Exception {
    return SchemaFile.read("unfit.yaml", text).schema();
  }
}
