package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.plan.Planner;
import io.agor.plan.SchemaStep;
import io.agor.plan.Statement;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both databases name the same rows in the same words. */
class UnfitRowsFindTest {

  @TempDir Path folder;

  /** A step, rows before it, and what is said of them. */
  private record Story(
      String title, String before, String after, List<String> rows, List<String> offences) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Arguments> stories() {
    return Stream.of(constraints(), types(), names(), keys())
        .flatMap(List::stream)
        .flatMap(story -> Stream.of(Dialect.values()).map(dialect -> Arguments.of(story, dialect)));
  }

  private static List<Story> constraints() {
    return List.of(
        new Story(
            "the first five rows are named, and the value that the first of them share",
            table("k: { type: integer, primaryKey: true }, v: text"),
            table("k: { type: integer, primaryKey: true }, v: { type: text, unique: true }"),
            List.of(
                "INSERT INTO t (k, v) VALUES (1, 'one'), (2, 'b'), (3, 'b'), (4, 'b'), (5, 'b'),"
                    + " (6, 'b'), (7, 'b'), (8, NULL), (9, NULL)"),
            List.of("t.v would not be unique: 6 rows hold 'b': k 2, 3, 4, 5, 6, ...")),
        new Story(
            "several values that stand more than once are counted",
            table("k: { type: integer, primaryKey: true }, v: integer, w: integer"),
            table("k: { type: integer, primaryKey: true }, v: integer, w: integer")
                + "    uniques: { t_v_w_key: [v, w] }\n",
            List.of(
                "INSERT INTO t (k, v, w) VALUES (1, 9, 9), (2, 1, 1), (3, 9, 9), (4, 1, 1),"
                    + " (5, 1, 2), (6, 1, 1), (7, 1, NULL), (8, 1, NULL)"),
            List.of(
                "t (v, w) would not be unique: 5 rows hold 2 values more than once, the first of"
                    + " them (9, 9): k 1, 3")),
        new Story(
            "a unique index over an expression and some rows",
            table("k: { type: integer, primaryKey: true }, v: text, live: boolean"),
            table("k: { type: integer, primaryKey: true }, v: text, live: boolean")
                + "    indexes: { t_lower: { columns: [{ expression: lower(v) }], unique: true,"
                + " where: 'live = true' } }\n",
            List.of(
                "INSERT INTO t (k, v, live) VALUES (1, 'A', true), (2, 'a', false), (3, 'a', true),"
                    + " (4, 'b', true)"),
            List.of("t would not be unique in its index t_lower: 2 rows hold 'a': k 1, 3")),
        new Story(
            "a check that is new, over a column that gets a value",
            table("k: { type: integer, primaryKey: true }, v: integer"),
            table(
                    "k: { type: integer, primaryKey: true },"
                        + " v: { type: integer, notNull: true, backfill: -1 }")
                + "    checks: { t_positive: v > 0 }\n",
            List.of("INSERT INTO t (k, v) VALUES (1, NULL), (2, 5), (3, 0)"),
            List.of("t would break its check t_positive: 2 rows: k 1, 3")),
        new Story(
            "a generated column that is to be unique",
            table("k: { type: integer, primaryKey: true }, v: integer"),
            table(
                "k: { type: integer, primaryKey: true }, v: integer,"
                    + " g: { type: integer, generated: { as: v % 2 }, unique: true }"),
            List.of("INSERT INTO t (k, v) VALUES (1, 1), (2, 2), (3, 3)"),
            List.of("t.g would not be unique: 2 rows hold 1: k 1, 3")),
        new Story(
            "a foreign key to a table that is new",
            table("k: { type: integer, primaryKey: true }, v: integer"),
            table(
                    "k: { type: integer, primaryKey: true },"
                        + " v: { type: integer, references: u.id }")
                + "  u: { columns: { id: { type: integer, primaryKey: true } } }\n",
            List.of("INSERT INTO t (k, v) VALUES (1, NULL), (2, 2)"),
            List.of("t.v would point to no row of u: 1 row: k 2")));
  }

  private static List<Story> types() {
    return List.of(
        new Story(
            "numbers and texts that the new types do not hold",
            table(
                "k: { type: integer, primaryKey: true }, a: bigint, b: text, c: text,"
                    + " d: 'decimal(8,3)', e: text, f: text"),
            table(
                "k: { type: integer, primaryKey: true }, a: smallint, b: integer, c: bigint,"
                    + " d: 'decimal(4,1)', e: uuid, f: 'varchar(3)'"),
            List.of(
                "INSERT INTO t (k, a, b, c, d, e, f) VALUES"
                    + " (1, 32767, '2147483647', '9223372036854775807', 999.9,"
                    + " '00000000-0000-0000-0000-00000000000a', 'äöü')",
                "INSERT INTO t (k, a, b, c, d, e, f) VALUES"
                    + " (2, 32768, '2147483648', '9223372036854775808', 1000, 'x', 'four')",
                "INSERT INTO t (k, a, b, c, d, e, f) VALUES (3, NULL, '+1', '01', 1.25, NULL, '')"),
            List.of(
                "t.a out of the range of smallint: 1 row: k 2",
                "t.b not a whole number: 1 row: k 3",
                "t.b out of the range of integer: 1 row: k 2",
                "t.c not a whole number: 2 rows: k 2, 3",
                "t.d with more than 1 decimals: 1 row: k 3",
                "t.d with more than 3 digits before the point: 1 row: k 2",
                "t.e not a UUID in lower case: 1 row: k 2",
                "t.f longer than 3: 1 row: k 2")),
        new Story(
            "what a conversion makes equal",
            table("k: { type: integer, primaryKey: true }, v: { type: integer, unique: true }"),
            table(
                "k: { type: integer, primaryKey: true },"
                    + " v: { type: text, unique: true, using: \"CASE WHEN v < 3 THEN 'low' END\" }"),
            List.of("INSERT INTO t (k, v) VALUES (1, 1), (2, 2), (3, 3)"),
            List.of("t.v would not be unique: 2 rows hold 'low': k 1, 2")));
  }

  private static List<Story> names() {
    return List.of(
        new Story(
            "two columns that swap their names",
            table("k: { type: integer, primaryKey: true }, a: text, b: text"),
            table(
                "k: { type: integer, primaryKey: true },"
                    + " a: { type: text, notNull: true, renamedFrom: b },"
                    + " b: { type: text, renamedFrom: a }"),
            List.of("INSERT INTO t (k, a, b) VALUES (1, NULL, 'x'), (2, 'y', NULL)"),
            List.of("t.a (now t.b) would be NULL: 1 row: k 2")),
        new Story(
            "a table and its key that are renamed, while another table takes the old name",
            table("k: { type: integer, primaryKey: true }, v: text")
                + "  u: { columns: { id: { type: integer, primaryKey: true } } }\n",
            """
            tables:
              people:
                renamedFrom: t
                columns:
                  person: { type: integer, primaryKey: true, renamedFrom: k }
                  v: { type: text, notNull: true }
                  boss: { type: integer, notNull: true, default: 7, references: people.person }
              t: { renamedFrom: u, columns: { id: { type: integer, primaryKey: true } } }
            """,
            List.of("INSERT INTO t (k, v) VALUES (1, NULL), (2, 'y')", "INSERT INTO u VALUES (7)"),
            List.of(
                "people.v (now t.v) would be NULL: 1 row: k 1",
                "people.boss would point to no row of people: 2 rows: k 1, 2")),
        new Story(
            "names that need quotes, in a table with a view",
            """
            tables:
              "select ""all"" `x`":
                columns:
                  "from": { type: integer, notNull: true }
                  "A b'c": { type: varchar(200), notNull: true }
                  "ünï""[q]": text
                primaryKey: ["from", "A b'c"]
            """
                .replace("\"\"", "\\\""),
            """
            tables:
              "select ""all"" `x`":
                columns:
                  "from": { type: integer, notNull: true }
                  "A b'c": { type: varchar(200), notNull: true }
                  "ünï""[q]": { type: text, notNull: true }
                primaryKey: ["from", "A b'c"]
            """
                .replace("\"\"", "\\\""),
            List.of(
                "CREATE VIEW by_hand AS SELECT 1 AS one FROM \"select \"\"all\"\" `x`\"",
                "INSERT INTO \"select \"\"all\"\" `x`\" VALUES (1, 'it''s\na \\', NULL)",
                "INSERT INTO \"select \"\"all\"\" `x`\" VALUES (1, 'B', NULL)",
                "INSERT INTO \"select \"\"all\"\" `x`\" VALUES (0, '"
                    + "0123456789".repeat(5)
                    + "', NULL)"),
            List.of(
                "select \"all\" `x`.ünï\"[q] would be NULL: 3 rows: (from, A b'c) (0,"
                    + " '0123456789012345678901234567890123456789...'), (1, 'B'),"
                    + " (1, 'it''s\\na \\\\')")));
  }

  private static List<Story> keys() {
    return List.of(
        new Story(
            "a primary key of fewer columns",
            table("a: { type: integer, notNull: true }, b: { type: text, notNull: true }")
                + "    primaryKey: [a, b]\n",
            table("a: { type: integer, primaryKey: true }, b: { type: text, notNull: true }"),
            List.of("INSERT INTO t (a, b) VALUES (1, 'x'), (1, 'y'), (2, 'x')"),
            List.of("t.a would not be unique: 2 rows hold 1: (a, b) (1, 'x'), (1, 'y')")),
        new Story(
            "a table without a key gets one",
            table("a: integer, b: text"),
            table("a: { type: integer, primaryKey: true }, b: text"),
            List.of("INSERT INTO t (a, b) VALUES (1, 'x'), (1, NULL), (NULL, 'z')"),
            List.of(
                "t.a would be NULL: 1 row: row (NULL, 'z')",
                "t.a would not be unique: 2 rows hold 1: row (1, 'x'), (1, NULL)")),
        new Story(
            "text keys come in the order of their bytes",
            table("k: { type: text, primaryKey: true }, v: text"),
            table("k: { type: text, primaryKey: true }, v: { type: text, notNull: true }"),
            List.of("INSERT INTO t (k) VALUES ('b'), ('B'), ('ä'), ('a'), ('\u202eabc')"),
            List.of("t.v would be NULL: 5 rows: k 'B', 'a', 'b', 'ä', '\\u202eabc'")));
  }

  private static String table(String columns) {
    return "tables:\n  t:\n    columns: { " + columns + " }\n";
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("stories")
  void theRowsThatDoNotFitAreNamed(Story story, Dialect dialect) throws Exception {
    Schema before = document(story.before()).schema();
    SchemaDocument after = document(story.after());
    SchemaStep step = new SchemaStep(before, after.schema(), after.intents());
    try (TestDatabase database = fresh(dialect);
        Connection connection = database.dataSource().getConnection()) {
      run(connection, plan(dialect, new SchemaStep(Schema.EMPTY, before, after.intents())));
      run(connection, story.rows());
      assertThat(UnfitRows.find(connection, dialect, step).stream().map(Offence::text))
          .containsExactlyElementsOf(story.offences());
      assertThat(connection.getAutoCommit()).isTrue();
      // The migration stops indeed, at one of them.
      connection.setAutoCommit(false);
      assertThatThrownBy(() -> run(connection, plan(dialect, step)))
          .isInstanceOf(SQLException.class);
      connection.rollback();
    }
  }

  @Test
  void postgresqlNamesTheRowsThatAUsingFailsFor() throws Exception {
    Schema before = document(table("k: { type: integer, primaryKey: true }, v: text")).schema();
    SchemaDocument after =
        document(
            table(
                "k: { type: integer, primaryKey: true },"
                    + " v: { type: date, using: { postgresql: 'v::date', sqlite: v } }"));
    SchemaStep step = new SchemaStep(before, after.schema(), after.intents());
    try (TestDatabase database = fresh(Dialect.POSTGRESQL);
        Connection connection = database.dataSource().getConnection()) {
      run(
          connection,
          plan(Dialect.POSTGRESQL, new SchemaStep(Schema.EMPTY, before, after.intents())));
      run(
          connection,
          List.of("INSERT INTO t VALUES (1, '2024-02-29'), (2, '2023-02-29'), (3, 'x')"));
      assertThat(UnfitRows.find(connection, Dialect.POSTGRESQL, step).stream().map(Offence::text))
          .containsExactly("t.v refused by its using: 2 rows: k 2, 3");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMigrationThatFailsTellsTheRowsAfterTheDatabasesOwnWords(Dialect dialect) throws Exception {
    Schema before = document(table("k: { type: integer, primaryKey: true }, v: text")).schema();
    SchemaDocument after =
        document(table("k: { type: integer, primaryKey: true }, v: { type: text, unique: t_v }"));
    SchemaStep step = new SchemaStep(before, after.schema(), after.intents());
    Path files = Files.createDirectories(folder.resolve("sql"));
    write(
        files,
        "V0001__t.sql",
        plan(dialect, new SchemaStep(Schema.EMPTY, before, after.intents())));
    write(files, "V0002__rows.sql", List.of("INSERT INTO t (k, v) VALUES (1, 'a'), (7, 'a')"));
    write(files, "V0003__unique.sql", plan(dialect, step));
    String words =
        switch (dialect) {
          case SQLITE ->
              """
              sqlite: V0003__unique.sql:1: [SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: t.v)
                  CREATE UNIQUE INDEX `t_v` ON `t` (`v`)
              """;
          case POSTGRESQL ->
              """
              postgresql: V0003__unique.sql:1: ERROR: could not create unique index "t_v"
                Detail: Key (v)=(a) is duplicated. (SQLSTATE 23505)
                  ALTER TABLE t ADD CONSTRAINT t_v UNIQUE (v)
              """;
        };
    try (TestDatabase database = fresh(dialect)) {
      assertThatThrownBy(
              () ->
                  new Migrations(files)
                      .applyTo(
                          database,
                          (side, file) ->
                              file.equals("V0003__unique.sql")
                                  ? Optional.of(step)
                                  : Optional.empty()))
          .isInstanceOf(MigrationFailedException.class)
          .hasMessage(
              words
                  + dialect.id()
                  + ": V0003__unique.sql stopped: t.v would not be unique: 2 rows hold 'a': k 1, 7");
    }
  }

  private static void write(Path files, String name, List<String> statements) throws Exception {
    Files.writeString(
        files.resolve(name), statements.stream().collect(Collectors.joining(";\n", "", ";\n")));
  }

  private TestDatabase fresh(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> FreshSqlite.create(folder.resolve("rows.sqlite"));
      case POSTGRESQL -> TestPostgresql.freshDatabase();
    };
  }

  private static List<String> plan(Dialect dialect, SchemaStep step) {
    List<String> statements = new ArrayList<>();
    Planner.of(dialect).plan(step.before(), step.after(), step.intents()).stream()
        .map(Statement::sql)
        .forEach(statements::add);
    return statements;
  }

  private static void run(Connection connection, List<String> statements) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static SchemaDocument document(String text) throws Exception {
    return SchemaFile.read("rows.yaml", text);
  }
}
