package io.agor.parity.pair;

import io.agor.dialect.Dialect;
import io.agor.introspect.Particulars;
import io.agor.introspect.Particulars.Fact;
import java.util.Locale;
import java.util.Set;

/** Reads the meaning of a type out of its spelling. */
final class LogicalTypes {

  private static final Set<String> UUIDS = Set.of("uuid", "guid", "uniqueidentifier");

  private LogicalTypes() {}

  /**
   * SQLite keeps any words for a type; what they mean is what their author meant, in SQLite's own
   * order where words collide (<a
   * href="https://www.sqlite.org/datatype3.html#determination_of_column_affinity">Determination Of
   * Column Affinity</a>).
   */
  static LogicalType ofSqlite(String spelling) {
    String type = spelling.strip().toLowerCase(Locale.ROOT);
    String size = size(type);
    String name = type.isEmpty() ? "" : withoutSize(type);
    return LogicalType.of(sqliteKind(name, size), size, spelling);
  }

  private static TypeKind sqliteKind(String name, String size) {
    if (name.isEmpty() || name.equals("any")) {
      return TypeKind.ANY;
    }
    if (name.contains("bool") || name.equals("bit") || (isTiny(name) && size.equals("1"))) {
      return TypeKind.BOOLEAN;
    }
    if (UUIDS.contains(name)) {
      return TypeKind.UUID;
    }
    if (name.startsWith("json")) {
      return TypeKind.JSON;
    }
    if (name.startsWith("timestamp") || name.startsWith("datetime")) {
      return TypeKind.TIMESTAMP;
    }
    if (name.equals("date") || name.equals("time") || name.equals("interval")) {
      return TypeKind.valueOf(name.toUpperCase(Locale.ROOT));
    }
    return byAffinity(name);
  }

  private static boolean isTiny(String name) {
    return name.equals("tinyint") || name.equals("tinyint unsigned");
  }

  private static TypeKind byAffinity(String name) {
    if (name.contains("int") || name.contains("serial")) {
      return TypeKind.INTEGER;
    }
    if (contains(name, "char", "clob", "text", "string", "enum")) {
      return TypeKind.TEXT;
    }
    if (contains(name, "blob", "binary", "bytea", "image")) {
      return TypeKind.BLOB;
    }
    if (contains(name, "real", "floa", "doub")) {
      return TypeKind.FLOAT;
    }
    return contains(name, "numeric", "decimal", "number", "dec", "money")
        ? TypeKind.NUMERIC
        : TypeKind.OTHER;
  }

  private static boolean contains(String name, String... words) {
    for (String word : words) {
      if (name.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** PostgreSQL's types in canonical spelling; a domain is what it is made from. */
  static LogicalType ofPostgresql(
      String spelling, Particulars particulars, String table, String column) {
    String type =
        Dialect.POSTGRESQL
            .types()
            .canonical(particulars.value(Fact.BASE_TYPE, table, column).orElse(spelling));
    if (type.endsWith("[]")) {
      return LogicalType.of(TypeKind.ARRAY, "", spelling);
    }
    if (!particulars.values(Fact.ENUM_VALUE, table, column).isEmpty()) {
      return LogicalType.of(TypeKind.ENUM, "", spelling);
    }
    return LogicalType.of(postgresqlKind(withoutSize(type)), size(type), spelling);
  }

  private static TypeKind postgresqlKind(String name) {
    return switch (name) {
      case "smallint", "integer", "bigint", "oid" -> TypeKind.INTEGER;
      case "numeric", "money" -> TypeKind.NUMERIC;
      case "real", "double precision" -> TypeKind.FLOAT;
      case "boolean" -> TypeKind.BOOLEAN;
      case "text", "varchar", "char", "citext", "name", "bpchar" -> TypeKind.TEXT;
      case "bytea" -> TypeKind.BLOB;
      case "timestamp", "timestamptz" -> TypeKind.TIMESTAMP;
      case "date" -> TypeKind.DATE;
      case "time", "timetz" -> TypeKind.TIME;
      case "interval" -> TypeKind.INTERVAL;
      case "uuid" -> TypeKind.UUID;
      case "json", "jsonb" -> TypeKind.JSON;
      case "tsvector", "tsquery" -> TypeKind.SEARCH;
      default -> TypeKind.OTHER;
    };
  }

  private static String withoutSize(String type) {
    int open = type.indexOf('(');
    return (open < 0 ? type : type.substring(0, open)).strip();
  }

  private static String size(String type) {
    int open = type.indexOf('(');
    int close = type.indexOf(')', open + 1);
    return open < 0 || close < 0 ? "" : type.substring(open + 1, close);
  }
}
