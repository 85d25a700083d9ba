package io.agor.schema.file;

import static io.agor.schema.file.SchemaErrors.assertErrors;

import org.junit.jupiter.api.Test;

/** Keys that the format does not know, on every level. */
class KeyErrorsTest {

  @Test
  void anUnknownKeyAtTheTopIsAnError() {
    assertErrors(
        """
          tabels: {}
          """,
        """
          1:1: unknown key 'tabels' in the schema file; did you mean 'tables'?
          """);
  }

  @Test
  void aKeyLikeNoOtherIsAnErrorThatListsTheKnownOnes() {
    assertErrors(
        """
          procedures: {}
          """,
        """
          1:1: unknown key 'procedures' in the schema file; known are: strict, tables, views, groups, drop, allow
          """);
  }

  @Test
  void theHeaderOfASnapshotIsAnErrorThatSaysSo() {
    assertErrors(
        """
          migration: { version: 1 }
          tables: {}
          """,
        """
          1:1: 'migration' is the header of a snapshot, and this is read as a schema file; keep snapshots in the history folder and leave 'migration' out here
          """);
  }

  @Test
  void anUnknownKeyOfATableIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: text }
              index: {}
          """,
        """
          4:5: unknown key 'index' in table t; did you mean 'indexes'?
          """);
  }

  @Test
  void anUnknownKeyOfAColumnIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: text, notNul: true }
          """,
        """
          4:24: unknown key 'notNul' in column t.a; did you mean 'notNull'?
          """);
  }

  @Test
  void anUnknownKeyOfAColumnInAnotherSpellingIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: text, not_null: true }
          """,
        """
          4:24: unknown key 'not_null' in column t.a; did you mean 'notNull'?
          """);
  }

  @Test
  void anUnknownDialectInAColumnIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: text, postgres: { type: citext } }
          """,
        """
          4:24: unknown key 'postgres' in column t.a; did you mean 'postgresql'?
          """);
  }

  @Test
  void anUnknownKeyOfANativeTypeIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: text, postgresql: { typ: citext } }
          """,
        """
          4:38: unknown key 'typ' in postgresql of t.a; did you mean 'type'?
          """);
  }

  @Test
  void anUnknownKeyOfAPrimaryKeyIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: text }
              primaryKey: { nam: p, columns: [a] }
          """,
        """
          4:19: unknown key 'nam' in primaryKey of t; did you mean 'name'?
          """);
  }

  @Test
  void anUnknownKeyOfAForeignKeyIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: { type: id, primaryKey: true } }
              foreignKeys:
                f: { column: [a], references: t }
          """,
        """
          5:12: unknown key 'column' in foreign key f; did you mean 'columns'?
          """);
  }

  @Test
  void anUnknownKeyOfAReferenceIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: id, primaryKey: true }
                b: { type: id, references: { table: t, column: a } }
          """,
        """
          5:46: unknown key 'column' in references of t.b; did you mean 'columns'?
          """);
  }

  @Test
  void anUnknownKeyOfAnIndexIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: text }
              indexes:
                i: { columns: [a], wehre: a > 1 }
          """,
        """
          5:26: unknown key 'wehre' in index i; did you mean 'where'?
          """);
  }

  @Test
  void anUnknownKeyOfAnIndexPartIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: text }
              indexes:
                i: [{ column: a, descending: true }]
          """,
        """
          5:24: unknown key 'descending' in a column of index i; known are: column, expression, desc
          """);
  }

  @Test
  void anUnknownKeyOfAGeneratedColumnIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: text
                b: { type: text, generated: { as: lower(a), store: true } }
          """,
        """
          5:51: unknown key 'store' in generated of t.b; did you mean 'stored'?
          """);
  }

  @Test
  void anUnknownKeyOfADefaultIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: text, default: { expression: now() } }
          """,
        """
          4:35: unknown key 'expression' in default of t.a; known are: sql
          """);
  }

  @Test
  void anUnknownKeyOfAGroupIsAnError() {
    assertErrors(
        """
          groups:
            g:
              colums: { a: text }
          """,
        """
          3:5: unknown key 'colums' in group g; did you mean 'columns'?
          """);
  }

  @Test
  void anUnknownDialectOfASqlTextIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: text }
              checks:
                c: { sqlite: a > 1, postgresql: a > 1, mysql: a > 1 }
          """,
        """
          5:46: unknown key 'mysql' in check c; known are: sqlite, postgresql, common
          """);
  }

  @Test
  void aSqlTextWithoutADialectIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: text }
              checks:
                c: { sqlite: a > 1 }
          """,
        """
          5:10: check c says nothing for postgresql; add 'postgresql' or 'common'
          """);
  }

  @Test
  void anEmptySqlTextIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: text }
              checks:
                c: " "
          """,
        """
          5:10: check c must not be empty
          """);
  }

  @Test
  void aSemicolonAfterASqlTextIsAnError() {
    assertErrors(
        """
          views:
            v: SELECT 1;
          """,
        """
          2:6: query of view v must not end with a semicolon
          """);
  }
}
