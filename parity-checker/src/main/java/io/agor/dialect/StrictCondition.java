package io.agor.dialect;

import io.agor.schema.ColumnType;
import java.util.Optional;

/**
 * What a value of each type fulfils in SQLite, as a condition on {@link #COLUMN}; empty where
 * nothing needs to be said. Nothing is said of NULL, which every condition passes.
 */
enum StrictCondition implements ColumnType.Visitor<Optional<String>> {
  INSTANCE;

  /** What stands for the column. */
  static final String COLUMN = "{c}";

  private static final int ID_LENGTH = 36;

  /** A binary floating point number of 64 bits keeps any decimal of so many digits. */
  private static final int FLOATING_POINT_DIGITS = 15;

  /** A whole number of 64 bits keeps any decimal of so many digits. */
  private static final int WHOLE_DIGITS = 18;

  private static final String WHOLE = "typeof({c}) IN ('integer', 'null')";
  private static final String FLOATING = "typeof({c}) IN ('real', 'null')";

  /** PostgreSQL has no NUL character, and here length and GLOB end at one. */
  private static final String TEXT = "typeof({c}) IN ('text', 'null') AND instr({c}, char(0)) = 0";

  /**
   * The finite numbers that a real of 32 bits holds (<a
   * href="https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT">Floating-Point
   * Types</a>), and the infinities.
   */
  private static final String REAL_RANGE =
      " AND ({c} = 0 OR abs({c}) BETWEEN 7.1e-46 AND 3.40282356e38 OR abs({c}) = 9e999)";

  /**
   * A backslash before a backslash is none before u0000, which is valid JSON and no jsonb (<a
   * href="https://www.postgresql.org/docs/current/datatype-json.html">JSON Types</a>). Older
   * versions do not take NULL for valid.
   */
  private static final String JSON =
      " AND json_valid(coalesce({c}, 'null')) AND instr(replace({c}, '\\\\', ''), '\\u0000') = 0";

  private static final String UUID =
      TEXT
          + " AND {c} GLOB '????????-????-????-????-????????????'"
          + " AND length(replace({c}, '-', '')) = 32 AND {c} NOT GLOB '*[^-0-9a-f]*'";

  /**
   * The functions make the 1st of March of a 30th of February, so a day is one that stays itself;
   * the year 0 is none in PostgreSQL.
   */
  private static final String DATE = "date({c}) IS {c} AND {c} >= '0001'";

  @Override
  public Optional<String> basic(ColumnType.Basic type) {
    return switch (type) {
      case ID -> Optional.of(limited(ID_LENGTH));
      case TEXT -> Optional.of(TEXT);
      case BOOLEAN -> Optional.of("{c} IN (0, 1)");
      case SMALLINT -> Optional.of(WHOLE + " AND {c} BETWEEN -32768 AND 32767");
      case INTEGER -> Optional.of(WHOLE + " AND {c} BETWEEN -2147483648 AND 2147483647");
      case BIGINT, TIMESTAMP_MS -> Optional.of(WHOLE);
      case REAL -> Optional.of(FLOATING + REAL_RANGE);
      case DOUBLE -> Optional.of(FLOATING);
      case TIMESTAMP ->
          Optional.of(withFraction("datetime", "2024-12-31 23:59:59") + " AND {c} >= '0001'");
      case DATE -> Optional.of(DATE);
      case TIME -> Optional.of(withFraction("time", "23:59:59"));
      case UUID -> Optional.of(UUID);
      case JSON -> Optional.of(TEXT + JSON);
      case BLOB -> Optional.of("typeof({c}) IN ('blob', 'null')");
      case IDENTITY -> Optional.empty();
    };
  }

  private static String limited(int length) {
    return TEXT + " AND length({c}) <= " + length;
  }

  /** A text that the function gives back as it is, and perhaps the digits of microseconds. */
  private static String withFraction(String function, String example) {
    int length = example.length();
    String rest = "substr({c}, " + (length + 1) + ")";
    return function
        + ("(substr({c}, 1, " + length + ")) || " + rest + " IS {c} AND (length({c}) = " + length)
        + (" OR length({c}) BETWEEN " + (length + 2) + " AND " + (length + 7))
        + (" AND rtrim(" + rest + ", '0123456789') = '.')");
  }

  @Override
  public Optional<String> varchar(ColumnType.Varchar type) {
    return Optional.of(limited(type.length()));
  }

  /**
   * SQLite keeps a decimal as a whole number or as a binary floating point number. Where the latter
   * could not hold all digits, larger numbers are refused rather than changed, except where so many
   * are declared after the point that hardly a number would be left.
   */
  @Override
  public Optional<String> decimal(ColumnType.Decimal type) {
    if (type.scale() == 0) {
      return Optional.of(WHOLE + range(type.precision()));
    }
    String number = "typeof({c}) IN ('integer', 'real', 'null')";
    if (type.scale() >= FLOATING_POINT_DIGITS) {
      return Optional.of(number + range(type.precision() - type.scale()));
    }
    return Optional.of(
        number
            + range(Math.min(type.precision(), FLOATING_POINT_DIGITS) - type.scale())
            + " AND abs({c} - round({c}, "
            + type.scale()
            + ")) <= abs({c}) * 1e-15");
  }

  private static String range(int digits) {
    if (digits > WHOLE_DIGITS) {
      return "";
    }
    String bound = "1" + "0".repeat(digits);
    return " AND {c} > -" + bound + " AND {c} < " + bound;
  }

  /** The check of its values says all. */
  @Override
  public Optional<String> enumeration(ColumnType.Enumeration type) {
    return Optional.empty();
  }

  @Override
  public Optional<String> nativeType(ColumnType.Native type) {
    return Optional.empty();
  }
}
