package io.agor.plan;

import io.agor.plan.ValueKind.Family;

/**
 * PostgreSQL's conversions with all their limits, also those that its assignments keep themselves:
 * an assignment stops at the first row and does not name it.
 */
final class PostgresqlLimits extends ConversionRules {

  private static final String WHOLE = "{c} ~ '^(0|-?[1-9][0-9]*)$'";

  private final PostgresqlConversions conversions = new PostgresqlConversions();

  @Override
  Conversion fitting(Conversion conversion, ValueKind to) {
    return conversion.unless(
        "longer than " + to.size(), "length(" + conversion.expression() + ") > " + to.size());
  }

  @Override
  Conversion ranged(Conversion conversion, Family to) {
    return conversion.unless(outOfRange(to), "{c} NOT BETWEEN " + ConversionRules.range(to));
  }

  @Override
  Conversion digits(Conversion conversion, ValueKind to) {
    int digits = to.size() - to.scale();
    return to.size() == ValueKind.UNLIMITED
        ? conversion
        : conversion.unless(
            "with more than " + digits + " digits before the point",
            "abs({c}) >= 1" + "0".repeat(digits));
  }

  /** Numbers that no 64 bits hold are none to SQLite, and so they are called here. */
  @Override
  Conversion textToWhole(Family to) {
    Conversion whole =
        Conversion.to(conversions.textToWhole(to).expression())
            .unless("not a whole number", "NOT (" + whole(Family.BIGINT) + ")");
    return to == Family.SMALLINT || to == Family.INTEGER
        ? whole.unless(outOfRange(to), WHOLE + " AND NOT (" + whole(to) + ")")
        : whole;
  }

  private static String whole(Family to) {
    return "CASE WHEN "
        + WHOLE
        + " THEN {c}::numeric BETWEEN "
        + ConversionRules.range(to)
        + " WHEN {c} IS NOT NULL THEN FALSE END";
  }

  @Override
  Conversion textToUuid() {
    return conversions.textToUuid();
  }

  @Override
  Conversion textToJson() {
    return conversions
        .textToJson()
        .unless("not valid JSON", FailingSql.castFails(Conversion.COLUMN, "jsonb"));
  }

  @Override
  Conversion anyToText() {
    return conversions.anyToText();
  }

  @Override
  Conversion wholeToBoolean() {
    return conversions.wholeToBoolean();
  }

  @Override
  Conversion booleanToWhole() {
    return conversions.booleanToWhole();
  }

  @Override
  Conversion wholeToFloat() {
    return conversions.wholeToFloat();
  }

  @Override
  Conversion fractionToWhole(Family to) {
    return conversions
        .fractionToWhole(to)
        .unless(outOfRange(to), "{c}::numeric NOT BETWEEN " + ConversionRules.range(to));
  }

  @Override
  Conversion millisecondsTo(Family to) {
    return conversions.millisecondsTo(to);
  }

  @Override
  Conversion timestampToMilliseconds() {
    return conversions.timestampToMilliseconds();
  }

  @Override
  Conversion betweenTimestamps() {
    return conversions.betweenTimestamps();
  }
}
