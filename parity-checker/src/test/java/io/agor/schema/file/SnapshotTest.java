package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agor.schema.ColumnName;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

  private static final String TEXT =
      """
      migration:
        version: 2
        name: add_messages_parent_tool_use_id
        parents: ["0001_initial_schema"]
        files:
          postgresql: "00aa"
          sqlite: ff00
        cumulative: abcd

      tables:
        t:
          columns:
            a: text
      """;

  @TempDir Path folder;

  @Test
  void aSnapshotIsASchemaFileWithAHeader() throws Exception {
    Snapshot snapshot = Snapshot.read(file(TEXT));
    assertThat(snapshot.version()).isEqualTo(2);
    assertThat(snapshot.name()).isEqualTo("add_messages_parent_tool_use_id");
    assertThat(snapshot.parents()).containsExactly("0001_initial_schema");
    assertThat(snapshot.files()).isEqualTo(Map.of("postgresql", "00aa", "sqlite", "ff00"));
    assertThat(snapshot.cumulative()).isEqualTo("abcd");
    assertThat(snapshot.schema().table("t")).isPresent();
    assertThat(snapshot.write()).isEqualTo(TEXT);
  }

  @Test
  void aSnapshotKnowsTheConstraintsThatWereThereBefore() throws Exception {
    String text = TEXT.replace("  cumulative", "  constraints: [t_a_key, t_b_key]\n  cumulative");

    Snapshot snapshot = Snapshot.read(file(text));

    assertThat(snapshot.constraints()).containsExactly("t_a_key", "t_b_key");
    assertThat(snapshot.write()).isEqualTo(text);
    assertThat(Snapshot.read(file(TEXT)).constraints()).isEmpty();
  }

  @Test
  void aSnapshotKeepsWhatItsMigrationWasToldToDo() throws Exception {
    String text =
        TEXT.replace(
            """
            tables:
              t:
                columns:
                  a: text
            """,
            """
            drop: [t.c, u]

            tables:
              t:
                renamedFrom: s
                columns:
                  a: { type: text, notNull: true, renamedFrom: b, backfill: { sql: "''" }, using: lower(a) }
            """);
    Snapshot snapshot = Snapshot.read(file(text));
    ColumnName column = new ColumnName("t", "a");
    assertThat(snapshot.intents())
        .isEqualTo(
            new Intents(
                new TreeSet<>(Set.of("t.c", "u")),
                new TreeMap<>(Map.of("t", "s")),
                new TreeMap<>(Map.of(column, "b")),
                new TreeMap<>(Map.of(column, SqlText.of("''"))),
                new TreeMap<>(Map.of(column, SqlText.of("lower(a)")))));
    assertThat(snapshot.write()).isEqualTo(text);
  }

  @Test
  void aSnapshotHoldsNoIntentAboutWhatItDoesNotHold() {
    Intents intents =
        new Intents(
            new TreeSet<>(),
            new TreeMap<>(Map.of("t", "s")),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>());
    assertThatThrownBy(
            () -> new Snapshot(1, "x", List.of(), new TreeMap<>(), "0", Schema.EMPTY, intents))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an intent is about no table: t");
  }

  @Test
  void theFirstSnapshotHasNoParents() throws Exception {
    Snapshot first =
        new Snapshot(
            1, "initial_schema", List.of(), new TreeMap<>(), "0", Schema.EMPTY, Intents.NONE);
    assertThat(Snapshot.read(file(first.write()))).isEqualTo(first);
  }

  @Test
  void aSnapshotWithoutHeaderIsAnError() throws Exception {
    assertThat(errors("tables: {}\n"))
        .isEqualTo("1:1: the snapshot has no header; its first key must be 'migration'");
  }

  @Test
  void everythingWrongWithTheHeaderIsReported() throws Exception {
    String header =
        """
        migration:
          version: one
          nme: x
          parents: 1
          files: { mysql: 00 }
        tables: {}
        allow: []
        """;
    assertThat(errors(header))
        .isEqualTo(
            """
            2:12: version of 'migration' must be a whole number, not 'one'
            3:3: unknown key 'nme' in 'migration'; did you mean 'name'?
            4:12: parents of 'migration' must be a list such as [a, b], not 1
            5:12: unknown key 'mysql' in files of 'migration'; known are: sqlite, postgresql
            7:1: unknown key 'allow' in the snapshot; known are: migration, strict, drop, tables, views""");
  }

  @Test
  void aMissingKeyOfTheHeaderIsAnError() throws Exception {
    assertThat(errors("migration: { version: 1, name: x, parents: [], files: {} }\n"))
        .isEqualTo("1:12: 'migration' needs 'cumulative'");
  }

  @Test
  void anErrorInTheSchemaOfASnapshotHasItsPlace() throws Exception {
    assertThat(errors(TEXT.replace("a: text", "a: txt")))
        .isEqualTo("13:10: unknown type 'txt' of t.a; did you mean 'text'?");
  }

  @Test
  void aSnapshotThatIsNotYamlIsAnError() throws Exception {
    assertThat(errors("")).startsWith("1:1: the file is empty");
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("0002.yaml"), text);
  }

  private String errors(String text) throws Exception {
    Path file = file(text);
    SchemaFileException exception =
        catchThrowableOfType(SchemaFileException.class, () -> Snapshot.read(file));
    assertThat(exception).isNotNull();
    return exception.getMessage().replace(file + ":", "");
  }
}
