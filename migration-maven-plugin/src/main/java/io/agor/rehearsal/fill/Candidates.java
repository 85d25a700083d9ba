package io.agor.rehearsal.fill;

import io.agor.rehearsal.data.Cell;
import io.agor.rehearsal.data.Meaning;
import io.agor.rehearsal.data.Passage;
import io.agor.schema.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The values to try in a column of a type, by their meaning: an everyday one first, then those at
 * its limits.
 */
final class Candidates implements ColumnType.Visitor<List<String>> {

  /** Longer limits than this are not filled to the last character. */
  private static final int LONGEST = 4_000;

  private static final int ID_LENGTH = 36;

  /** Shorter than the limits of 64 bits. */
  private static final int COUNTED_DIGITS = 18;

  /**
   * Empty, blank, with everything that SQL quotes, looking like other types, with letters of two
   * code units and letters that are composed in two ways.
   */
  private static final List<String> TEXTS =
      List.of(
          "plain",
          "",
          " ",
          "it's \"quoted\" `here`; -- not a comment /* \\ */",
          "e\u0301 is not \u00e9",
          "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDCBB",
          "\u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u65E5\u672C\u8A9E \u00C4\u00D6\u00DC \u00DF",
          "two\nlines\tand a tab\r\n",
          "NULL",
          "007",
          "1e3",
          "%_\\x41",
          " blank at both ends ");

  private Candidates() {}

  /** The values for a type. */
  static List<String> of(ColumnType type) {
    Set<String> values = new LinkedHashSet<>();
    for (String value : type.accept(new Candidates())) {
      values.add(Meaning.of(type, new Cell("", value)).orElseThrow());
    }
    return List.copyOf(values);
  }

  /**
   * The values for a column that has another type after the next migration: first those that it can
   * hold then too.
   */
  static List<String> of(ColumnType type, ColumnType next) {
    Set<String> values = new LinkedHashSet<>();
    for (String value : of(next)) {
      Passage back = Passage.of(next, type, value);
      if (back.fit() == Passage.Fit.FITS && fits(type, next, back.value())) {
        values.add(back.value());
      }
    }
    List<String> own = of(type);
    own.stream().filter(value -> fits(type, next, value)).forEach(values::add);
    values.addAll(own);
    if (type == ColumnType.Basic.IDENTITY || next == ColumnType.Basic.IDENTITY) {
      // A counter that stands at the end of its range could not count on.
      values.removeIf(value -> value.length() > COUNTED_DIGITS);
    }
    return List.copyOf(values);
  }

  private static boolean fits(ColumnType type, ColumnType next, String value) {
    return Passage.of(type, next, value).fit() == Passage.Fit.FITS;
  }

  /** Another value for each number from 0, for columns that allow no value twice. */
  static String distinct(ColumnType type, int number) {
    return type.accept(new Distinct(number));
  }

  @Override
  public List<String> basic(ColumnType.Basic type) {
    return switch (type) {
      case ID -> ids();
      case TEXT -> texts(LONGEST);
      case BOOLEAN -> List.of("true", "false");
      case SMALLINT -> List.of("7", "0", "1", "-1", "32767", "-32768");
      case INTEGER -> List.of("7", "0", "1", "-1", "2147483647", "-2147483648", "16777217");
      case BIGINT ->
          List.of(
              "7",
              "0",
              "-1",
              "9007199254740993",
              "9223372036854775807",
              "-9223372036854775808",
              "2147483648");
      case IDENTITY -> List.of("1", "2", "3", "40", "2147483648", "9007199254740993");
      case TIMESTAMP_MS ->
          List.of("1700000000123", "0", "-1", "1", "253402300799999", "-62135596800000");
      case REAL ->
          List.of("0.5", "0", "-1.25", "16777216", "3.4028234663852886E38", "1.17549435E-38", "2");
      case DOUBLE ->
          List.of(
              "0.5",
              "0",
              "0.1",
              "-1.25",
              "9007199254740993",
              "1.7976931348623157E308",
              "2.2250738585072014E-308",
              "2");
      case TIMESTAMP ->
          List.of(
              "2026-11-22 10:20:30",
              "1970-01-01 00:00:00",
              "2024-02-29 23:59:59.999",
              "0001-01-01 00:00:00",
              "9999-12-31 23:59:59");
      case DATE -> List.of("2026-11-22", "1970-01-01", "2024-02-29", "0001-01-01", "9999-12-31");
      case TIME -> List.of("10:20:30", "00:00:00", "23:59:59.999999");
      case UUID ->
          List.of(
              "0190f3a2-7b1c-7def-8a00-1234567890ab",
              "00000000-0000-0000-0000-000000000000",
              "ffffffff-ffff-ffff-ffff-ffffffffffff");
      case JSON -> documents();
      case BLOB -> List.of("00ff41", "", "6e6f74207465787400", "27223b2d2d", "ff".repeat(1_000));
    };
  }

  @Override
  public List<String> varchar(ColumnType.Varchar type) {
    return texts(type.length());
  }

  /** SQLite keeps 15 digits of a number; what it cannot hold is no matter of a migration. */
  @Override
  public List<String> decimal(ColumnType.Decimal type) {
    int scale = Math.min(type.scale(), 15);
    int whole = Math.min(type.precision() - type.scale(), 15 - scale);
    String most = "9".repeat(Math.max(whole, 0));
    String fraction = scale == 0 ? "" : "." + "9".repeat(scale);
    String limit = (most.isEmpty() ? "0" : most) + fraction;
    List<String> values = new ArrayList<>(List.of(whole > 0 ? "7" : "0", "0", limit, "-" + limit));
    if (scale > 0) {
      values.add("0." + "0".repeat(scale - 1) + "1");
      values.add("-0.5");
    }
    return values;
  }

  @Override
  public List<String> enumeration(ColumnType.Enumeration type) {
    return type.values();
  }

  @Override
  public List<String> nativeType(ColumnType.Native type) {
    throw new IllegalArgumentException("a schema file has no native types: " + type);
  }

  private static List<String> ids() {
    List<String> ids = new ArrayList<>();
    ids.add("0190f3a2-7b1c-7def-8a00-1234567890ab");
    ids.addAll(texts(ID_LENGTH));
    return ids;
  }

  private static List<String> texts(int length) {
    List<String> texts = new ArrayList<>();
    for (String text : TEXTS) {
      texts.add(first(text, length));
    }
    int longest = Math.min(length, LONGEST);
    texts.add("x".repeat(longest));
    texts.add("\uD83D\uDE00".repeat(longest));
    return texts;
  }

  private static String first(String text, int codePoints) {
    return text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints));
  }

  private static List<String> documents() {
    return List.of(
        "{\"row\": 1}",
        "{}",
        "[]",
        "null",
        "\"it's \\\"quoted\\\" \uD83D\uDE00 e\u0301\"",
        "12345678901234567890.5",
        "{\"b\": [true, null, {\"a\": \"\"}], \"\": -0.25}");
  }

  /** A value with a number in it. */
  private record Distinct(int number) implements ColumnType.Visitor<String> {

    @Override
    public String basic(ColumnType.Basic type) {
      return switch (type) {
        case ID, UUID -> "0190f3a2-7b1c-7def-8a00-" + "%012x".formatted(number + 1);
        case TEXT -> "text " + number;
        case BOOLEAN -> number % 2 == 0 ? "true" : "false";
        case SMALLINT, INTEGER, BIGINT, IDENTITY -> Integer.toString(100 + number);
        case TIMESTAMP_MS -> Long.toString(1_700_000_000_000L + number);
        case REAL, DOUBLE -> (100 + number) + ".25";
        case TIMESTAMP ->
            "2026-11-22 %02d:%02d:%02d"
                .formatted(number / 3600 % 24, number / 60 % 60, number % 60);
        case DATE -> "2%03d-01-01".formatted(number % 1000);
        case TIME -> "%02d:%02d:%02d".formatted(number / 3600 % 24, number / 60 % 60, number % 60);
        case JSON -> "{\"row\": " + number + "}";
        case BLOB -> "%08x".formatted(number);
      };
    }

    @Override
    public String varchar(ColumnType.Varchar type) {
      String digits = Integer.toString(number, 36);
      return digits.length() > type.length() ? digits.substring(0, type.length()) : digits;
    }

    @Override
    public String decimal(ColumnType.Decimal type) {
      return Integer.toString(number);
    }

    @Override
    public String enumeration(ColumnType.Enumeration type) {
      return type.values().get(number % type.values().size());
    }

    @Override
    public String nativeType(ColumnType.Native type) {
      throw new IllegalArgumentException("a schema file has no native types: " + type);
    }
  }
}
