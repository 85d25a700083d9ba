package io.agor.probe;

import static io.agor.probe.ProbeKind.BOOLEAN_VALUE;
import static io.agor.probe.ProbeKind.BYTES;
import static io.agor.probe.ProbeKind.EMPTY;
import static io.agor.probe.ProbeKind.ENUM_VALUE;
import static io.agor.probe.ProbeKind.FRACTION;
import static io.agor.probe.ProbeKind.INVALID_JSON;
import static io.agor.probe.ProbeKind.INVALID_MOMENT;
import static io.agor.probe.ProbeKind.JSON_DOCUMENT;
import static io.agor.probe.ProbeKind.LONGEST;
import static io.agor.probe.ProbeKind.MANY_DECIMALS;
import static io.agor.probe.ProbeKind.MANY_DIGITS;
import static io.agor.probe.ProbeKind.MOMENT;
import static io.agor.probe.ProbeKind.MOMENT_SPELLING;
import static io.agor.probe.ProbeKind.NULL_NUMBER;
import static io.agor.probe.ProbeKind.NUL_CHARACTER;
import static io.agor.probe.ProbeKind.OTHER_BOOLEAN;
import static io.agor.probe.ProbeKind.OUT_OF_RANGE;
import static io.agor.probe.ProbeKind.PADDED;
import static io.agor.probe.ProbeKind.REPEATED_JSON_KEY;
import static io.agor.probe.ProbeKind.SMALLEST_AND_LARGEST;
import static io.agor.probe.ProbeKind.TOO_LONG;
import static io.agor.probe.ProbeKind.TRAILING_SPACES;
import static io.agor.probe.ProbeKind.UNICODE;
import static io.agor.probe.ProbeKind.UNKNOWN_ENUM_VALUE;
import static io.agor.probe.ProbeKind.UUID_SPELLING;
import static io.agor.probe.ProbeKind.UUID_VALUE;
import static io.agor.probe.ProbeKind.WRONG_TYPE;

import io.agor.schema.ColumnType;
import io.agor.schema.SqlText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The values that are worth a question, by the type of a column. */
final class ValueProbes implements ColumnType.Visitor<List<ValueProbes.Value>> {

  /** A value, and what is asked with it. */
  record Value(ProbeKind kind, SqlText literal) {}

  /** As many digits as a double holds exactly, which is how SQLite keeps a decimal. */
  private static final int DIGITS_OF_A_DOUBLE = 15;

  private static final SqlText NO_NUMBER = Sql.literal("xyz");

  /** The values for a type. */
  static List<Value> of(ColumnType type) {
    return type.accept(new ValueProbes());
  }

  @Override
  public List<Value> basic(ColumnType.Basic type) {
    return switch (type) {
      case TEXT -> texts();
      case ID -> varchar(new ColumnType.Varchar(36));
      case BOOLEAN -> booleans();
      case SMALLINT -> wholeNumbers(16);
      case INTEGER -> wholeNumbers(32);
      case BIGINT, TIMESTAMP_MS -> wholeNumbers(64);
      case REAL -> floatingNumbers("3.4e38", List.of(new Value(OUT_OF_RANGE, SqlText.of("1e39"))));
      // What is larger is infinite, which both can hold.
      case DOUBLE -> floatingNumbers("1.7e308", List.of());
      case TIMESTAMP -> timestamps();
      case DATE -> moments("2024-02-29", "2024-02-30", "2024-13-01");
      case TIME -> moments("23:59:59.123456", "25:00:00", "10:61:00");
      case UUID -> uuids();
      case JSON -> documents();
      case BLOB -> bytes();
      case IDENTITY -> List.of(new Value(NULL_NUMBER, SqlText.of("NULL")));
    };
  }

  private static List<Value> texts() {
    return List.of(
        new Value(EMPTY, Sql.literal("")),
        new Value(TRAILING_SPACES, Sql.literal("a  ")),
        new Value(UNICODE, Sql.literal("\u00e9 e\u0301 \ud83d\ude00")),
        new Value(NUL_CHARACTER, Sql.either("'a' || char(0) || 'b'", "'a' || chr(0) || 'b'")));
  }

  @Override
  public List<Value> varchar(ColumnType.Varchar type) {
    int length = type.length();
    List<Value> values = new ArrayList<>();
    if (length >= 6) {
      values.addAll(texts());
    }
    // Two bytes each: both databases must count characters.
    values.add(new Value(LONGEST, Sql.repeated("\u00e4", length)));
    values.add(new Value(TOO_LONG, Sql.repeated("\u00e4", length + 1)));
    values.add(
        new Value(
            PADDED, Sql.each(dialect -> Sql.repeated("a", length).in(dialect.id()) + " || ' '")));
    return values;
  }

  private static List<Value> booleans() {
    return List.of(
        new Value(BOOLEAN_VALUE, Sql.either("1", "TRUE")),
        new Value(BOOLEAN_VALUE, Sql.either("0", "FALSE")),
        new Value(OTHER_BOOLEAN, SqlText.of("2")),
        new Value(WRONG_TYPE, NO_NUMBER));
  }

  private static List<Value> wholeNumbers(int bits) {
    BigInteger beyond = BigInteger.ONE.shiftLeft(bits - 1);
    return List.of(
        new Value(SMALLEST_AND_LARGEST, SqlText.of(beyond.negate().toString())),
        new Value(SMALLEST_AND_LARGEST, SqlText.of(beyond.subtract(BigInteger.ONE).toString())),
        new Value(OUT_OF_RANGE, SqlText.of(beyond.toString())),
        new Value(OUT_OF_RANGE, SqlText.of(beyond.negate().subtract(BigInteger.ONE).toString())),
        new Value(WRONG_TYPE, NO_NUMBER),
        new Value(FRACTION, SqlText.of("1.5")));
  }

  private static List<Value> floatingNumbers(String largest, List<Value> more) {
    List<Value> values = new ArrayList<>(more);
    values.add(new Value(SMALLEST_AND_LARGEST, SqlText.of(largest)));
    values.add(new Value(SMALLEST_AND_LARGEST, SqlText.of("-0.1")));
    values.add(new Value(WRONG_TYPE, NO_NUMBER));
    return values;
  }

  @Override
  public List<Value> decimal(ColumnType.Decimal type) {
    int whole = type.precision() - type.scale();
    String nines =
        (whole == 0 ? "0" : "9".repeat(whole))
            + (type.scale() == 0 ? "" : "." + "9".repeat(type.scale()));
    return List.of(
        new Value(
            type.precision() > DIGITS_OF_A_DOUBLE ? MANY_DIGITS : SMALLEST_AND_LARGEST,
            SqlText.of(nines)),
        new Value(OUT_OF_RANGE, SqlText.of("1" + "0".repeat(whole))),
        new Value(MANY_DECIMALS, SqlText.of("0." + "0".repeat(type.scale()) + "4")),
        new Value(WRONG_TYPE, NO_NUMBER));
  }

  private static List<Value> moments(String moment, String impossible, String outOfRange) {
    return List.of(
        new Value(MOMENT, Sql.literal(moment)),
        new Value(INVALID_MOMENT, Sql.literal(impossible)),
        new Value(INVALID_MOMENT, Sql.literal(outOfRange)),
        new Value(WRONG_TYPE, NO_NUMBER));
  }

  private static List<Value> timestamps() {
    List<Value> values =
        new ArrayList<>(
            moments("2024-02-29 23:59:59.123456", "2024-02-30 00:00:00", "2024-01-01 25:00:00"));
    values.add(new Value(MOMENT_SPELLING, Sql.literal("2024-02-29T23:59:59")));
    return values;
  }

  private static List<Value> uuids() {
    return List.of(
        new Value(UUID_VALUE, Sql.literal("0f8fad5b-d9cb-469f-a165-70867728950e")),
        new Value(WRONG_TYPE, NO_NUMBER),
        new Value(UUID_SPELLING, Sql.literal("0F8FAD5B-D9CB-469F-A165-70867728950E")));
  }

  private static List<Value> documents() {
    return List.of(
        new Value(JSON_DOCUMENT, Sql.literal("{\"b\": [1, 2.50, null, \"\u00e4'\"], \"a\": {}}")),
        new Value(JSON_DOCUMENT, Sql.literal("1")),
        new Value(INVALID_JSON, Sql.literal("{")),
        new Value(INVALID_JSON, Sql.literal("")),
        new Value(REPEATED_JSON_KEY, Sql.literal("{\"a\": 1, \"a\": 2}")));
  }

  private static List<Value> bytes() {
    return List.of(
        new Value(BYTES, Sql.either("x'00ff27'", "'\\x00ff27'::bytea")),
        new Value(BYTES, Sql.either("x''", "''::bytea")),
        new Value(WRONG_TYPE, SqlText.of("CAST('a' AS text)")));
  }

  @Override
  public List<Value> enumeration(ColumnType.Enumeration type) {
    List<Value> values = new ArrayList<>();
    type.values().forEach(value -> values.add(new Value(ENUM_VALUE, Sql.literal(value))));
    String unknown = "none of " + type.values().size();
    values.add(new Value(UNKNOWN_ENUM_VALUE, Sql.literal(unknown)));
    return values;
  }

  @Override
  public List<Value> nativeType(ColumnType.Native type) {
    return List.of();
  }
}
