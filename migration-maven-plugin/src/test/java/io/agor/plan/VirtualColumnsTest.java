package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.SchemaFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated columns that are not stored, for versions of the databases. */
class VirtualColumnsTest {

  private static final String USERS =
      """
      tables:
        users:
          columns:
            name: text
            name_key: { type: text, generated: { as: lower(name), stored: false } }
      """;

  @Test
  void aVirtualColumnIsRefusedWherePostgresqlMayBeTooOldForIt() throws Exception {
    Schema schema = schema(USERS);
    assertThatThrownBy(() -> Planner.of(Dialect.POSTGRESQL).plan(Schema.EMPTY, schema))
        .isInstanceOf(PlanException.class)
        .hasMessage(
            "users.name_key is generated and not stored, which PostgreSQL can from version 18 on, and"
                + " the migrations must run on 14. Write stored: true at the column in the schema"
                + " file; or, if every PostgreSQL that you use is new enough,"
                + " <minimumVersion>18</minimumVersion> in the <dialect> postgresql of pom.xml.");
  }

  @Test
  void aVirtualColumnIsWrittenForPostgresqlFrom18On() throws Exception {
    Planner planner = Planner.of(Dialect.POSTGRESQL, new DatabaseVersion(18, 0, 0));
    assertThat(planner.plan(Schema.EMPTY, schema(USERS)))
        .extracting(Statement::sql)
        .containsExactly(
            """
            CREATE TABLE users (
              name text,
              name_key text GENERATED ALWAYS AS (lower(name)) VIRTUAL
            )""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "indexes: { users_idx: [name_key] } | index users_idx | index",
        "indexes: { users_idx: [{ expression: upper(name_key) }] } | index users_idx | index",
        "indexes: { users_idx: { columns: [name], where: name_key <> 'x' } } | index users_idx"
            + " | index",
        "uniques: { users_key: [name, name_key] } | unique constraint users_key"
            + " | unique constraint",
        "foreignKeys: { users_fkey: { columns: [name_key], references: names.name } }"
            + " | foreign key users_fkey | foreign key"
      })
  void postgresqlUsesAVirtualColumnInNoIndexAndNoKey(String use, String what, String kind)
      throws Exception {
    Planner planner = Planner.of(Dialect.POSTGRESQL, new DatabaseVersion(18, 0, 0));
    Schema schema =
        schema(
            USERS
                + "    "
                + use
                + "\n  names:\n    columns: { name: { type: text, primaryKey: true } }\n");
    assertThatThrownBy(() -> planner.plan(Schema.EMPTY, schema))
        .isInstanceOf(PlanException.class)
        .hasMessage(
            "users.name_key is generated and not stored, and the "
                + what
                + " uses it, which PostgreSQL cannot. Write stored: true at the column in the"
                + " schema file, or take the "
                + kind
                + " away.");
  }

  @Test
  void postgresqlChecksAVirtualColumn() throws Exception {
    Planner planner = Planner.of(Dialect.POSTGRESQL, new DatabaseVersion(18, 0, 0));
    assertThat(
            planner.plan(
                Schema.EMPTY, schema(USERS + "    checks: { users_check: name_key <> '' }\n")))
        .hasSize(1);
  }

  @Test
  void sqliteHasVirtualColumnsInEveryVersion() throws Exception {
    assertThat(Planner.of(Dialect.SQLITE).plan(Schema.EMPTY, schema(USERS)))
        .extracting(Statement::sql)
        .containsExactly(
            """
            CREATE TABLE `users` (
              `name` text,
              `name_key` text GENERATED ALWAYS AS (lower(name)) VIRTUAL
            )""");
  }

  private static Schema schema(String text) throws SchemaFileException {
    return SchemaFile.read("virtual.yaml", text).schema();
  }
}
