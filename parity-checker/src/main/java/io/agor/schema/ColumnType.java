package io.agor.schema;

import java.util.List;
import java.util.Locale;

/**
 * What a column means, independent of the database; {@link Native} is what one database calls its
 * type.
 */
public sealed interface ColumnType {

  /** Calls the visitor's method for this kind of type. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each kind of type, so that the compiler lists what a new kind must still handle.
   */
  interface Visitor<R> {
    R basic(Basic type);

    R varchar(Varchar type);

    R decimal(Decimal type);

    R enumeration(Enumeration type);

    R nativeType(Native type);
  }

  /** The types without a parameter; the name in a schema file is the lower-case name. */
  enum Basic implements ColumnType {
    /** A 36-character UUID in its text form. */
    ID,
    TEXT,
    BOOLEAN,
    /** 16-bit signed. */
    SMALLINT,
    /** 32-bit signed. */
    INTEGER,
    /** 64-bit signed. */
    BIGINT,
    /** 32-bit binary floating point. */
    REAL,
    /** 64-bit binary floating point. */
    DOUBLE,
    /** Milliseconds since 1970-01-01T00:00:00Z, as a number. */
    TIMESTAMP_MS,
    /** A date and time of day without a time zone. */
    TIMESTAMP,
    DATE,
    TIME,
    UUID,
    JSON,
    BLOB,
    /** A 64-bit number that the database counts up. */
    IDENTITY;

    private final String spelling = name().toLowerCase(Locale.ROOT);

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.basic(this);
    }

    @Override
    public String toString() {
      return spelling;
    }
  }

  /**
   * Text of limited length.
   *
   * @param length in characters, 1 to 10,485,760 (PostgreSQL's limit, <a
   *     href="https://www.postgresql.org/docs/current/datatype-character.html">Character Types</a>)
   */
  record Varchar(int length) implements ColumnType {

    /** The longest length that PostgreSQL takes. */
    public static final int MAX_LENGTH = 10_485_760;

    /** Checks the length. */
    public Varchar {
      if (length < 1 || length > MAX_LENGTH) {
        throw new IllegalArgumentException(
            "the length of a varchar must be 1 to " + MAX_LENGTH + ", not " + length);
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.varchar(this);
    }

    @Override
    public String toString() {
      return "varchar(" + length + ")";
    }
  }

  /**
   * An exact number.
   *
   * @param precision all digits, 1 to 1,000 (PostgreSQL's limit for a declared precision, <a
   *     href="https://www.postgresql.org/docs/current/datatype-numeric.html">Numeric Types</a>)
   * @param scale digits after the point, 0 to precision
   */
  record Decimal(int precision, int scale) implements ColumnType {

    /** Checks precision and scale. */
    public Decimal {
      if (precision < 1 || precision > 1_000 || scale < 0 || scale > precision) {
        throw new IllegalArgumentException(
            "a decimal needs a precision of 1 to 1000 and a scale of 0 to the precision, not ("
                + precision
                + ","
                + scale
                + ")");
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.decimal(this);
    }

    @Override
    public String toString() {
      return "decimal(" + precision + "," + scale + ")";
    }
  }

  /** Text limited to the listed values, each once, in the order of declaration. */
  record Enumeration(List<String> values) implements ColumnType {

    /** Checks that there is a value and none twice. */
    public Enumeration {
      values = Require.someDistinct("the values of an enum", values);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumeration(this);
    }

    @Override
    public String toString() {
      return "enum" + values;
    }
  }

  /**
   * A type as one database spells it, in the canonical spelling of its dialect; not for schema
   * files.
   */
  record Native(String spelling) implements ColumnType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nativeType(this);
    }

    @Override
    public String toString() {
      return spelling;
    }
  }
}
