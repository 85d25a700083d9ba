package io.agor.parity.pair;

import io.agor.sql.LiteralText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How constants of two types are compared: by what both sides make of them. */
enum ConstantKind {
  BOOLEAN,
  NUMBER,
  JSON,
  TEMPORAL,
  ARRAY,
  BYTES,
  TEXT;

  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)"
              + "\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private static final int MOST_DIGITS = 1_000;

  private static final Pattern BLOB = Pattern.compile("[xX]'([0-9a-fA-F]*)'");

  /** The kind under which values of both types can be compared. */
  static ConstantKind of(TypeKind left, TypeKind right) {
    if (left == TypeKind.BOOLEAN || right == TypeKind.BOOLEAN) {
      return BOOLEAN;
    }
    if (left == TypeKind.JSON || right == TypeKind.JSON) {
      return JSON;
    }
    if (left == TypeKind.ARRAY || right == TypeKind.ARRAY) {
      return ARRAY;
    }
    if (left.isTemporal() || right.isTemporal()) {
      return TEMPORAL;
    }
    if (left.isNumber() || right.isNumber()) {
      return NUMBER;
    }
    return left == TypeKind.BLOB || right == TypeKind.BLOB ? BYTES : TEXT;
  }

  /** One text for all texts of the same value. */
  String canonical(String written) {
    String text = decoded(written);
    return switch (this) {
      case BOOLEAN -> truth(text);
      case NUMBER -> number(text);
      case JSON -> LiteralText.canonical("jsonb", text);
      case TEMPORAL -> instant(text).map(OffsetDateTime::toString).orElseGet(() -> number(text));
      case ARRAY -> text.equals("{}") || text.isEmpty() ? "[]" : text;
      case BYTES -> bytes(text);
      case TEXT -> text;
    };
  }

  /** {@code X'7B7D'} is the text {@code {}} in bytes. */
  private static String decoded(String text) {
    Matcher blob = BLOB.matcher(text);
    return blob.matches() && blob.group(1).length() % 2 == 0
        ? new String(HexFormat.of().parseHex(blob.group(1)), StandardCharsets.UTF_8)
        : text;
  }

  private static String bytes(String text) {
    boolean hex = text.startsWith("\\x") && text.substring(2).matches("([0-9a-fA-F]{2})*");
    return hex
        ? new String(HexFormat.of().parseHex(text.substring(2)), StandardCharsets.UTF_8)
        : text;
  }

  private static String truth(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "t", "true", "y", "yes", "on", "1", "1.0" -> "true";
      case "f", "false", "n", "no", "off", "0", "0.0" -> "false";
      default -> text;
    };
  }

  private static String number(String text) {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      BigDecimal shortest = number.stripTrailingZeros();
      if (Math.abs((long) shortest.scale()) > MOST_DIGITS) {
        return shortest.toString(); // 1e999999999 written out would fill the memory
      }
      return number.signum() == 0 ? "0" : shortest.toPlainString();
    } catch (NumberFormatException noNumber) {
      return text;
    }
  }

  /** A date is its midnight; a time without a zone is in UTC. */
  static Optional<OffsetDateTime> instant(String text) {
    Matcher parts = TIMESTAMP.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalTime time = parts.group(2) == null ? LocalTime.MIN : LocalTime.parse(parts.group(2));
      LocalDateTime local = LocalDate.parse(parts.group(1)).atTime(time);
      ZoneOffset zone =
          parts.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(zone(parts.group(3)));
      return Optional.of(local.atOffset(zone).withOffsetSameInstant(ZoneOffset.UTC));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static String zone(String written) {
    return written.length() == "+0530".length()
        ? written.substring(0, 3) + ":" + written.substring(3)
        : written;
  }
}
