package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.schema.Allowance;
import io.agor.schema.ColumnName;
import io.agor.schema.Intents;
import io.agor.schema.SqlText;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a schema file says about the way from the version before. */
class IntentsTest {

  @Test
  void tablesAndColumnsSayWhatTheyWereCalled() throws Exception {
    Intents intents =
        intents(
            """
            tables:
              people:
                renamedFrom: users
                columns:
                  mail: { type: text, renamedFrom: email }
            """);
    assertThat(intents.renamedTables()).isEqualTo(Map.of("people", "users"));
    assertThat(intents.renamedColumns()).isEqualTo(Map.of(column("people", "mail"), "email"));
    assertThat(intents.drops()).isEmpty();
  }

  @Test
  void namesMayBeSwappedAndTakenByNewTablesAndColumns() throws Exception {
    Intents intents =
        intents(
            """
            tables:
              a: { renamedFrom: b, columns: { x: { type: text, renamedFrom: y }, y: text } }
              b: { renamedFrom: a, columns: { x: text } }
              old_users: { renamedFrom: users, columns: { x: text } }
              users: { columns: { x: text } }
            """);
    assertThat(intents.renamedTables()).isEqualTo(Map.of("a", "b", "b", "a", "old_users", "users"));
  }

  @Test
  void aTableAsksForTheFastRebuild() throws Exception {
    Intents intents =
        intents(
            """
            tables:
              a: { rebuild: fast, columns: { x: text } }
              b: { columns: { x: text } }
            """);
    assertThat(intents.fastRebuilds()).containsExactly("a");
    assertThat(intents.without(Intents.NONE).fastRebuilds()).containsExactly("a");
  }

  @Test
  void aBackfillIsALiteralOrSql() throws Exception {
    Intents intents =
        intents(
            """
            tables:
              t:
                columns:
                  a: { type: text, notNull: true, backfill: it's }
                  b: { type: integer, notNull: true, backfill: 0 }
                  c: { type: boolean, notNull: true, backfill: true }
                  d: { type: json, notNull: true, backfill: { theme: dark } }
                  e: { type: text, notNull: true, backfill: { sql: lower(a) } }
                  f: { type: blob, notNull: true, backfill: { sql: { sqlite: X'00', postgresql: "'\\\\x00'" } } }
            """);
    assertThat(intents.backfills())
        .isEqualTo(
            Map.of(
                column("t", "a"), SqlText.of("'it''s'"),
                column("t", "b"), SqlText.of("0"),
                column("t", "c"), SqlText.perDialect(Map.of("sqlite", "1", "postgresql", "true")),
                column("t", "d"), SqlText.of("'{\"theme\":\"dark\"}'"),
                column("t", "e"), SqlText.of("lower(a)"),
                column("t", "f"),
                    SqlText.perDialect(Map.of("sqlite", "X'00'", "postgresql", "'\\x00'"))));
  }

  @Test
  void aConversionIsSqlForAllOrForEach() throws Exception {
    Intents intents =
        intents(
            """
            tables:
              t:
                columns:
                  a: { type: integer, using: length(a) }
                  b: { type: timestamp, using: { sqlite: "datetime(b / 1000, 'unixepoch')", postgresql: to_timestamp(b / 1000.0) } }
            """);
    assertThat(intents.conversions())
        .isEqualTo(
            Map.of(
                column("t", "a"), SqlText.of("length(a)"),
                column("t", "b"),
                    SqlText.perDialect(
                        Map.of(
                            "sqlite",
                            "datetime(b / 1000, 'unixepoch')",
                            "postgresql",
                            "to_timestamp(b / 1000.0)"))));
  }

  @Test
  void whatAGroupSaysHoldsForEveryTableThatUsesIt() throws Exception {
    Intents intents =
        intents(
            """
            groups:
              audit:
                columns:
                  made_at: { type: timestamp_ms, notNull: true, renamedFrom: created_at, backfill: 0, using: made_at }
            tables:
              a: { columns: { x: text }, groups: [audit] }
              b: { columns: { x: text }, groups: [audit] }
            """);
    assertThat(intents.renamedColumns())
        .isEqualTo(
            Map.of(column("a", "made_at"), "created_at", column("b", "made_at"), "created_at"));
    assertThat(intents.backfills().keySet())
        .containsExactly(column("a", "made_at"), column("b", "made_at"));
    assertThat(intents.conversions().keySet())
        .containsExactly(column("a", "made_at"), column("b", "made_at"));
  }

  @Test
  void findingsThatAreAcceptedStandAtTheTop() throws Exception {
    assertThat(
            SchemaFile.read(
                    "agor.yaml",
                    """
                    allow:
                      - { code: AL006, object: users_email_key, reason: no duplicates }
                    """)
                .allowances())
        .containsExactly(new Allowance("AL006", "users_email_key", "no duplicates"));
  }

  private static Intents intents(String text) throws Exception {
    assertThat(JsonSchema.problems(text)).isEmpty();
    return SchemaFile.read("agor.yaml", text).intents();
  }

  private static ColumnName column(String table, String column) {
    return new ColumnName(table, column);
  }
}
