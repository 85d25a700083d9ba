package io.agor.lint;

import static io.agor.lint.LintCase.findings;
import static io.agor.lint.LintCase.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change costs the database that carries it out. */
class LockingRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          integer       | bigint        | integer to bigint
          varchar(20)   | varchar(10)   | varchar(20) to varchar(10)
          text          | varchar(10)   | text to varchar(10)
          decimal(10,2) | decimal(10,3) | numeric(10,2) to numeric(10,3)
          text          | json          | text to jsonb
          """)
  void postgresqlRewritesForATypeThatStoresOtherBytes(String from, String to, String types)
      throws Exception {
    assertThat(findings(column(from), column(to), "AL010"))
        .containsExactly(
            "AL010 postgresql: column t.a changes its type from "
                + types
                + ": the table is rewritten under ACCESS EXCLUSIVE; nobody can read or write t until"
                + " all of it is written");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          varchar(10)   | varchar(20)
          varchar(10)   | text
          id            | text
          bigint        | timestamp_ms
          decimal(8,2)  | decimal(10,2)
          """)
  void postgresqlDoesNotRewriteForAWiderTypeOfTheSameBytes(String from, String to)
      throws Exception {
    assertThat(findings(column(from), column(to), "AL010")).isEmpty();
  }

  @Test
  void postgresqlRewritesToFillANewColumnWithDifferentValues() throws Exception {
    String from = table("columns: { a: text }");
    assertThat(
            findings(
                from,
                table(
                    "columns:",
                    "  a: text",
                    "  b: { type: text, default: { sql: { sqlite: hex(randomblob(4)), postgresql:"
                        + " gen_random_uuid() } } }",
                    "  c: { type: text, generated: { as: lower(a) } }",
                    "  d: { type: timestamp, default: { sql: CURRENT_TIMESTAMP } }",
                    "  e: { type: text, default: x }"),
                "AL010"))
        .containsExactly(
            "AL010 postgresql: column t.b is added with a default that differs from row to row: the"
                + " table is rewritten under ACCESS EXCLUSIVE; nobody can read or write t until all of"
                + " it is written",
            "AL010 postgresql: column t.c is added and computed for every row: the table is rewritten"
                + " under ACCESS EXCLUSIVE; nobody can read or write t until all of it is written");
  }

  @Test
  void postgresqlComputesAGeneratedColumnAnew() throws Exception {
    assertThat(
            findings(
                table("columns: { a: text, b: { type: text, generated: { as: lower(a) } } }"),
                table("columns: { a: text, b: { type: text, generated: { as: upper(a) } } }"),
                "AL010"))
        .containsExactly(
            "AL010 postgresql: column t.b is computed anew for every row: the table is rewritten under"
                + " ACCESS EXCLUSIVE; nobody can read or write t until all of it is written");
  }

  @Test
  void anIndexIsBuiltWithoutConcurrently() throws Exception {
    assertThat(
            findings(
                column("text"),
                table("columns: { a: { type: text, unique: true } }", "indexes: { i: [a] }"),
                "AL011"))
        .containsExactly(
            "AL011 postgresql: index i is built without CONCURRENTLY; writes to t wait for it",
            "AL011 postgresql: unique t_a_key is built without CONCURRENTLY; reads and writes of t wait"
                + " for it");
  }

  @Test
  void rowsAreReadUnderALock() throws Exception {
    assertThat(
            findings(
                column("integer"),
                table(
                    "columns: { a: { type: integer, notNull: true, references: parents } }",
                    "checks: { c: a > 0 }"),
                "AL012"))
        .containsExactly(
            "AL012 postgresql: column t.a becomes NOT NULL: every row is read under ACCESS EXCLUSIVE;"
                + " reads and writes of t wait for it",
            "AL012 postgresql: check c of t is added: every row is read under ACCESS EXCLUSIVE; reads"
                + " and writes of t wait for it",
            "AL012 postgresql: foreign key t_a_fkey of t is added: every row is read under SHARE ROW"
                + " EXCLUSIVE on both tables; writes to t and parents wait for it, reads do not");
  }

  @Test
  void sqliteCopiesATableThatItCannotChangeInPlace() throws Exception {
    assertThat(findings(column("text"), column("integer"), "AL013"))
        .containsExactly(
            "AL013 sqlite: table t is made anew, since SQLite cannot change it in place; the rows of 1"
                + " table are copied");
    assertThat(
            findings(
                table("columns: { a: text }"),
                table("columns: { a: text, b: text }", "indexes: { i: [b] }"),
                "AL013"))
        .isEmpty();
  }

  @Test
  void sqliteCopiesEveryTableThatReferencesIt() throws Exception {
    String schema =
        """
        tables:
          a: { columns: { id: { type: integer, primaryKey: true }, x: %s } }
          b: { columns: { id: { type: integer, primaryKey: true }, a: { type: integer, references: a } } }
          c: { columns: { b: { type: integer, references: b } } }
          d: { columns: { x: text } }
        """;
    assertThat(findings(schema.formatted("text"), schema.formatted("integer"), "AL013"))
        .containsExactly(
            "AL013 sqlite: table a is made anew, since SQLite cannot change it in place; the rows of it"
                + " are copied, and those of 2 tables that reference it: b, c");
  }

  @Test
  void aFastRebuildCopiesNoTableThatReferencesIt() throws Exception {
    String schema =
        """
        tables:
          a: { rebuild: fast, columns: { id: { type: integer, primaryKey: true }, x: %1$s } }
          b: { columns: { id: { type: integer, primaryKey: true }, a: { type: integer, references: a } } }
          c: { columns: { b: { type: integer, references: b }, x: %1$s } }
        """;
    assertThat(findings(schema.formatted("text"), schema.formatted("integer"), "AL013"))
        .containsExactly(
            "AL013 sqlite: table a is made anew, since SQLite cannot change it in place; its rows are"
                + " copied, not those of 2 tables that reference it: b, c; the migration needs a"
                + " connection with foreign keys off",
            "AL013 sqlite: table c is made anew, since SQLite cannot change it in place; its rows are"
                + " copied; the migration needs a connection with foreign keys off");
  }

  @Test
  void aLeafThatMayBeRebuiltFastIsRebuiltAsUsual() throws Exception {
    String schema =
        """
        tables:
          a: { rebuild: fast, columns: { id: { type: integer, primaryKey: true }, x: %s } }
        """;
    assertThat(findings(schema.formatted("text"), schema.formatted("integer"), "AL013"))
        .containsExactly(
            "AL013 sqlite: table a is made anew, since SQLite cannot change it in place; the rows of 1"
                + " table are copied");
  }

  @Test
  void sqliteCopiesNothingWhereItsMinimumVersionChangesTheTableInPlace() throws Exception {
    Schema before = SchemaFile.read("from.yaml", table("columns: { a: text }")).schema();
    Schema after =
        SchemaFile.read("to.yaml", table("columns: { a: { type: text, notNull: true } }")).schema();
    assertThat(rebuilt(before, after, "3.37")).containsExactly("t");
    assertThat(rebuilt(before, after, "3.53")).isEmpty();
  }

  @Test
  void aTableThatChangesInPlaceNeedsNoForeignKeysOff() throws Exception {
    String schema =
        """
        tables:
          a: { rebuild: fast, columns: { id: { type: integer, primaryKey: true }, x: %s } }
          b: { columns: { a: { type: integer, references: a } } }
        """;
    Schema before = SchemaFile.read("from.yaml", schema.formatted("text")).schema();
    Schema after =
        SchemaFile.read("to.yaml", schema.formatted("{ type: text, notNull: true }")).schema();
    assertThat(rebuilt(before, after, "3.37")).containsExactly("a");
    assertThat(rebuilt(before, after, "3.53")).isEmpty();
  }

  private static List<String> rebuilt(Schema before, Schema after, String version) {
    MinimumVersions versions =
        MinimumVersions.of(Map.of(Dialect.SQLITE, DatabaseVersion.of(version).orElseThrow()));
    return new Lint(List.of(Dialect.SQLITE), LintSettings.DEFAULT, List.of(), versions)
        .check(before, after, Intents.NONE).stream()
            .filter(finding -> finding.code().equals("AL013"))
            .map(finding -> finding.object().replace("table ", ""))
            .toList();
  }

  private static String column(String type) {
    return table("columns: { a: { type: \"" + type + "\" } }");
  }
}
