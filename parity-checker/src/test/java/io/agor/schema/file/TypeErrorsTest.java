package io.agor.schema.file;

import static io.agor.schema.file.SchemaErrors.assertErrors;

import org.junit.jupiter.api.Test;

/** Columns whose type is wrong or missing. */
class TypeErrorsTest {

  @Test
  void anUnknownTypeIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: txt
          """,
        """
          4:10: unknown type 'txt' of t.a; did you mean 'text'?
          """);
  }

  @Test
  void aTypeLikeNoOtherIsAnErrorThatListsTheKnownOnes() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: geography }
          """,
        """
          4:18: unknown type 'geography' of t.a; known are: id, text, varchar(n), boolean, smallint, integer, bigint, real, double, timestamp_ms, timestamp, date, time, uuid, json, blob, identity, decimal(p,s), enum
          """);
  }

  @Test
  void aTypeKnownFromElsewhereIsTranslated() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: string
                b: datetime
                c: numeric(10,2)
                d: { type: JSONB }
          """,
        """
          4:10: unknown type 'string' of t.a; did you mean 'text'?
          5:10: unknown type 'datetime' of t.b; did you mean 'timestamp'?
          6:10: unknown type 'numeric(10,2)' of t.c; did you mean 'decimal(p,s)'?
          7:18: unknown type 'JSONB' of t.d; did you mean 'json'?
          """);
  }

  @Test
  void aTypeInCapitalsIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: TEXT
                b: VARCHAR(3)
          """,
        """
          4:10: unknown type 'TEXT' of t.a; did you mean 'text'?
          5:10: unknown type 'VARCHAR(3)' of t.b; did you mean 'varchar(n)'?
          """);
  }

  @Test
  void aMissingTypeIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { notNull: true }
          """,
        """
          4:10: column t.a has no type; add 'type'
          """);
  }

  @Test
  void anEmptyColumnIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a:
          """,
        """
          4:9: column t.a must be a type or a map such as { type: text, notNull: true }, not nothing
          """);
  }

  @Test
  void aColumnThatIsAListIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: [text]
          """,
        """
          4:10: column t.a must be a type or a map such as { type: text, notNull: true }, not a list
          """);
  }

  @Test
  void aColumnThatIsANumberIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: 36
          """,
        """
          4:10: column t.a must be a type or a map such as { type: text, notNull: true }, not 36
          """);
  }

  @Test
  void aVarcharWithoutLengthIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: varchar
          """,
        """
          4:10: type varchar of t.a needs a length, such as varchar(255)
          """);
  }

  @Test
  void aDecimalWithoutPrecisionIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: decimal
                b: decimal(10)
          """,
        """
          4:10: type decimal of t.a needs precision and scale, such as decimal(10,2)
          5:10: type decimal of t.b needs precision and scale, such as decimal(10,2)
          """);
  }

  @Test
  void aVarcharOfNoLengthIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: varchar(0)
                b: varchar(many)
                c: varchar(20000000)
          """,
        """
          4:10: type of t.a: the length of a varchar must be 1 to 10485760, not 0
          5:10: type 'varchar(many)' of t.b needs whole numbers between its brackets
          6:10: type of t.c: the length of a varchar must be 1 to 10485760, not 20000000
          """);
  }

  @Test
  void aDecimalWithAScaleAboveItsPrecisionIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: decimal(2,3)
          """,
        """
          4:10: type of t.a: a decimal needs a precision of 1 to 1000 and a scale of 0 to the precision, not (2,3)
          """);
  }

  @Test
  void aDecimalInAFlowMapMustBeQuoted() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: decimal(10,2), notNull: true }
          """,
        """
          4:18: type 'decimal(10' of t.a has no closing bracket; inside { } a comma ends the value, so quote it: "decimal(10,2)"
          4:29: unknown key '2)' in column t.a; known are: type, values, primaryKey, notNull, default, generated, unique, references, onDelete, onUpdate, comment, renamedFrom, backfill, using, sqlite, postgresql
          """);
  }

  @Test
  void anEnumWithoutValuesIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: enum, notNull: true }
                b: enum
          """,
        """
          4:18: enum t.a has no values; write { type: enum, values: [a, b] }
          5:10: enum t.b has no values; write { type: enum, values: [a, b] }
          """);
  }

  @Test
  void anEnumOfNoValuesIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: enum, values: [] }
          """,
        """
          4:32: values of t.a must not be empty
          """);
  }

  @Test
  void valuesWithoutEnumAreAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: text, values: [x, y] }
          """,
        """
          4:32: 'values' of t.a needs type enum; the type is 'text'
          """);
  }

  @Test
  void aValueThatStandsTwiceIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: enum, values: [x, y, x] }
          """,
        """
          4:39: values of t.a lists 'x' twice
          """);
  }

  @Test
  void aValueThatIsNoTextIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: enum, values: [x, 1, true, null] }
          """,
        """
          4:36: an entry of values of t.a must be text; put quotes around 1
          4:39: an entry of values of t.a must be text; put quotes around true
          4:45: an entry of values of t.a must be text; put quotes around null
          """);
  }

  @Test
  void aFlagThatIsNoBooleanIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: text, notNull: yes }
          """,
        """
          4:33: notNull of t.a must be true or false, not 'yes'
          """);
  }
}
