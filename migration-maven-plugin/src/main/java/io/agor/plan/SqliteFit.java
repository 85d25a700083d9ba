package io.agor.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What no value of a kind may be, for values that an expression of the author makes. PostgreSQL
 * refuses them; a column of SQLite takes any (<a href="https://www.sqlite.org/datatype3.html">
 * Datatypes in SQLite</a>).
 */
final class SqliteFit {

  private SqliteFit() {}

  /** The limits; none for a kind whose values SQLite cannot tell from others. */
  static List<Conversion.Limit> of(ValueKind kind) {
    return switch (kind.family()) {
      case TEXT ->
          kind.size() == ValueKind.UNLIMITED
              ? List.of()
              : limit("longer than " + kind.size(), "length({c}) > " + kind.size());
      case SMALLINT, INTEGER, BIGINT, TIMESTAMP_MS -> whole(kind.family());
      case BOOLEAN -> limit("other than 0 and 1", "{c} NOT IN (0, 1)");
      case REAL, DOUBLE -> List.of(number());
      case DECIMAL -> decimal(kind);
      case TIMESTAMP, TIMESTAMPTZ ->
          limit(
              "not a timestamp",
              "{c} IS NOT NULL AND (datetime({c}) IS NULL OR date({c}) <> substr({c}, 1, 10))");
      case DATE -> limit("not a date", "date({c}) IS NOT {c}");
      case TIME -> limit("not a time", "{c} IS NOT NULL AND time({c}) IS NULL");
      case UUID -> new SqliteConversions().textToUuid().limits();
      case JSON -> new SqliteConversions().textToJson().limits();
      case BLOB, UNKNOWN -> List.of();
    };
  }

  private static List<Conversion.Limit> limit(String what, String condition) {
    return List.of(new Conversion.Limit(what, condition));
  }

  private static List<Conversion.Limit> whole(ValueKind.Family family) {
    List<Conversion.Limit> limits =
        new ArrayList<>(limit("not a whole number", "{c} <> CAST({c} AS integer)"));
    if (family == ValueKind.Family.SMALLINT || family == ValueKind.Family.INTEGER) {
      limits.add(
          new Conversion.Limit(
              ConversionRules.outOfRange(family),
              "CAST({c} AS integer) NOT BETWEEN " + ConversionRules.range(family)));
    }
    return limits;
  }

  private static Conversion.Limit number() {
    return new Conversion.Limit(
        "not a number", "typeof({c}) IN ('text', 'blob') AND {c} <> CAST({c} AS real)");
  }

  private static List<Conversion.Limit> decimal(ValueKind kind) {
    List<Conversion.Limit> limits = new ArrayList<>(List.of(number()));
    if (kind.size() != ValueKind.UNLIMITED) {
      limits.add(
          new Conversion.Limit(
              "with more than " + kind.scale() + " decimals",
              "{c} <> round({c}, " + kind.scale() + ")"));
      limits.addAll(new SqliteConversions().digits(Conversion.NONE, kind).limits());
    }
    return limits;
  }
}
