package io.agor.schema.file;

import static io.agor.schema.file.SchemaErrors.assertErrors;

import org.junit.jupiter.api.Test;

/** Identities, generated columns and native types that are not right. */
class GeneratedErrorsTest {

  @Test
  void anIdentityThatIsNotThePrimaryKeyIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: identity
                b: { type: id, primaryKey: true }
          """,
        """
          4:7: identity t.a must be the primary key, alone: SQLite counts no other column; add 'primaryKey: true'
          """);
  }

  @Test
  void anIdentityInAKeyOfTwoColumnsIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: identity, b: id }
              primaryKey: [a, b]
          """,
        """
          3:16: identity t.a must be the primary key, alone: SQLite counts no other column; add 'primaryKey: true'
          """);
  }

  @Test
  void anIdentityWithADefaultIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: identity, primaryKey: true, default: 1 }
          """,
        """
          4:46: the database counts the identity t.a; leave 'default' out
          """);
  }

  @Test
  void anIdentityThatMayBeNullIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: identity, primaryKey: true, notNull: false }
          """,
        """
          4:55: t.a is the primary key and never null; leave 'notNull: false' out
          """);
  }

  @Test
  void anIdentityWithANativeTypeIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: identity, primaryKey: true, sqlite: { type: int } }
          """,
        """
          4:54: t.a is an identity, whose type SQLite fixes itself
          """);
  }

  @Test
  void aGeneratedColumnWithADefaultIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: text
                b: { type: text, default: x, generated: { as: lower(a) } }
          """,
        """
          5:24: t.b is generated and cannot have a default
          """);
  }

  @Test
  void aGeneratedColumnWithoutAnExpressionIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: text
                b: { type: text, generated: { stored: true } }
          """,
        """
          5:35: generated of t.b needs 'as', the expression
          """);
  }

  @Test
  void aGeneratedPrimaryKeyIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: text
                b: { type: text, primaryKey: true, generated: { as: lower(a) } }
          """,
        """
          5:7: t.b is generated; SQLite takes no such column in a primary key
          """);
  }

  @Test
  void onlyGeneratedColumnsAreAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                b: { type: text, generated: { as: lower('x') } }
          """,
        """
          2:3: table t has only generated columns; SQLite needs one that is not
          """);
  }

  @Test
  void anEmptyNativeTypeIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: text, sqlite: { type: "" }, postgresql: {} }
          """,
        """
          4:40: type in sqlite of t.a must not be empty
          4:58: postgresql of t.a needs 'type'
          """);
  }
}
