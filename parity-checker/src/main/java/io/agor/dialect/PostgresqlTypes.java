package io.agor.dialect;

import io.agor.schema.ColumnType;
import java.util.Locale;
import java.util.Map;

/**
 * PostgreSQL's spellings, the short ones of its manual (<a
 * href="https://www.postgresql.org/docs/current/datatype.html#DATATYPE-TABLE">Data Types</a>)
 * rather than those that {@code format_type} prints.
 */
final class PostgresqlTypes implements TypeMapping, ColumnType.Visitor<String> {

  /** Other names of a type, without length or precision, and the one that stands for all. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("character varying", "varchar"),
          Map.entry("character", "char"),
          Map.entry("bpchar", "char"),
          Map.entry("int2", "smallint"),
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("decimal", "numeric"),
          Map.entry("bool", "boolean"),
          Map.entry("bit varying", "varbit"),
          Map.entry("timestamp with time zone", "timestamptz"),
          Map.entry("timestamp without time zone", "timestamp"),
          Map.entry("time with time zone", "timetz"),
          Map.entry("time without time zone", "time"));

  @Override
  public String nativeType(ColumnType type) {
    return type.accept(this);
  }

  /**
   * Handles {@code timestamp(3) with time zone}, where the precision stands inside the name, and
   * array brackets. A quoted name has its capitals, as {@code "Mood"[]}.
   */
  @Override
  public String canonical(String spelling) {
    if (spelling.contains("\"")) {
      return spelling.strip();
    }
    String text =
        spelling
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .replaceAll(" ?([(),]) ?", "$1");
    String brackets = "";
    while (text.endsWith("[]")) {
      brackets += "[]";
      text = text.substring(0, text.length() - 2).strip();
    }
    int open = text.indexOf('(');
    int close = text.indexOf(')', open + 1);
    if (open < 0 || close < 0) {
      return ALIASES.getOrDefault(text, text) + brackets;
    }
    String tail = text.substring(close + 1).strip();
    String name = tail.isEmpty() ? text.substring(0, open) : text.substring(0, open) + " " + tail;
    return ALIASES.getOrDefault(name, name) + text.substring(open, close + 1) + brackets;
  }

  @Override
  public String basic(ColumnType.Basic type) {
    return switch (type) {
      case ID -> "varchar(36)";
      case TEXT -> "text";
      case BOOLEAN -> "boolean";
      case SMALLINT -> "smallint";
      case INTEGER -> "integer";
      case BIGINT, TIMESTAMP_MS, IDENTITY -> "bigint";
      case REAL -> "real";
      case DOUBLE -> "double precision";
      case TIMESTAMP -> "timestamp";
      case DATE -> "date";
      case TIME -> "time";
      case UUID -> "uuid";
      case JSON -> "jsonb";
      case BLOB -> "bytea";
    };
  }

  @Override
  public String varchar(ColumnType.Varchar type) {
    return "varchar(" + type.length() + ")";
  }

  @Override
  public String decimal(ColumnType.Decimal type) {
    return "numeric(" + type.precision() + "," + type.scale() + ")";
  }

  @Override
  public String enumeration(ColumnType.Enumeration type) {
    return "text";
  }

  @Override
  public String nativeType(ColumnType.Native type) {
    return canonical(type.spelling());
  }
}
