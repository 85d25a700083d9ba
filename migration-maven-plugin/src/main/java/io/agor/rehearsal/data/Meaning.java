package io.agor.rehearsal.data;

import io.agor.schema.ColumnType;
import io.agor.schema.TypeFamily;
import io.agor.sql.JsonText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a cell means under the type of its column, as a text that is the same for the same value in
 * both databases; empty for NULL. What cannot be read as its type stays as it is.
 */
public final class Meaning {

  private static final Pattern WHOLE = Pattern.compile("-?\\d+");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4,}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?.*");

  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private Meaning() {}

  /** The meaning of a cell in a column of this type. */
  public static Optional<String> of(ColumnType type, Cell cell) {
    if (cell.isNull()) {
      return Optional.empty();
    }
    return Optional.of(read(type, cell.text()));
  }

  /** The meaning of a text under a type. */
  static String read(ColumnType type, String text) {
    try {
      return switch (TypeFamily.of(type)) {
        case BOOLEAN -> bool(text);
        case WHOLE_NUMBER -> whole(type, text);
        case EXACT_NUMBER -> number(text);
        case FLOATING_NUMBER -> floating(type, text);
        case JSON -> JsonText.canonical(text);
        case TIMESTAMP -> timestamp(text);
        case TIME -> time(text);
        case TEXT, DATE, UUID, BLOB -> text;
      };
    } catch (NumberFormatException notOfThisType) {
      return text;
    }
  }

  private static String bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "0", "f", "false" -> "false";
      case "1", "t", "true" -> "true";
      default -> text;
    };
  }

  private static String number(String text) {
    BigDecimal number = new BigDecimal(text);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String whole(ColumnType type, String text) {
    return type == ColumnType.Basic.TIMESTAMP_MS && MOMENT.matcher(text).matches()
        ? Long.toString(milliseconds(text))
        : number(text);
  }

  private static String floating(ColumnType type, String text) {
    double value = Double.parseDouble(text);
    double rounded = type == ColumnType.Basic.REAL ? (float) value : value;
    return Double.toString(rounded == 0 ? 0 : rounded);
  }

  /** {@code 10:20:30.5}, also from a time without its seconds. */
  private static String time(String text) {
    String full = text.length() == "10:20".length() ? text + ":00" : text;
    return full.contains(".") ? full.replaceFirst("\\.?0+$", "") : full;
  }

  /** {@code 2026-11-22 10:20:30.5}, also from a number of milliseconds. */
  private static String timestamp(String text) {
    if (WHOLE.matcher(text).matches()) {
      return ofMilliseconds(Long.parseLong(text));
    }
    return MOMENT.matcher(text).matches() ? WRITTEN.format(moment(text)) : text;
  }

  /** A moment in UTC as a timestamp is written. */
  static String ofMilliseconds(long milliseconds) {
    return WRITTEN.format(
        LocalDateTime.ofInstant(Instant.ofEpochMilli(milliseconds), ZoneOffset.UTC));
  }

  static long milliseconds(String text) {
    return moment(text).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  static LocalDateTime moment(String text) {
    String plain = text.replace('T', ' ').replaceFirst("(Z|[+-]00(:00)?)$", "");
    String full = plain.length() == 16 ? plain + ":00" : plain;
    try {
      return LocalDateTime.parse(full, WRITTEN);
    } catch (java.time.DateTimeException e) {
      NumberFormatException notAMoment = new NumberFormatException(text);
      notAMoment.initCause(e);
      throw notAMoment;
    }
  }
}
