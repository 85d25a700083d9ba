package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identities of PostgreSQL are called as in a fresh install after a rename, and count on. */
class SequenceNamesTest {

  @RegisterExtension static final OnePostgresql POSTGRESQL = new OnePostgresql();

  private final ConnectedDatabase database = POSTGRESQL.database();

  private static SchemaDocument document(String text) throws Exception {
    return SchemaFile.read("sequences.yaml", text);
  }

  private void migrate(String before, String after) throws Exception {
    SchemaDocument target = document(after);
    database.run(
        Planner.of(Dialect.POSTGRESQL)
            .plan(document(before).schema(), target.schema(), target.intents())
            .stream()
            .map(Statement::sql)
            .toList());
  }

  private List<String> sequences() throws SQLException {
    return database.query(
        "SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1");
  }

  @ParameterizedTest
  @CsvSource({
    "users, user_id",
    "Users, User Id",
    "a_table_with_a_name_of_fifty_five_bytes_that_goes_on_on, id",
    "a_table_with_a_name_of_fifty_six_bytes_that_goes_on_on_o, id",
    "t, a_column_with_a_name_of_nearly_sixty_bytes_that_goes_on_and_on",
    "a_table_with_a_long_name_that_goes_on_and_on, a_column_with_a_long_name_that_goes_on_and_on",
    "a_table_with_a_long_name_that_goes_on_and_on_, a_column_with_a_long_name_that_goes_on_and_on",
    "ääääääääääääääääääääääääääääääu, öööööööööööööööööööööööööööööx",
    "aääääääääääääääääääääääääääääää, 日本語日本語日本語日本語日本語日本語日本語"
  })
  void theNameIsThatOfPostgresql(String table, String column) throws Exception {
    database.rebuild(
        document(
                "tables: { \"%s\": { columns: { \"%s\": identity }, primaryKey: [\"%s\"] } }"
                    .formatted(table, column, column))
            .schema());
    assertThat(sequences()).containsExactly(SequenceNames.of(table, column));
  }

  @Test
  void renamedTablesAndColumnsCountOn() throws Exception {
    String before =
        """
        tables:
          users: { columns: { user_id: identity, name: text }, primaryKey: [user_id] }
        """;
    database.rebuild(document(before).schema());
    database.run(List.of("INSERT INTO users (name) VALUES ('a'), ('b')"));
    migrate(
        before,
        """
        tables:
          people:
            renamedFrom: users
            columns: { person_id: { type: identity, renamedFrom: user_id }, name: text }
            primaryKey: [person_id]
        """);
    database.run(List.of("INSERT INTO people (name) VALUES ('c')"));
    assertThat(database.query("SELECT * FROM people ORDER BY 1"))
        .containsExactly("1 a", "2 b", "3 c");
    assertThat(sequences()).containsExactly("people_person_id_seq");
  }

  @Test
  void tablesThatSwapTheirNamesCountOnEachByItself() throws Exception {
    String before =
        """
        tables:
          a: { columns: { id: identity, name: text }, primaryKey: [id] }
          b: { columns: { id: identity, name: text }, primaryKey: [id] }
        """;
    database.rebuild(document(before).schema());
    database.run(
        List.of(
            "INSERT INTO a (name) VALUES ('a1'), ('a2'), ('a3')",
            "INSERT INTO b (name) VALUES ('b1')"));
    migrate(
        before,
        before.replace("a: {", "a: { renamedFrom: b,").replace(" b: {", " b: { renamedFrom: a,"));
    database.run(
        List.of("INSERT INTO a (name) VALUES ('b2')", "INSERT INTO b (name) VALUES ('a4')"));
    assertThat(database.query("SELECT * FROM a ORDER BY 1")).containsExactly("1 b1", "2 b2");
    assertThat(database.query("SELECT * FROM b ORDER BY 1"))
        .containsExactly("1 a1", "2 a2", "3 a3", "4 a4");
    assertThat(sequences()).containsExactly("a_id_seq", "b_id_seq");
    assertThat(
            database.query(
                "SELECT pg_get_serial_sequence('a', 'id'), pg_get_serial_sequence('b', 'id')"))
        .containsExactly("public.a_id_seq public.b_id_seq");
  }

  @Test
  void aNameThatIsTakenOverBringsItsSequenceAlong() throws Exception {
    String before =
        """
        tables:
          users: { columns: { id: identity, name: text }, primaryKey: [id] }
          old: { columns: { id: identity, name: text }, primaryKey: [id] }
        """;
    database.rebuild(document(before).schema());
    database.run(
        List.of(
            "INSERT INTO users (name) VALUES ('a'), ('b')",
            "INSERT INTO old (name) VALUES ('x'), ('y'), ('z')"));
    migrate(
        before,
        """
        drop: [users]
        tables:
          users: { renamedFrom: old, columns: { id: identity, name: text }, primaryKey: [id] }
          old: { columns: { id: identity, name: text }, primaryKey: [id] }
        """);
    database.run(
        List.of("INSERT INTO users (name) VALUES ('u')", "INSERT INTO old (name) VALUES ('new')"));
    assertThat(database.query("SELECT * FROM users ORDER BY 1"))
        .containsExactly("1 x", "2 y", "3 z", "4 u");
    assertThat(database.query("SELECT * FROM old")).containsExactly("1 new");
    assertThat(sequences()).containsExactly("old_id_seq", "users_id_seq");
  }

  @Test
  void aSequenceThatIsCalledOtherwiseIsLeftAlone() throws Exception {
    String before = "tables: { a: { columns: { id: identity }, primaryKey: [id] } }";
    database.rebuild(document(before).schema());
    database.run(List.of("ALTER SEQUENCE a_id_seq RENAME TO counter"));
    migrate(before, before.replace("a: {", "b: { renamedFrom: a,"));
    assertThat(sequences()).containsExactly("counter");
  }

  @Test
  void aNameThatSomethingElseHasIsLeftToIt() throws Exception {
    String before =
        """
        tables:
          a: { columns: { id: identity }, primaryKey: [id] }
          b_id_seq: { columns: { x: text } }
        """;
    database.rebuild(document(before).schema());
    migrate(before, before.replace("a: {", "b: { renamedFrom: a,"));
    assertThat(sequences()).containsExactly("a_id_seq");
  }
}
