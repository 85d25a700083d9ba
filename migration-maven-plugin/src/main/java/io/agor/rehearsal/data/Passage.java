package io.agor.rehearsal.data;

import io.agor.schema.ColumnType;
import io.agor.schema.TypeFamily;
import io.agor.sql.JsonText;
import java.math.BigDecimal;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What becomes of a value when its column changes its type and nothing may be lost.
 *
 * @param value the meaning under the new type
 */
public record Passage(String value, Fit fit) {

  /** Whether the new type can hold the value. */
  public enum Fit {
    FITS,
    /** It would be cut, rounded or refused; {@link Passage#value} is what it was. */
    UNFIT,
    /** Only the author can say what becomes of it. */
    UNKNOWN
  }

  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d*");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** From the year 1 to the year 9999. */
  private static final BigDecimal FIRST_MOMENT = new BigDecimal("-62135596800000");

  private static final BigDecimal LAST_MOMENT = new BigDecimal("253402300799999");

  /** The passage of a value, given by its meaning, from one type to another. */
  public static Passage of(ColumnType from, ColumnType to, String value) {
    try {
      return converted(from, to, value)
          .map(result -> new Passage(result, holds(to, result) ? Fit.FITS : Fit.UNFIT))
          .orElseGet(() -> new Passage(value, Fit.UNKNOWN));
    } catch (NumberFormatException unreadable) {
      return new Passage(value, Fit.UNFIT);
    }
  }

  /**
   * The type under which both databases agree on the result: the text of a JSON value is written in
   * the words of each.
   */
  public static ColumnType comparedAs(ColumnType from, ColumnType to) {
    boolean written =
        TypeFamily.of(from) == TypeFamily.JSON && TypeFamily.of(to) == TypeFamily.TEXT;
    return written ? from : to;
  }

  private static Optional<String> converted(ColumnType from, ColumnType to, String value) {
    TypeFamily target = TypeFamily.of(to);
    return switch (TypeFamily.of(from)) {
      case TEXT ->
          switch (target) {
            case TEXT, UUID, WHOLE_NUMBER -> Optional.of(value);
            case JSON -> Optional.of(JsonText.canonical(value));
            default -> Optional.empty();
          };
      case WHOLE_NUMBER -> fromWhole(from, to, value);
      case EXACT_NUMBER -> kept(value, target, TypeFamily.EXACT_NUMBER, TypeFamily.WHOLE_NUMBER);
      case FLOATING_NUMBER ->
          target == TypeFamily.WHOLE_NUMBER
              ? Optional.of(Meaning.read(ColumnType.Basic.BIGINT, value))
              : kept(value, target, TypeFamily.FLOATING_NUMBER);
      case BOOLEAN ->
          target == TypeFamily.WHOLE_NUMBER
              ? Optional.of(value.equals("true") ? "1" : "0")
              : kept(value, target, TypeFamily.BOOLEAN);
      case TIMESTAMP ->
          to == ColumnType.Basic.TIMESTAMP_MS
              ? Optional.of(fromTimestamp(value))
              : kept(value, target, TypeFamily.TIMESTAMP);
      case UUID -> kept(value, target, TypeFamily.UUID, TypeFamily.TEXT);
      case JSON -> kept(value, target, TypeFamily.JSON, TypeFamily.TEXT);
      case DATE -> kept(value, target, TypeFamily.DATE);
      case TIME -> kept(value, target, TypeFamily.TIME);
      case BLOB -> kept(value, target, TypeFamily.BLOB);
    };
  }

  private static Optional<String> kept(String value, TypeFamily target, TypeFamily... families) {
    return java.util.Arrays.asList(families).contains(target)
        ? Optional.of(value)
        : Optional.empty();
  }

  private static Optional<String> fromWhole(ColumnType from, ColumnType to, String value) {
    return switch (TypeFamily.of(to)) {
      case WHOLE_NUMBER, TEXT, EXACT_NUMBER -> Optional.of(value);
      case FLOATING_NUMBER -> Optional.of(exactly(to, value));
      case BOOLEAN -> Optional.of(value.equals("0") ? "false" : value.equals("1") ? "true" : value);
      case TIMESTAMP ->
          from == ColumnType.Basic.TIMESTAMP_MS ? Optional.of(moment(value)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static String exactly(ColumnType to, String value) {
    BigDecimal limit =
        new BigDecimal(to == ColumnType.Basic.REAL ? "16777216" : "9007199254740992");
    if (new BigDecimal(value).abs().compareTo(limit) > 0) {
      throw new NumberFormatException(value);
    }
    return Meaning.read(to, value);
  }

  private static String moment(String value) {
    BigDecimal number = new BigDecimal(value);
    if (number.compareTo(FIRST_MOMENT) < 0 || number.compareTo(LAST_MOMENT) > 0) {
      throw new NumberFormatException(value);
    }
    return Meaning.ofMilliseconds(number.longValueExact());
  }

  private static String fromTimestamp(String value) {
    if (Meaning.moment(value).get(ChronoField.NANO_OF_SECOND) % 1_000_000 != 0) {
      throw new NumberFormatException(value);
    }
    return Long.toString(Meaning.milliseconds(value));
  }

  /** Whether a column of this type can hold a value without changing it. */
  public static boolean holds(ColumnType type, String value) {
    return switch (TypeFamily.of(type)) {
      case TEXT -> textFits(type, value);
      case WHOLE_NUMBER -> WHOLE.matcher(value).matches() && inRange(type, new BigDecimal(value));
      case EXACT_NUMBER -> digitsFit((ColumnType.Decimal) type, new BigDecimal(value));
      case FLOATING_NUMBER -> Meaning.read(type, value).equals(value);
      case BOOLEAN -> value.equals("true") || value.equals("false");
      case UUID -> UUID.matcher(value).matches();
      case JSON -> JsonText.read(value).isPresent();
      case TIMESTAMP, DATE, TIME, BLOB -> true;
    };
  }

  private static boolean textFits(ColumnType type, String value) {
    int length = value.codePointCount(0, value.length());
    if (type instanceof ColumnType.Varchar varchar) {
      return length <= varchar.length();
    }
    if (type instanceof ColumnType.Enumeration enumeration) {
      return enumeration.values().contains(value);
    }
    return type != ColumnType.Basic.ID || length <= 36;
  }

  private static boolean inRange(ColumnType type, BigDecimal number) {
    int bits = type == ColumnType.Basic.SMALLINT ? 16 : type == ColumnType.Basic.INTEGER ? 32 : 64;
    BigDecimal limit = BigDecimal.valueOf(2).pow(bits - 1);
    return number.compareTo(limit) < 0 && number.compareTo(limit.negate()) >= 0;
  }

  private static boolean digitsFit(ColumnType.Decimal type, BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= type.scale()
        && plain.precision() - plain.scale() <= type.precision() - type.scale();
  }
}
