package io.agor.schema.file;

import static io.agor.schema.file.SchemaErrors.assertErrors;

import org.junit.jupiter.api.Test;

/** Tables, groups, keys, indexes and drops that are not right. */
class TableErrorsTest {

  @Test
  void aTableWithoutColumnsIsAnError() {
    assertErrors(
        """
          tables:
            t: { comment: nothing }
            u:
              columns: {}
          """,
        """
          2:3: table t has no columns; add 'columns'
          3:3: table u has no columns; add 'columns'
          """);
  }

  @Test
  void anEmptyTableIsAnError() {
    assertErrors(
        """
          tables:
            t:
          """,
        """
          2:5: table t must be a map such as { key: value }, not nothing
          """);
  }

  @Test
  void aTableThatIsAListIsAnError() {
    assertErrors(
        """
          tables:
            t: [a, b]
          """,
        """
          2:6: table t must be a map such as { key: value }, not a list
          """);
  }

  @Test
  void columnsThatAreAListAreAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: [a, b]
          """,
        """
          3:14: columns of t must be a map such as { key: value }, not a list
          """);
  }

  @Test
  void twoPrimaryKeyColumnsPointToTheKeyOfTheTable() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: id, primaryKey: true }
                b: { type: id, primaryKey: true }
          """,
        """
          5:22: table t has a primary key already; for one of several columns write 'primaryKey: [a, b]' in the table
          """);
  }

  @Test
  void aPrimaryKeyInTheColumnAndInTheTableIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: id, primaryKey: true }
              primaryKey: [a]
          """,
        """
          4:22: table t has a primary key already; for one of several columns write 'primaryKey: [a]' in the table
          """);
  }

  @Test
  void aPrimaryKeyThatMayBeNullIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: id, primaryKey: true, notNull: false }
          """,
        """
          4:49: t.a is the primary key and never null; leave 'notNull: false' out
          """);
  }

  @Test
  void aPrimaryKeyWithAMissingColumnIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { first: id, second: id }
              primaryKey: [frist, second]
          """,
        """
          4:18: primary key: table t has no column 'frist'; did you mean 'first'?
          """);
  }

  @Test
  void aPrimaryKeyWithoutColumnsIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: id }
              primaryKey: { name: k }
          """,
        """
          4:17: primaryKey of t has no columns; add 'columns'
          """);
  }

  @Test
  void aUniqueWithAMissingColumnIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: id }
              uniques:
                u: [b]
          """,
        """
          5:11: unique u: table t has no column 'b'
          """);
  }

  @Test
  void aUniqueThatNamesAColumnTwiceIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: id }
              uniques:
                u: [a, a]
          """,
        """
          5:14: unique u lists 'a' twice
          """);
  }

  @Test
  void anIndexWithAMissingColumnIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { status: id }
              indexes:
                i: [status, statsu desc]
          """,
        """
          5:19: index i: table t has no column 'statsu'; did you mean 'status'?
          """);
  }

  @Test
  void anIndexWithoutColumnsIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: id }
              indexes:
                i: []
                j: { unique: true }
                k: a
          """,
        """
          5:10: columns of index i must not be empty
          6:10: index j has no columns; add 'columns'
          7:10: columns of index k must be a list such as [a, b], not 'a'
          """);
  }

  @Test
  void anExpressionInAnIndexMustBeMarked() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: id }
              indexes:
                i: [lower(a)]
          """,
        """
          5:11: 'lower(a)' in index i is an expression; write { expression: "..." }
          """);
  }

  @Test
  void aNameWithASpaceInAnIndexMustBeMarked() {
    assertErrors(
        """
          tables:
            t:
              columns: { has space: id }
              indexes:
                i: [has space]
          """,
        """
          5:11: 'has space' in index i must be 'column' or 'column desc'; a name with spaces stands in { column: name }
          """);
  }

  @Test
  void anIndexPartWithBothOrNeitherIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns: { a: id }
              indexes:
                i: [{ column: a, expression: lower(a) }, { desc: true }]
          """,
        """
          5:11: a column of index i needs one of 'column' and 'expression', not both
          5:48: a column of index i needs one of 'column' and 'expression', not both
          """);
  }

  @Test
  void anUnknownGroupIsAnError() {
    assertErrors(
        """
          groups:
            audit:
              columns: { created_at: timestamp_ms }
          tables:
            t:
              columns: { a: id }
              groups: [adit]
          """,
        """
          7:14: table t uses the unknown group 'adit'; did you mean 'audit'?
          """);
  }

  @Test
  void aColumnInTheTableAndInAGroupIsAnError() {
    assertErrors(
        """
          groups:
            audit:
              columns: { created_at: timestamp_ms }
          tables:
            t:
              columns: { created_at: id }
              groups: [audit]
          """,
        """
          7:14: group audit brings column created_at, which table t already has
          """);
  }

  @Test
  void anErrorInAGroupIsReportedOnce() {
    assertErrors(
        """
          groups:
            audit:
              columns: { created_at: timestmp }
          tables:
            t:
              columns: { a: id }
              groups: [audit]
            u:
              columns: { a: id }
              groups: [audit]
          """,
        """
          3:28: unknown type 'timestmp' of audit.created_at; did you mean 'timestamp'?
          """);
  }

  @Test
  void aGroupWithoutColumnsIsAnError() {
    assertErrors(
        """
          groups:
            audit: {}
          """,
        """
          2:3: group audit has no columns; add 'columns'
          """);
  }

  @Test
  void aMalformedDropIsAnError() {
    assertErrors(
        """
          drop: [users., "", .name, a..b]
          """,
        """
          1:8: 'drop' must list 'table' or 'table.column', not 'users.'
          1:16: 'drop' must list 'table' or 'table.column', not ''
          1:20: 'drop' must list 'table' or 'table.column', not '.name'
          1:27: 'drop' must list 'table' or 'table.column', not 'a..b'
          """);
  }

  @Test
  void aDropThatStandsTwiceIsAnError() {
    assertErrors(
        """
          drop: [users, users]
          """,
        """
          1:15: 'drop' lists 'users' twice
          """);
  }

  @Test
  void aDropThatIsNoListIsAnError() {
    assertErrors(
        """
          drop: users
          """,
        """
          1:7: 'drop' must be a list such as [a, b], not 'users'
          """);
  }

  @Test
  void allErrorsAreReportedInTheOrderOfTheFile() {
    assertErrors(
        """
          views: 5
          tables:
            a:
              columns:
                x: txt
                y: { type: id, references: c }
            b:
              colums: {}
          """,
        """
          1:8: 'views' must be a map such as { key: value }, not 5
          5:10: unknown type 'txt' of a.x; did you mean 'text'?
          6:34: foreign key of a(y) points at the missing table 'c'
          8:5: unknown key 'colums' in table b; did you mean 'columns'?
          """);
  }
}
