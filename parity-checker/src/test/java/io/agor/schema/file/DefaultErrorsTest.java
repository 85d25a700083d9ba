package io.agor.schema.file;

import static io.agor.schema.file.SchemaErrors.assertErrors;

import org.junit.jupiter.api.Test;

/** Defaults that their type cannot hold. */
class DefaultErrorsTest {

  @Test
  void aTextForAnIntegerIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: integer, default: high }
          """,
        """
          4:37: default of t.c1 must be a number, not 'high'
          """);
  }

  @Test
  void aQuotedNumberForAnIntegerIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: integer, default: "5" }
          """,
        """
          4:37: default of t.c1 must be a number, not '5'
          """);
  }

  @Test
  void aCarriageReturnIsRefusedBecauseNoSqlFileKeepsIt() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: text, default: "a\\r\\nb" }
                c2: { type: text, default: { sql: { sqlite: "'a' || char(13)", postgresql: "'a' || chr(13)" } } }
          """,
        """
          4:34: default of t.c1: git and editors take a carriage return out of an SQL file; write { sql: { sqlite: char(13), postgresql: chr(13) } }, joined with || to the rest of the text
          """);
  }

  @Test
  void aNumberForATextMustBeQuoted() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: text, default: 5 }
                c2: { type: varchar(3), default: true }
          """,
        """
          4:34: default of t.c1 must be text; put quotes around 5
          5:40: default of t.c2 must be text; put quotes around true
          """);
  }

  @Test
  void aTextForABooleanIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: boolean, default: yes }
                c2: { type: boolean, default: 0 }
          """,
        """
          4:37: default of t.c1 must be true or false, not 'yes'
          5:37: default of t.c2 must be true or false, not 0
          """);
  }

  @Test
  void aNumberOutOfRangeIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: smallint, default: 40000 }
                c2: { type: integer, default: -2147483649 }
                c3: { type: bigint, default: 9223372036854775808 }
                c4: { type: timestamp_ms, default: 99999999999999999999 }
          """,
        """
          4:38: default of t.c1: 40000 is out of range; smallint holds -32768 to 32767
          5:37: default of t.c2: -2147483649 is out of range; integer holds -2147483648 to 2147483647
          6:36: default of t.c3: 9223372036854775808 is out of range; bigint holds -9223372036854775808 to 9223372036854775807
          7:42: default of t.c4: 99999999999999999999 is out of range; timestamp_ms holds -9223372036854775808 to 9223372036854775807
          """);
  }

  @Test
  void aFractionForAWholeNumberIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: integer, default: 1.5 }
                c2: { type: bigint, default: 1e3 }
          """,
        """
          4:37: default of t.c1: 1.5 is not written as a whole number; the type is integer
          5:36: default of t.c2: 1e3 is not written as a whole number; the type is bigint
          """);
  }

  @Test
  void aNumberThatIsNotDecimalIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: integer, default: 0x1F }
                c2: { type: double, default: .inf }
          """,
        """
          4:37: default of t.c1 must be a decimal number, not 0x1F
          5:36: default of t.c2 must be a decimal number, not .inf
          """);
  }

  @Test
  void aFloatOutOfRangeIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: real, default: 1e39 }
                c2: { type: double, default: 1e-400 }
          """,
        """
          4:34: default of t.c1: 1e39 is out of range; the type is real
          5:36: default of t.c2: 1e-400 is out of range; the type is double
          """);
  }

  @Test
  void aDecimalOutOfPrecisionIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: "decimal(5,2)", default: 1.239 }
                c2: { type: "decimal(5,2)", default: 1000 }
          """,
        """
          4:44: default of t.c1: 1.239 has 3 digits after the point; decimal(5,2) holds 2
          5:44: default of t.c2: 1000 has 4 digits before the point; decimal(5,2) holds 3
          """);
  }

  @Test
  void aTextTooLongIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: varchar(3), default: abcd }
                c2: { type: id, default: this text has more than 36 characters }
          """,
        """
          4:40: default of t.c1: 'abcd' has 4 characters; varchar(3) holds 3
          5:32: default of t.c2: 'this text has more than 36 characters' has 37 characters; id holds 36
          """);
  }

  @Test
  void aValueThatIsNotInTheEnumIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: enum, values: [idle, running], default: runing }
          """,
        """
          4:58: default of t.a: 'runing' is not one of the values; did you mean 'running'?
          """);
  }

  @Test
  void anInvalidDateOrTimeIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: date, default: 2024-02-30 }
                c2: { type: time, default: "25:00" }
                c3: { type: timestamp, default: "2024-02-01T10:00:00Z" }
                c4: { type: timestamp, default: "2024-02-01" }
          """,
        """
          4:34: default of t.c1: '2024-02-30' is no date such as 2024-12-31
          5:34: default of t.c2: '25:00' is no time of day such as 23:59:59
          6:39: default of t.c3: '2024-02-01T10:00:00Z' is no timestamp such as 2024-12-31T23:59:59, without a time zone
          7:39: default of t.c4: '2024-02-01' is no timestamp such as 2024-12-31T23:59:59, without a time zone
          """);
  }

  @Test
  void anInvalidUuidIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: uuid, default: 0b7c9a4e }
          """,
        """
          4:34: default of t.c1: '0b7c9a4e' is no UUID such as 00000000-0000-0000-0000-000000000000
          """);
  }

  @Test
  void invalidJsonIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: json, default: '{a: 1}' }
                c2: { type: json, default: '[1,]' }
                c3: { type: json, default: "" }
          """,
        """
          4:34: default of t.c1: '{a: 1}' is not valid JSON at character 2
          5:34: default of t.c2: '[1,]' is not valid JSON at character 4
          6:34: default of t.c3: '' is not valid JSON at character 1
          """);
  }

  @Test
  void aJsonMapWithAKeyThatIsNoTextIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: json, default: { 1: x } }
          """,
        """
          4:36: a key of default of t.c1 must be text; put quotes around 1
          """);
  }

  @Test
  void aJsonNumberThatJsonDoesNotHaveIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: json, default: [.nan] }
          """,
        """
          4:35: default of t.c1: JSON has no number .nan
          """);
  }

  @Test
  void aListForATextIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: text, default: [a] }
          """,
        """
          4:34: default of t.c1 must be one value or { sql: expression }, not a list
          """);
  }

  @Test
  void aBlobNeedsAnExpression() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: blob, default: abc }
          """,
        """
          4:34: default of t.c1: a blob has no literal in YAML; write { sql: { sqlite: X'00', ... } }
          """);
  }

  @Test
  void nullForANotNullColumnIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: text, notNull: true, default: null }
          """,
        """
          4:48: t.a is notNull and cannot have the default null
          """);
  }

  @Test
  void anExpressionForOneDialectOnlyIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                c1: { type: timestamp, default: { sql: { sqlite: CURRENT_TIMESTAMP } } }
          """,
        """
          4:46: default of t.c1 says nothing for postgresql; add 'postgresql' or 'common'
          """);
  }
}
