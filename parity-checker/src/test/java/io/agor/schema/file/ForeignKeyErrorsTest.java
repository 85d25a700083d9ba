package io.agor.schema.file;

import static io.agor.schema.file.SchemaErrors.assertErrors;

import org.junit.jupiter.api.Test;

/** Foreign keys that no database, or only one, would take. */
class ForeignKeyErrorsTest {

  @Test
  void aMissingTableIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: { type: id, references: parent.parent_id }
          """,
        """
          8:34: foreign key of children(p) points at the missing table 'parent'; did you mean 'parents'?
          """);
  }

  @Test
  void aMissingTableLikeNoOtherIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: { type: id, references: elsewhere }
          """,
        """
          8:34: foreign key of children(p) points at the missing table 'elsewhere'
          """);
  }

  @Test
  void aMissingColumnIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: { type: id, references: parents.parnt_id }
          """,
        """
          8:34: foreign key of children(p) points at the missing column 'parents.parnt_id'; did you mean 'parent_id'?
          """);
  }

  @Test
  void aViewIsNoTarget() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: { type: id, references: v }
          views:
            v: SELECT 1
          """,
        """
          8:34: foreign key of children(p) points at the missing table 'v'; it is a view, and a foreign key needs a table
          """);
  }

  @Test
  void aTargetThatIsNotUniqueIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: { type: text, references: parents.slug }
          """,
        """
          8:36: foreign key of children(p) points at parents(slug), which is neither the primary key nor unique; declare it unique
          """);
  }

  @Test
  void aTargetWithoutAPrimaryKeyMustBeNamed() {
    assertErrors(
        """
          tables:
            a:
              columns: { x: text }
            b:
              columns: { y: { type: text, references: a } }
          """,
        """
          5:45: foreign key of b(y) points at table a, which has no primary key; name a unique column, such as a.column
          """);
  }

  @Test
  void aTargetUniqueOnlyForSomeRowsIsNotUnique() {
    assertErrors(
        """
          tables:
            a:
              columns: { x: text }
              indexes:
                i: { columns: [x], unique: true, where: x > 1 }
            b:
              columns: { y: { type: text, references: a.x } }
          """,
        """
          7:45: foreign key of b(y) points at a(x), which is neither the primary key nor unique; declare it unique
          """);
  }

  @Test
  void anotherTypeThanThatOfTheTargetIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: { type: integer, references: parents }
          """,
        """
          8:39: children.p is integer and points at parents.parent_id, which is id; give both the same type
          """);
  }

  @Test
  void aReferenceWithTooManyDotsIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: { type: id, references: main.parents.parent_id }
          """,
        """
          8:34: references of children.p must be 'table' or 'table.column', not 'main.parents.parent_id'; other names stand in { table: name, columns: [name] }
          """);
  }

  @Test
  void aReferenceWithoutATableIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: { type: id, references: { columns: [parent_id] } }
          """,
        """
          8:34: references of children.p needs 'table'
          """);
  }

  @Test
  void anUnknownActionIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: { type: id, references: parents, onDelete: set_null }
          """,
        """
          8:53: unknown action 'set_null' of children.p; did you mean 'set null'?
          """);
  }

  @Test
  void anActionWithoutAReferenceIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: { type: id, onDelete: cascade }
          """,
        """
          8:22: 'onDelete' of children.p needs 'references'
          """);
  }

  @Test
  void setNullOnANotNullColumnIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: { type: id, notNull: true, references: parents, onDelete: set null }
          """,
        """
          8:68: onDelete: set null of children.p cannot work: the column is notNull
          """);
  }

  @Test
  void setNullOnAPrimaryKeyColumnIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: { type: id, primaryKey: true, references: parents, onUpdate: set null }
          """,
        """
          8:71: onUpdate: set null of children.p cannot work: the column is in the primary key, which is never null
          """);
  }

  @Test
  void setDefaultWithoutADefaultIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: { type: id, references: parents, onDelete: set default }
          """,
        """
          8:53: onDelete: set default of children.p cannot work: the column has no default
          """);
  }

  @Test
  void anotherNumberOfColumnsIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: id
                q: id
              foreignKeys:
                f: { columns: [p, q], references: parents }
          """,
        """
          11:41: foreign key of children(p, q) has 2 columns and points at 1: parents(parent_id)
          """);
  }

  @Test
  void aForeignKeyWithoutColumnsOrTargetIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: id
              foreignKeys:
                f: { onDelete: cascade }
                g: { columns: [], references: parents }
          """,
        """
          10:10: foreign key f needs 'columns'
          10:10: foreign key f needs 'references'
          11:21: columns of foreign key g must not be empty
          """);
  }

  @Test
  void aForeignKeyOnAMissingColumnIsAnError() {
    assertErrors(
        """
          tables:
            parents:
              columns:
                parent_id: { type: id, primaryKey: true }
                slug: text
            children:
              columns:
                p: id
              foreignKeys:
                f: { columns: [pp], references: parents }
          """,
        """
          10:22: foreign key f: table children has no column 'pp'
          """);
  }
}
