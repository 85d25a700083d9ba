package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.plan.ValueKind.Family;
import java.util.Locale;
import java.util.Optional;

/**
 * The conversions that are known to keep every value or to stop, alike in both databases. What one
 * of them would round, cut or read in its own way needs the author's word.
 */
abstract class ConversionRules {

  /** The rules of a dialect. */
  static ConversionRules of(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> new SqliteConversions();
      case POSTGRESQL -> new PostgresqlConversions();
    };
  }

  /** The conversion from one kind to another, if one is known to be right. */
  final Optional<Conversion> find(ValueKind from, ValueKind to) {
    if (from.equals(to)) {
      return Optional.of(Conversion.NONE);
    }
    return switch (from.family()) {
      case TEXT -> fromText(from, to);
      case SMALLINT, INTEGER, BIGINT, TIMESTAMP_MS -> fromWhole(from, to);
      case BOOLEAN -> fromBoolean(to);
      case REAL, DOUBLE -> fromFloat(from, to);
      case DECIMAL -> fromDecimal(from, to);
      case TIMESTAMP, TIMESTAMPTZ -> fromTimestamp(to);
      case UUID, JSON -> toText(to);
      case DATE, TIME, BLOB, UNKNOWN -> Optional.empty();
    };
  }

  private Optional<Conversion> fromText(ValueKind from, ValueKind to) {
    return switch (to.family()) {
      case TEXT ->
          Optional.of(from.size() > to.size() ? fitting(Conversion.NONE, to) : Conversion.NONE);
      case SMALLINT, INTEGER, BIGINT, TIMESTAMP_MS -> Optional.of(textToWhole(to.family()));
      case UUID -> Optional.of(textToUuid());
      case JSON -> Optional.of(textToJson());
      case BOOLEAN, REAL, DOUBLE, DECIMAL, TIMESTAMP, TIMESTAMPTZ, DATE, TIME, BLOB, UNKNOWN ->
          Optional.empty();
    };
  }

  private Optional<Conversion> fromWhole(ValueKind from, ValueKind to) {
    return switch (to.family()) {
      case SMALLINT, INTEGER, BIGINT, TIMESTAMP_MS ->
          Optional.of(
              bits(from.family()) > bits(to.family())
                  ? ranged(Conversion.NONE, to.family())
                  : Conversion.NONE);
      case BOOLEAN ->
          Optional.of(wholeToBoolean().unless("other than 0 and 1", "{c} NOT IN (0, 1)"));
      case TEXT -> toText(to);
      case DECIMAL -> Optional.of(digits(Conversion.NONE, to));
      case REAL -> Optional.of(exact(from, "16777216"));
      case DOUBLE -> Optional.of(exact(from, "9007199254740992"));
      case TIMESTAMP, TIMESTAMPTZ ->
          from.family() == Family.TIMESTAMP_MS
              ? Optional.of(
                  millisecondsTo(to.family())
                      .unless(
                          "outside the years 1 to 9999",
                          "{c} NOT BETWEEN -62135596800000 AND 253402300799999"))
              : Optional.empty();
      case DATE, TIME, UUID, JSON, BLOB, UNKNOWN -> Optional.empty();
    };
  }

  private Conversion exact(ValueKind from, String limit) {
    Conversion conversion = wholeToFloat();
    return bits(from.family()) > 16
        ? conversion.unless(
            "too large to stay exact", "{c} NOT BETWEEN -" + limit + " AND " + limit)
        : conversion;
  }

  private Optional<Conversion> fromBoolean(ValueKind to) {
    return isDeclaredWhole(to) ? Optional.of(booleanToWhole()) : Optional.empty();
  }

  private Optional<Conversion> fromFloat(ValueKind from, ValueKind to) {
    if (from.family() == Family.REAL && to.family() == Family.DOUBLE) {
      return Optional.of(Conversion.NONE);
    }
    return isDeclaredWhole(to) ? Optional.of(fractionToWhole(to.family())) : Optional.empty();
  }

  private Optional<Conversion> fromDecimal(ValueKind from, ValueKind to) {
    if (to.family() == Family.DECIMAL) {
      Conversion rounded =
          from.scale() > to.scale()
              ? Conversion.NONE.unless(
                  "with more than " + to.scale() + " decimals",
                  "{c} <> round({c}, " + to.scale() + ")")
              : Conversion.NONE;
      boolean narrower =
          from.size() == ValueKind.UNLIMITED || from.size() - from.scale() > to.size() - to.scale();
      return Optional.of(narrower ? digits(rounded, to) : rounded);
    }
    return isDeclaredWhole(to) ? Optional.of(fractionToWhole(to.family())) : Optional.empty();
  }

  private Optional<Conversion> fromTimestamp(ValueKind to) {
    if (to.family() == Family.TIMESTAMP_MS) {
      return Optional.of(timestampToMilliseconds());
    }
    return to.family() == Family.TIMESTAMP || to.family() == Family.TIMESTAMPTZ
        ? Optional.of(betweenTimestamps())
        : Optional.empty();
  }

  private Optional<Conversion> toText(ValueKind to) {
    return to.family() == Family.TEXT
        ? Optional.of(to.size() == ValueKind.UNLIMITED ? anyToText() : fitting(anyToText(), to))
        : Optional.empty();
  }

  private static boolean isDeclaredWhole(ValueKind kind) {
    return kind.isWhole() && kind.family() != Family.TIMESTAMP_MS;
  }

  private static int bits(Family family) {
    return switch (family) {
      case SMALLINT -> 16;
      case INTEGER -> 32;
      default -> 64;
    };
  }

  /** The lowest and the highest number of a family, as BETWEEN takes them. */
  static String range(Family family) {
    return switch (family) {
      case SMALLINT -> "-32768 AND 32767";
      case INTEGER -> "-2147483648 AND 2147483647";
      default -> "-9223372036854775808 AND 9223372036854775807";
    };
  }

  /** What a number is that a family of whole numbers does not hold. */
  static String outOfRange(Family family) {
    return "out of the range of " + family.name().toLowerCase(Locale.ROOT);
  }

  /** Stops a text that is too long, where the database would not. */
  abstract Conversion fitting(Conversion conversion, ValueKind to);

  /** Stops a number that is out of range, where the database would not. */
  abstract Conversion ranged(Conversion conversion, Family to);

  /** Stops a number with too many digits before the point, where the database would not. */
  abstract Conversion digits(Conversion conversion, ValueKind to);

  abstract Conversion textToWhole(Family to);

  abstract Conversion textToUuid();

  abstract Conversion textToJson();

  abstract Conversion anyToText();

  abstract Conversion wholeToBoolean();

  abstract Conversion booleanToWhole();

  abstract Conversion wholeToFloat();

  abstract Conversion fractionToWhole(Family to);

  abstract Conversion millisecondsTo(Family to);

  abstract Conversion timestampToMilliseconds();

  abstract Conversion betweenTimestamps();
}
