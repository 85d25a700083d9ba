package io.agor.schema.file;

import static io.agor.schema.file.SchemaErrors.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names that a database would refuse, change or confuse. */
class NameErrorsTest {

  @Test
  void aNameTooLongForPostgresqlIsAnError() {
    assertErrors(
        """
          tables:
            xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx:
              columns:
                a: text
                ääääääääääääääääääääääääääääääää: text
          """,
        """
          2:3: the name of table 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' has 64 bytes; PostgreSQL cuts names after 63
          5:7: the name of column 'ääääääääääääääääääääääääääääääää' has 64 bytes; PostgreSQL cuts names after 63
          """);
  }

  @Test
  void anEmptyNameIsAnError() {
    assertErrors(
        """
          tables:
            "":
              columns:
                "": text
          """,
        """
          2:3: the name of a table must not be empty
          4:7: the name of a column must not be empty
          """);
  }

  @Test
  void aNameReservedBySqliteIsAnError() {
    assertErrors(
        """
          tables:
            sqlite_master:
              columns: { a: text }
              indexes:
                SQLITE_idx: [a]
          """,
        """
          2:3: the name of table 'sqlite_master' begins with 'sqlite_', which SQLite keeps for itself; choose another
          5:7: the name of index 'SQLITE_idx' begins with 'sqlite_', which SQLite keeps for itself; choose another
          """);
  }

  @Test
  void aSystemColumnOfPostgresqlIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                ctid: text
                xmin: text
          """,
        """
          4:7: the name of column 'ctid' is that of a system column of every PostgreSQL table; choose another
          5:7: the name of column 'xmin' is that of a system column of every PostgreSQL table; choose another
          """);
  }

  @Test
  void theTableOfFlywayIsAnError() {
    assertErrors(
        """
          tables:
            flyway_schema_history:
              columns: { a: text }
          """,
        """
          2:3: the name of table 'flyway_schema_history' belongs to Flyway, which notes applied migrations there; choose another
          """);
  }

  @Test
  void twoTablesThatDifferInCaseAreAnError() {
    assertErrors(
        """
          tables:
            users:
              columns: { a: text }
            Users:
              columns: { a: text }
          """,
        """
          4:3: table 'Users' differs only in upper and lower case, which SQLite does not tell apart, from table 'users' in 2:3
          """);
  }

  @Test
  void twoColumnsThatDifferInCaseAreAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                name: text
                NAME: text
          """,
        """
          5:7: column 'NAME' of table t differs only in upper and lower case, which SQLite does not tell apart, from column 'name' of table t in 4:7
          """);
  }

  @Test
  void anIndexNamedLikeATableIsAnError() {
    assertErrors(
        """
          tables:
            users:
              columns: { a: text }
              indexes:
                users: [a]
          """,
        """
          5:7: index 'users' of table users has the same name as table 'users' in 2:3
          """);
  }

  @Test
  void twoIndexesOfOneNameInTwoTablesAreAnError() {
    assertErrors(
        """
          tables:
            a:
              columns: { x: text }
              indexes: { i: [x] }
            b:
              columns: { x: text }
              indexes: { i: [x] }
          """,
        """
          7:16: index 'i' of table b has the same name as index 'i' of table a in 4:16
          """);
  }

  @Test
  void anIndexNamedLikeAUniqueIsAnError() {
    assertErrors(
        """
          tables:
            a:
              columns: { x: { type: text, unique: a_x } }
              indexes: { a_x: [x] }
          """,
        """
          4:16: index 'a_x' of table a has the same name as unique 'a_x' of table a in 3:41
          """);
  }

  @Test
  void anIndexNamedLikeAPrimaryKeyIsAnError() {
    assertErrors(
        """
          tables:
            a:
              columns: { x: { type: id, primaryKey: true } }
              indexes: { a_pkey: [x] }
          """,
        """
          4:16: index 'a_pkey' of table a has the same name as primary key 'a_pkey' of table a in 3:31
          """);
  }

  @Test
  void aViewNamedLikeATableIsAnError() {
    assertErrors(
        """
          tables:
            a:
              columns: { x: id }
          views:
            a: SELECT 1
          """,
        """
          5:3: view 'a' has the same name as table 'a' in 2:3
          """);
  }

  @Test
  void twoConstraintsOfOneNameInATableAreAnError() {
    assertErrors(
        """
          tables:
            a:
              columns: { x: { type: id, primaryKey: true }, y: id }
              foreignKeys:
                c: { columns: [y], references: a }
              checks:
                c: x > y
          """,
        """
          7:7: check 'c' of table a has the same name as foreign key 'c' of table a in 5:7
          """);
  }

  @Test
  void aCheckNamedLikeThatOfAnEnumIsAnError() {
    assertErrors(
        """
          tables:
            a:
              columns:
                x: { type: enum, values: [p] }
              checks:
                a_x_check: x > y
          """,
        """
          6:7: check 'a_x_check' of table a has the same name as the check of the enum x, 'a_x_check' of table a in 4:7
          """);
  }

  @Test
  void twoUniquesOfOneNameAreAnErrorOnce() {
    assertErrors(
        """
          tables:
            a:
              columns:
                x: { type: text, unique: u }
                y: text
              uniques:
                u: [y]
          """,
        """
          7:7: unique 'u' of table a has the same name as unique 'u' of table a in 4:32
          """);
  }

  @Test
  void aNameOf63BytesIsReadWhole() throws Exception {
    String name = "x".repeat(63);
    String text = "tables: { " + name + ": { columns: { a: text } } }";
    assertThat(SchemaFile.read("a.yaml", text).schema().table(name)).isPresent();
  }
}
