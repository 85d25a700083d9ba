package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.run.Offence;
import io.agor.run.TestPostgresql;
import io.agor.run.UnfitRows;
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
        tags:
          columns:
            tag_id: integer
            label: text
            note: text
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
          "INSERT INTO badges (badge_id, person_id, team_id) VALUES (2, 3, 1)",
          "INSERT INTO tags (tag_id, label, note) VALUES (1, 'a long label', 'abc    ')",
          "INSERT INTO tags (tag_id, label) VALUES (NULL, NULL)");

  @TempDir Path folder;

  /**
   * A change of the schema, what SQLite and PostgreSQL say of the rows, and what we say of them in
   * both.
   */
  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(
            "email: text",
            "email: { type: text, notNull: true }",
            "NOT NULL constraint failed: people.email",
            "column \"email\" of relation \"people\" contains null values",
            "people.email would be NULL: 1 row: person_id 2"),
        Arguments.of(
            "email: text",
            "email: { type: text, unique: people_email }",
            "UNIQUE constraint failed: people.email",
            "could not create unique index \"people_email\"",
            "people.email would not be unique: 2 rows hold 'a': person_id 1, 3"),
        Arguments.of(
            "team_id: integer\n      boss_id",
            "team_id: { type: integer, references: teams.team_id }\n      boss_id",
            "constraint failed",
            "violates foreign key constraint \"people_team_id_fkey\"",
            "people.team_id would point to no row of teams: 1 row: person_id 2"),
        Arguments.of(
            "boss_id: integer",
            "boss_id: { type: integer, references: people.person_id, onDelete: set null }",
            "constraint failed",
            "violates foreign key constraint \"people_boss_id_fkey\"",
            "people.boss_id would point to no row of people: 1 row: person_id 2"),
        Arguments.of(
            "onDelete: cascade }\n      team_id: integer",
            "onDelete: cascade }\n      team_id: { type: integer, references: teams.team_id }",
            "constraint failed",
            "violates foreign key constraint \"badges_team_id_fkey\"",
            "badges.team_id would point to no row of teams: 1 row: badge_id 1"),
        Arguments.of(
            "[admin, member]",
            "[admin]",
            "CHECK constraint failed: people_role_check",
            "check constraint \"people_role_check\" of relation \"people\" is violated by some row",
            "people.role would be none of its values: 2 rows: person_id 2, 3"),
        Arguments.of(
            "name: { type: varchar(20), notNull: true, default",
            "name: { type: varchar(10), notNull: true, default",
            "CHECK constraint failed: people.name longer than 10",
            "value too long for type character varying(10)",
            "people.name longer than 10: 1 row: person_id 1"),
        Arguments.of(
            "badge_id: { type: integer, primaryKey: true }",
            """
            badge_id: { type: integer, primaryKey: true }
                  kind: { type: integer, notNull: true, default: 1, unique: true }\
            """,
            "UNIQUE constraint failed: badges.kind",
            "could not create unique index \"badges_kind_key\"",
            "badges.kind would not be unique: 2 rows hold 1: badge_id 1, 2"),
        Arguments.of(
            "[admin, member], notNull: true }",
            "[admin, member], notNull: true }\n      level: { type: integer, default: 10 }\n"
                + "    checks: { people_level: level > 0 AND level < 10 }",
            "CHECK constraint failed: people_level",
            "check constraint \"people_level\" of relation \"people\" is violated by some row",
            "people would break its check people_level: 3 rows: person_id 1, 2, 3"),
        Arguments.of(
            "[admin, member], notNull: true }",
            "[admin, member], notNull: true }\n      level: { type: integer, default: 1 }\n"
                + "    checks: { people_level: level > 1 OR boss_id = 1 }",
            "CHECK constraint failed: people_level",
            "check constraint \"people_level\" of relation \"people\" is violated by some row",
            "people would break its check people_level: 1 row: person_id 2"),
        Arguments.of(
            "email: text",
            "email: integer",
            "CHECK constraint failed: people.email not a whole number",
            "violates check constraint \"people.email not a whole number\"",
            "people.email not a whole number: 2 rows: person_id 1, 3"),
        Arguments.of(
            "boss_id: integer",
            "boss_id: boolean",
            "CHECK constraint failed: people.boss_id other than 0 and 1",
            "violates check constraint \"people.boss_id other than 0 and 1\"",
            "people.boss_id other than 0 and 1: 1 row: person_id 2"),
        Arguments.of(
            "email: text",
            "email: json",
            "CHECK constraint failed: people.email not valid JSON",
            "invalid input syntax for type json",
            "people.email not valid JSON: 2 rows: person_id 1, 3"),
        Arguments.of(
            "email: text",
            "mail: { type: text, notNull: true, renamedFrom: email }",
            "NOT NULL constraint failed: people.mail",
            "column \"mail\" of relation \"people\" contains null values",
            "people.mail (now people.email) would be NULL: 1 row: person_id 2"),
        Arguments.of(
            "email: text",
            "mail: { type: integer, renamedFrom: email }",
            "CHECK constraint failed: people.email not a whole number",
            "violates check constraint \"people.email not a whole number\"",
            "people.mail (now people.email) not a whole number: 2 rows: person_id 1, 3"),
        Arguments.of(
            "email: text",
            "email: { type: text, notNull: true, unique: people_email, backfill: a }",
            "UNIQUE constraint failed: people.email",
            "could not create unique index \"people_email\"",
            "people.email would not be unique: 3 rows hold 'a': person_id 1, 2, 3"),
        Arguments.of(
            "email: text",
            "email: { type: text, notNull: true, backfill: { sql: \"NULL\" } }",
            "NOT NULL constraint failed: people.email",
            "column \"email\" of relation \"people\" contains null values",
            "people.email would be NULL: 1 row: person_id 2"),
        Arguments.of(
            "email: text",
            "email: { type: date, notNull: true, using: \"CASE email WHEN 'x' THEN CURRENT_DATE"
                + " END\" }",
            "NOT NULL constraint failed: people.email",
            "column \"email\" of relation \"people\" contains null values",
            "people.email would be NULL: 3 rows: person_id 1, 2, 3"),
        Arguments.of(
            "tag_id: integer",
            "tag_id: { type: integer, primaryKey: true }",
            "CHECK constraint failed: tags.tag_id NULL",
            "column \"tag_id\" of relation \"tags\" contains null values",
            "tags.tag_id would be NULL: 1 row: row (NULL, NULL, NULL)"),
        Arguments.of(
            "tag_id: integer",
            "tag_id: { type: identity, primaryKey: true }",
            "CHECK constraint failed: tags.tag_id NULL",
            "column \"tag_id\" of relation \"tags\" contains null values",
            "tags.tag_id would be NULL: 1 row: row (NULL, NULL, NULL)"),
        Arguments.of(
            "tag_id: integer",
            "no: { type: bigint, primaryKey: true, renamedFrom: tag_id }",
            "CHECK constraint failed: tags.no NULL",
            "column \"no\" of relation \"tags\" contains null values",
            "tags.no (now tags.tag_id) would be NULL: 1 row: row (NULL, NULL, NULL)"),
        Arguments.of(
            "note: text",
            "note: varchar(5)",
            "CHECK constraint failed: tags.note longer than 5",
            "violates check constraint \"tags.note longer than 5\"",
            "tags.note longer than 5: 1 row: row (1, 'a long label', 'abc    ')"),
        Arguments.of(
            "label: text",
            "label: text\n      short: { type: varchar(5), backfill: { sql: label } }",
            "CHECK constraint failed: tags.short longer than 5",
            "value too long for type character varying(5)",
            "tags.short longer than 5: 1 row: row (1, 'a long label', 'abc    ')"),
        Arguments.of(
            "label: text",
            "label: text\n      size: { type: smallint, backfill: { sql: length(label) * 9999 } }",
            "CHECK constraint failed: tags.size out of the range of smallint",
            "smallint out of range",
            "tags.size out of the range of smallint: 1 row: row (1, 'a long label', 'abc    ')"),
        Arguments.of(
            "team_id: integer\n      boss_id",
            "team_id: { type: integer, notNull: true, backfill: 5, references: teams.team_id }\n"
                + "      boss_id",
            "constraint failed",
            "violates foreign key constraint \"people_team_id_fkey\"",
            "people.team_id would point to no row of teams: 2 rows: person_id 2, 3"));
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
      String offence,
      SqliteStoryTest.Commits commits,
      SqliteStoryTest.ForeignKeys foreignKeys)
      throws Exception {
    sqliteStops(Planner.of(Dialect.SQLITE), old, changed, message, offence, commits, foreignKeys);
  }

  /** A change that a newer SQLite makes in place, and what it says of the rows. */
  static Stream<Arguments> changesInPlaceAndRunners() {
    return Stream.of(
            List.of(
                "email: text",
                "email: { type: text, notNull: true }",
                "CHECK constraint failed: people.email is NULL",
                "people.email would be NULL: 1 row: person_id 2"),
            List.of(
                "[admin, member]",
                "[admin]",
                "CHECK constraint failed: people_role_check",
                "people.role would be none of its values: 2 rows: person_id 2, 3"),
            List.of(
                "  badges:",
                "    checks: { people_boss: boss_id < 50 }\n  badges:",
                "CHECK constraint failed: people_boss",
                "people would break its check people_boss: 1 row: person_id 2"))
        .flatMap(
            change ->
                Stream.of(SqliteStoryTest.Commits.values())
                    .flatMap(
                        commits ->
                            Stream.of(SqliteStoryTest.ForeignKeys.values())
                                .map(
                                    keys ->
                                        Arguments.of(
                                            change.get(0),
                                            change.get(1),
                                            change.get(2),
                                            change.get(3),
                                            commits,
                                            keys))));
  }

  @ParameterizedTest
  @MethodSource("changesInPlaceAndRunners")
  void newerSqliteStopsAndLeavesEverythingAsItWas(
      String old,
      String changed,
      String message,
      String offence,
      SqliteStoryTest.Commits commits,
      SqliteStoryTest.ForeignKeys foreignKeys)
      throws Exception {
    Planner planner = Planner.of(Dialect.SQLITE, new DatabaseVersion(3, 54, 1));
    assertThat(statements(planner, schema(SCHEMA), edited(old, changed)))
        .noneMatch(sql -> sql.contains("__new_") || sql.contains("__old_"));
    sqliteStops(planner, old, changed, message, offence, commits, foreignKeys);
  }

  private void sqliteStops(
      Planner planner,
      String old,
      String changed,
      String message,
      String offence,
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
      List<String> plan = statements(planner, before, edited(old, changed));
      assertThatThrownBy(() -> migrate(database, plan, commits)).hasMessageContaining(message);
    }
    try (Connection connection = DriverManager.getConnection(url)) {
      LiveDatabase database = new LiveDatabase(Dialect.SQLITE, connection);
      assertThat(offences(database, before, edited(old, changed))).containsExactly(offence);
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
      String old, String changed, String unused, String message, String offence) throws Exception {
    Schema before = schema(SCHEMA);
    try (TestPostgresql.Database fresh = TestPostgresql.freshDatabase();
        Connection connection = fresh.connect()) {
      LiveDatabase database = new LiveDatabase(Dialect.POSTGRESQL, connection);
      database.build(before);
      database.run(ROWS);
      List<String> rows = database.rowsInCommon(before, before);
      List<String> structure = database.structure();
      connection.setAutoCommit(false);
      List<String> plan = statements(Planner.of(Dialect.POSTGRESQL), before, edited(old, changed));
      assertThatThrownBy(() -> database.run(plan)).hasMessageContaining(message);
      connection.rollback();
      assertThat(offences(database, before, edited(old, changed))).containsExactly(offence);
      assertThat(database.rowsInCommon(before, before)).isEqualTo(rows);
      assertThat(database.structure()).isEqualTo(structure);
    }
  }

  private static List<String> offences(LiveDatabase database, Schema before, SchemaDocument after)
      throws SQLException {
    return UnfitRows.find(
            database.connection(),
            database.dialect(),
            new SchemaStep(before, after.schema(), after.intents()))
        .stream()
        .map(Offence::text)
        .toList();
  }

  private static List<String> statements(Planner planner, Schema before, SchemaDocument after)
      throws Exception {
    return planner.plan(before, after.schema(), after.intents()).stream()
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
