package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading and writing whole files. */
class SchemaFileTest {

  private static final Path AGOR = Path.of("src/test/resources/agor/agor.yaml");
  private static final Path EVERY_FEATURE = Path.of("src/test/resources/schema/every-feature.yaml");

  @TempDir Path folder;

  @Test
  void theAgorSchemaHasElevenTablesAndTheirIndexes() throws Exception {
    Schema schema = SchemaFile.read(List.of(AGOR)).schema();
    assertThat(schema.tables())
        .extracting(Table::name)
        .containsExactly(
            "sessions",
            "tasks",
            "messages",
            "boards",
            "repos",
            "worktrees",
            "users",
            "mcp_servers",
            "board_objects",
            "session_mcp_servers",
            "board_comments");
    assertThat(schema.tables().stream().mapToInt(table -> table.columns().size()).sum())
        .isEqualTo(121);
    assertThat(schema.tables().stream().mapToInt(table -> table.indexes().size()).sum())
        .isEqualTo(50);
    assertThat(schema.tables().stream().mapToInt(table -> table.foreignKeys().size()).sum())
        .isEqualTo(20);
    assertThat(schema.table("session_mcp_servers").orElseThrow().primaryKey()).isEmpty();
  }

  @Test
  void filesSurviveWritingAsTheSameSchemaAndThenAsTheSameText() throws Exception {
    for (Path file : List.of(AGOR, EVERY_FEATURE)) {
      Schema schema = SchemaFile.read(List.of(file)).schema();
      String text = SchemaFile.write(schema);
      Schema read = SchemaFile.read("written.yaml", text).schema();
      assertThat(read).isEqualTo(schema);
      assertThat(SchemaFile.write(read)).isEqualTo(text);
    }
  }

  @Test
  void theCanonicalFormIsShortWhereItCanBe() throws Exception {
    String text =
        """
        tables:
          children:
            comment: "Say: what?"
            columns:
              child_id: { type: id, primaryKey: true }
              parent_id: { type: id, notNull: true, references: parents.parent_id, onDelete: cascade }
              updated_at: timestamp_ms
              kind: { type: enum, values: [a, "1", "true"], default: a }
              price: { type: "decimal(10,2)", default: 1.50 }
              weight: decimal(10,2)
              data: { type: json, default: '{"a":1}' }
              long:
                type: enum
                values: [one_long_value, another_long_value, a_third_long_value, a_fourth_long_value]
                notNull: true
            uniques:
              children_two: [kind, price]
            foreignKeys:
              named: { columns: [updated_at], references: parents.at }
            checks:
              children_check: price > 0 OR kind = 'a'
            indexes:
              children_idx: [kind, price desc]
              children_open: { columns: [{ expression: lower(kind) }], unique: true, where: kind <> 'b' }

          parents:
            columns:
              parent_id: { type: id, primaryKey: true }
              at: { type: bigint, unique: true }

        views:
          v: |-
            SELECT kind
            FROM children
        """;
    assertThat(SchemaFile.write(SchemaFile.read("a.yaml", text).schema())).isEqualTo(text);
  }

  @Test
  void theSchemaOfAnEmptyDatabaseCanBeWrittenAndRead() throws Exception {
    assertThat(SchemaFile.write(Schema.EMPTY)).isEqualTo("tables: {}\n");
    assertThat(SchemaFile.read("a.yaml", "tables: {}\n").schema()).isEqualTo(Schema.EMPTY);
  }

  @Test
  void aTypeOfOneDatabaseCannotBeWritten() {
    Column column =
        Column.of(
            "a", new ColumnType.Native("citext"), Nullability.NULLABLE, DefaultValue.None.NONE);
    assertThatThrownBy(() -> SchemaFile.write(tableOf(column, Optional.empty())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a schema file cannot say column t.a of type citext with default NONE");
  }

  @Test
  void aPrimaryKeyThatMayBeNullCannotBeWritten() {
    Column column =
        Column.of("a", ColumnType.Basic.ID, Nullability.NULLABLE, DefaultValue.None.NONE);
    Optional<PrimaryKey> key = Optional.of(new PrimaryKey("t_pkey", List.of("a")));
    assertThatThrownBy(() -> SchemaFile.write(tableOf(column, key)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "column t.a is in the primary key and may be null, which a schema file cannot say");
  }

  @Test
  void everyFeatureIsRead() throws Exception {
    SchemaDocument document = SchemaFile.read(List.of(EVERY_FEATURE));
    assertThat(document.intents().drops()).containsExactly("old_table", "people.old_column");
    Table people = document.schema().table("people").orElseThrow();
    assertThat(people.columnNames()).endsWith("created_at", "created_by", "archived");
    assertThat(people.uniques())
        .containsExactly(
            new Unique("people_email_key", List.of("email")),
            new Unique("people_handle_unique", List.of("handle")));
    assertThat(people.column("handle").orElseThrow().nativeTypes())
        .isEqualTo(Map.of("postgresql", "citext"));
    assertThat(defaultOf(people, "settings"))
        .isEqualTo(
            new DefaultValue.Text(
                "{\"theme\":\"dark\",\"sizes\":[1,2.5,0.5],\"on\":true,\"off\":null}"));
    assertThat(defaultOf(people, "tags")).isEqualTo(new DefaultValue.Text("[]"));
    assertThat(defaultOf(people, "balance")).isEqualTo(new DefaultValue.Numeric("0.00"));
    assertThat(defaultOf(people, "joined"))
        .isEqualTo(new DefaultValue.Expression(SqlText.of("CURRENT_TIMESTAMP")));
    assertThat(defaultOf(people, "email_key"))
        .isEqualTo(
            new DefaultValue.Generated(SqlText.of("lower(email)"), DefaultValue.Storage.STORED));
    Table visits = document.schema().table("visits").orElseThrow();
    assertThat(visits.primaryKey())
        .contains(new PrimaryKey("visits_pkey", List.of("person_id", "place")));
    assertThat(visits.column("person_id").orElseThrow().nullability())
        .isEqualTo(Nullability.NOT_NULL);
    assertThat(visits.foreignKeys())
        .contains(
            new ForeignKey(
                "visits_counter_fkey",
                List.of("counter"),
                "counters",
                List.of("counter_id"),
                ForeignKey.Action.RESTRICT,
                ForeignKey.Action.CASCADE),
            new ForeignKey(
                "visits_parent",
                List.of("parent_person", "parent_place"),
                "visits",
                List.of("person_id", "place"),
                ForeignKey.Action.CASCADE,
                ForeignKey.Action.NO_ACTION));
    assertThat(document.schema().view("counted").orElseThrow().query().in("postgresql"))
        .isEqualTo("SELECT count(*)::integer AS n\nFROM people");
  }

  @Test
  void oneTableInAFileMayReferToATableInAnother() throws Exception {
    Path sessions =
        file(
            "sessions.yaml",
            """
            tables:
              sessions:
                comment: A conversation with one coding agent
                columns:
                  session_id:       { type: id, primaryKey: true }
                  created_at:       { type: timestamp_ms, notNull: true }
                  updated_at:       timestamp_ms                     # short form: nullable, no default
                  status:           { type: enum, values: [idle, running, completed, failed], notNull: true }
                  board_id:         { type: id, references: boards.board_id, onDelete: set null }
                  ready_for_prompt: { type: boolean, notNull: true, default: false }
                  data:             { type: json, notNull: true }
                indexes:
                  sessions_status_idx: [status]
                  sessions_open_idx:   { columns: [board_id, created_at desc], where: "archived = false" }
            """);
    Path boards =
        file(
            "boards.yaml",
            "tables: { boards: { columns: { board_id: { type: id, primaryKey: true } } } }");
    Table table =
        SchemaFile.read(List.of(boards, sessions)).schema().table("sessions").orElseThrow();
    assertThat(table.columns()).hasSize(7);
    assertThat(table.indexes()).hasSize(2);
    assertThat(table.foreignKeys()).extracting(ForeignKey::targetTable).containsExactly("boards");
  }

  @Test
  void severalFilesAreOneSchemaAndShareGroups() throws Exception {
    Path first = file("a.yaml", "tables: { a: { columns: { x: id }, groups: [g] } }\ndrop: [p]\n");
    Path second =
        file(
            "b.yaml",
            """
            groups: { g: { columns: { y: { type: id, references: b } } } }
            tables: { b: { columns: { z: { type: id, primaryKey: true } } } }
            drop: [q]
            """);
    SchemaDocument document = SchemaFile.read(List.of(first, second));
    assertThat(document.schema().tables()).extracting(Table::name).containsExactly("a", "b");
    assertThat(document.schema().table("a").orElseThrow().columnNames()).containsExactly("x", "y");
    assertThat(document.intents().drops()).containsExactly("p", "q");
  }

  @Test
  void theErrorsOfAllFilesAreReportedAtOnce() throws Exception {
    Path first = file("a.yaml", "tables: { t: { columns: { x: txt } } }\ngroups: { g: {} }\n");
    Path second = file("b.yaml", "tables: { t: { columns: { x: id } } }\ngroups: { g: {} }\n");
    Path third = file("c.yaml", "tables: [\n");
    assertThat(errorsOf(first, second, third))
        .isEqualTo(
            """
            a.yaml:1:30: unknown type 'txt' of t.x; did you mean 'text'?
            a.yaml:2:11: group g has no columns; add 'columns'
            b.yaml:1:11: table 't' has the same name as table 't' in a.yaml:1:11
            b.yaml:2:11: group g is declared twice; the first is in a.yaml:2:11
            c.yaml:2:1: not readable as YAML: expected the node content, but found '<stream end>' (while parsing a flow node)""");
  }

  @Test
  void aTableThatMayStandInAnUnreadableFileIsNotCalledMissing() throws Exception {
    Path first = file("a.yaml", "tables: { t: { columns: { x: { type: id, references: u } } } }\n");
    Path second = file("b.yaml", "- nothing\n- [\n");
    assertThat(errorsOf(first, second)).startsWith("b.yaml:3:1: ").doesNotContain("\n");
  }

  @Test
  void aByteOrderMarkAndWindowsLinesAreReadAsIfTheyWereNotThere() throws Exception {
    Path file = file("a.yaml", "\uFEFFtables:\r\n  t:\r\n    columns:\r\n      x: txt\r\n");
    assertThat(errorsOf(file))
        .isEqualTo("a.yaml:4:10: unknown type 'txt' of t.x; did you mean 'text'?");
  }

  @Test
  void theReplacementCharacterMayBeWritten() throws Exception {
    Path file = file("a.yaml", "tables: { t: { comment: a \uFFFD, columns: { x: id } } }\n");
    assertThat(SchemaFile.read(List.of(file)).schema().tables().get(0).comment())
        .isEqualTo("a \uFFFD");
  }

  @Test
  void aFileThatIsNotUtf8IsAnErrorWhereThatShows() throws Exception {
    Path file = folder.resolve("a.yaml");
    Files.write(file, "tables:\n  # gr\u00fcn\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(errorsOf(file))
        .isEqualTo("a.yaml:2:7: the file is not UTF-8 from here on; save it in that encoding");
  }

  @Test
  void theMessageOfTheExceptionHasALineForEachError() {
    SchemaFileException exception =
        catchThrowableOfType(
            SchemaFileException.class, () -> SchemaFile.read("s.yaml", "tabels: {}\nviws: {}\n"));
    assertThat(exception)
        .hasMessage(
            """
            s.yaml:1:1: unknown key 'tabels' in the schema file; did you mean 'tables'?
            s.yaml:2:1: unknown key 'viws' in the schema file; did you mean 'views'?""");
  }

  private static DefaultValue defaultOf(Table table, String column) {
    return table.column(column).orElseThrow().defaultValue();
  }

  private static Schema tableOf(Column column, Optional<PrimaryKey> key) {
    return new Schema(
        List.of(
            new Table("t", "", List.of(column), key, List.of(), List.of(), List.of(), List.of())),
        List.of());
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private String errorsOf(Path... files) {
    SchemaFileException exception =
        catchThrowableOfType(SchemaFileException.class, () -> SchemaFile.read(List.of(files)));
    assertThat(exception).isNotNull();
    return exception.errors().stream()
        .map(error -> error.toString().replace(folder + "/", ""))
        .collect(Collectors.joining("\n"));
  }
}
