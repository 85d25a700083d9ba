package io.agor.plan;

import io.agor.plan.ValueKind.Family;

/**
 * SQLite's conversions. CAST takes what it can of a value and never fails (<a
 * href="https://www.sqlite.org/lang_expr.html#castexpr">CAST expressions</a>), and a column takes
 * any value, so every bound is a limit here.
 */
final class SqliteConversions extends ConversionRules {

  private static final String WHOLE = "CAST({c} AS integer)";
  private static final String TEXT = "CAST({c} AS text)";

  @Override
  Conversion fitting(Conversion conversion, ValueKind to) {
    return conversion.unless(
        "longer than " + to.size(), "length(" + conversion.expression() + ") > " + to.size());
  }

  @Override
  Conversion ranged(Conversion conversion, Family to) {
    return conversion.unless(outOfRange(to), conversion.expression() + " NOT BETWEEN " + range(to));
  }

  @Override
  Conversion digits(Conversion conversion, ValueKind to) {
    int digits = to.size() - to.scale();
    return to.size() == ValueKind.UNLIMITED || digits > 18
        ? conversion
        : conversion.unless(
            "with more than " + digits + " digits before the point",
            "abs({c}) >= 1" + "0".repeat(digits));
  }

  @Override
  Conversion textToWhole(Family to) {
    Conversion whole =
        Conversion.to(WHOLE).unless("not a whole number", "CAST(" + WHOLE + " AS text) <> {c}");
    return to == Family.SMALLINT || to == Family.INTEGER ? ranged(whole, to) : whole;
  }

  @Override
  Conversion textToUuid() {
    return Conversion.NONE.unless(
        "not a UUID in lower case",
        "length({c}) <> 36 OR substr({c}, 9, 1) || substr({c}, 14, 1) || substr({c}, 19, 1)"
            + " || substr({c}, 24, 1) <> '----' OR length(replace({c}, '-', '')) <> 32"
            + " OR replace({c}, '-', '') GLOB '*[^0-9a-f]*'");
  }

  /**
   * PostgreSQL's jsonb holds no NUL character; to older versions of SQLite NULL is not valid JSON.
   */
  @Override
  Conversion textToJson() {
    return Conversion.NONE.unless(
        "not valid JSON", "NOT json_valid(coalesce({c}, 'null')) OR instr({c}, '\\u0000') > 0");
  }

  @Override
  Conversion anyToText() {
    return Conversion.to(TEXT);
  }

  @Override
  Conversion wholeToBoolean() {
    return Conversion.NONE;
  }

  @Override
  Conversion booleanToWhole() {
    return Conversion.NONE;
  }

  @Override
  Conversion wholeToFloat() {
    return Conversion.to("CAST({c} AS real)");
  }

  @Override
  Conversion fractionToWhole(Family to) {
    Conversion whole = Conversion.to(WHOLE).unless("not a whole number", "{c} <> round({c})");
    return to == Family.BIGINT
        ? whole.unless("out of the range of bigint", "abs({c}) >= 9223372036854775808.0")
        : ranged(whole, to);
  }

  @Override
  Conversion millisecondsTo(Family to) {
    return Conversion.to("strftime('%Y-%m-%d %H:%M:%f', {c} / 1000.0, 'unixepoch')");
  }

  @Override
  Conversion timestampToMilliseconds() {
    return Conversion.to(
            "CAST(strftime('%s', {c}) AS integer) * 1000"
                + " + CAST(substr(strftime('%f', {c}), 4) AS integer)")
        .unless(
            "not in whole milliseconds",
            "strftime('%Y-%m-%d %H:%M:%f', {c}) IS NOT {c}"
                + " AND strftime('%Y-%m-%d %H:%M:%S', {c}) IS NOT {c}");
  }

  @Override
  Conversion betweenTimestamps() {
    return Conversion.NONE;
  }
}
