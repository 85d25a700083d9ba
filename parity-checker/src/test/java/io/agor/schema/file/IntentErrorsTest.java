package io.agor.schema.file;

import static io.agor.schema.file.SchemaErrors.assertErrors;

import org.junit.jupiter.api.Test;

/** Words about the way from the version before that cannot be meant. */
class IntentErrorsTest {

  @Test
  void twoTablesCannotComeOutOfOne() {
    assertErrors(
        """
        tables:
          people:
            renamedFrom: users
            columns: { a: text }
          members:
            renamedFrom: users
            columns: { a: text }
        """,
        """
        6:18: people and members are both renamed from 'users', and one table becomes one; the other is in 3:18
        """);
  }

  @Test
  void twoColumnsCannotComeOutOfOne() {
    assertErrors(
        """
        tables:
          users:
            columns:
              mail: { type: text, renamedFrom: email }
              address: { type: text, renamedFrom: email }
          teams:
            columns:
              mail: { type: text, renamedFrom: email }
        """,
        """
        5:43: users.mail and users.address are both renamed from 'email', and one column becomes one; the other is in 4:40
        """);
  }

  @Test
  void theOldNameIsNotTheNewOne() {
    assertErrors(
        """
        tables:
          users:
            renamedFrom: users
            columns:
              mail: { type: text, renamedFrom: mail }
        """,
        """
        3:18: renamedFrom of users is the name it has now; write the one before, or leave 'renamedFrom' out
        5:40: renamedFrom of users.mail is the name it has now; write the one before, or leave 'renamedFrom' out
        """);
  }

  @Test
  void theOldNameIsOneText() {
    assertErrors(
        """
        tables:
          users:
            renamedFrom: [people]
            columns:
              mail: { type: text, renamedFrom: "" }
              name: { type: text, renamedFrom: 5 }
        """,
        """
        3:18: renamedFrom of users must be text, not a list
        5:40: renamedFrom of users.mail must not be empty
        6:40: renamedFrom of users.name must be text; put quotes around 5
        """);
  }

  @Test
  void theOnlyOtherRebuildIsTheFastOne() {
    assertErrors(
        """
        tables:
          users:
            rebuild: quick
            columns: { a: text }
          posts:
            rebuild: [fast]
            columns: { a: text }
        """,
        """
        3:14: rebuild of users must be 'fast', not 'quick'; leave it out for the usual form
        6:14: rebuild of posts must be text, not a list
        """);
  }

  @Test
  void aMistypedKeyIsRecognized() {
    assertErrors(
        """
        tables:
          users:
            renamedfrom: people
            columns:
              mail: { type: text, notNull: true, backfil: x, renameFrom: email }
        """,
        """
        3:5: unknown key 'renamedfrom' in table users; did you mean 'renamedFrom'?
        5:42: unknown key 'backfil' in column users.mail; did you mean 'backfill'?
        5:54: unknown key 'renameFrom' in column users.mail; did you mean 'renamedFrom'?
        """);
  }

  @Test
  void aBackfillMustFitItsTypeAsADefaultMust() {
    assertErrors(
        """
        tables:
          t:
            columns:
              a: { type: integer, notNull: true, backfill: high }
              b: { type: varchar(3), notNull: true, backfill: abcd }
              c: { type: enum, values: [idle, running], notNull: true, backfill: runing }
              d: { type: boolean, notNull: true, backfill: 1 }
              e: { type: blob, notNull: true, backfill: x }
              f: { type: text, notNull: true, backfill: { sql: "" } }
              g: { type: text, notNull: true, backfill: [x] }
        """,
        """
        4:52: backfill of t.a must be a number, not 'high'
        5:55: backfill of t.b: 'abcd' has 4 characters; varchar(3) holds 3
        6:74: backfill of t.c: 'runing' is not one of the values; did you mean 'running'?
        7:52: backfill of t.d must be true or false, not 1
        8:49: backfill of t.e: a blob has no literal in YAML; write { sql: { sqlite: X'00', ... } }
        9:56: backfill of t.f must not be empty
        10:49: backfill of t.g must be one value or { sql: expression }, not a list
        """);
  }

  @Test
  void aBackfillIsAValue() {
    assertErrors(
        """
        tables:
          t:
            columns:
              a: { type: integer, notNull: true, backfill: null }
        """,
        """
        4:52: backfill of t.a must be a value for the rows that have none, not null
        """);
  }

  @Test
  void whatTheDatabaseComputesIsNeitherFilledNorConverted() {
    assertErrors(
        """
        tables:
          t:
            columns:
              a: { type: identity, primaryKey: true, backfill: 1, using: b }
              b: { type: text, notNull: true, generated: { as: lower(c) }, backfill: x, using: c }
              c: text
        """,
        """
        4:46: the database counts the identity t.a; leave 'backfill' out
        4:59: the database counts the identity t.a; leave 'using' out
        5:68: t.b is generated and takes no values; leave 'backfill' out
        5:81: t.b is generated and takes no values; leave 'using' out
        """);
  }

  @Test
  void aConversionIsSqlForEveryDialect() {
    assertErrors(
        """
        tables:
          t:
            columns:
              a: { type: integer, using: { sqlite: length(a) } }
              b: { type: integer, using: length(b); }
              c: { type: integer, using: 5 }
              d: { type: integer, using: { sqlite: a, postgres: a } }
        """,
        """
        4:34: using of t.a says nothing for postgresql; add 'postgresql' or 'common'
        5:34: using of t.b must not end with a semicolon
        6:34: using of t.c must be text; put quotes around 5
        7:34: using of t.d says nothing for postgresql; add 'postgresql' or 'common'
        7:47: unknown key 'postgres' in using of t.d; did you mean 'postgresql'?
        """);
  }

  @Test
  void anAllowanceNamesTheRuleTheObjectAndAReason() {
    assertErrors(
        """
        allow:
          - AL006
          - { code: AL006, object: users_email_key }
          - { code: AP001, object: users, reason: why not }
          - { code: AL001, object: users, reason: " " }
          - { code: AL009, object: users, reason: no other program reads it }
          - { code: AL009, object: users, reason: again }
          - { code: AL009, objekt: users, reason: again }
        """,
        """
        2:5: an entry of 'allow' must be a map such as { key: value }, not 'AL006'
        3:5: an entry of 'allow' needs 'reason', as in { code: AL006, object: users_email_key, reason: "no duplicates" }
        4:13: code in 'allow' must be that of a lint rule, such as AL006, not 'AP001'
        5:43: reason in 'allow' must not be empty
        7:5: 'allow' lists AL009 of users twice; the first is in 6:5
        8:20: unknown key 'objekt' in an entry of 'allow'; did you mean 'object'?
        """);
  }
}
