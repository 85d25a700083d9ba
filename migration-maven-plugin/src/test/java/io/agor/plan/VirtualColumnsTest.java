package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.SchemaFileException;
import org.junit.jupiter.api.Test;

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
