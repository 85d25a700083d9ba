package io.agor.plan;

import io.agor.plan.ValueKind.Family;

/**
 * PostgreSQL's conversions. An assignment fails where a value is too long or out of range, so only
 * what a cast would read or round in its own way is a limit here.
 */
final class PostgresqlConversions extends ConversionRules {

  /**
   * PostgreSQL stops at a text that is too long, but cuts spaces at its end without a word (<a
   * href="https://www.postgresql.org/docs/current/datatype-character.html">Character Types</a>).
   */
  @Override
  Conversion fitting(Conversion conversion, ValueKind to) {
    return conversion.equals(Conversion.NONE)
        ? conversion.unless(
            "longer than " + to.size(),
            "length({c}) > %1$d AND length(rtrim({c}, ' ')) <= %1$d".formatted(to.size()))
        : conversion;
  }

  @Override
  Conversion ranged(Conversion conversion, Family to) {
    return conversion;
  }

  @Override
  Conversion digits(Conversion conversion, ValueKind to) {
    return conversion;
  }

  /** The cast alone would also take spaces, a plus sign and leading zeros. */
  @Override
  Conversion textToWhole(Family to) {
    return Conversion.to("{c}::" + type(to))
        .unless("not a whole number", "{c} !~ '^(0|-?[1-9][0-9]*)$'");
  }

  private static String type(Family family) {
    return switch (family) {
      case SMALLINT -> "smallint";
      case INTEGER -> "integer";
      default -> "bigint";
    };
  }

  /** The cast alone would also take upper case, braces and other hyphens. */
  @Override
  Conversion textToUuid() {
    return Conversion.to("{c}::uuid")
        .unless(
            "not a UUID in lower case",
            "{c} !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'");
  }

  @Override
  Conversion textToJson() {
    return Conversion.to("{c}::jsonb");
  }

  @Override
  Conversion anyToText() {
    return Conversion.to("{c}::text");
  }

  @Override
  Conversion wholeToBoolean() {
    return Conversion.to("{c} = 1");
  }

  @Override
  Conversion booleanToWhole() {
    return Conversion.to("{c}::integer");
  }

  @Override
  Conversion wholeToFloat() {
    return Conversion.NONE;
  }

  @Override
  Conversion fractionToWhole(Family to) {
    return Conversion.NONE.unless("not a whole number", "{c} <> trunc({c})");
  }

  /** Exact to the year 9999, where to_timestamp would count in floating point. */
  @Override
  Conversion millisecondsTo(Family to) {
    String epoch = to == Family.TIMESTAMPTZ ? "timestamptz 'epoch'" : "timestamp 'epoch'";
    return Conversion.to(
        epoch + " + {c} / 1000 * interval '1 second' + {c} % 1000 * interval '1 millisecond'");
  }

  @Override
  Conversion timestampToMilliseconds() {
    return Conversion.to("(extract(epoch FROM {c}) * 1000)::bigint")
        .unless(
            "not in whole milliseconds",
            "NOT isfinite({c}) OR {c} <> date_trunc('milliseconds', {c})");
  }

  @Override
  Conversion betweenTimestamps() {
    return Conversion.to("{c} AT TIME ZONE 'UTC'");
  }
}
