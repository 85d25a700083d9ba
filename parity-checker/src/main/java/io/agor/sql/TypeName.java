package io.agor.sql;

import java.util.Locale;

/** The name of a type: its canonical spelling, and what of it matters to a cast. */
final class TypeName {

  /** What a type holds; the numbers stand in the order in which PostgreSQL widens them. */
  enum Family {
    SMALLINT,
    INTEGER,
    BIGINT,
    NUMERIC,
    REAL,
    DOUBLE,
    TEXT,
    /** Text filled up with spaces, which comparisons ignore. */
    CHARACTER,
    BOOLEAN,
    /** Any other type, known by its name only. */
    OTHER,
    /** Nothing is known. */
    UNKNOWN;

    boolean isNumber() {
      return compareTo(DOUBLE) <= 0;
    }

    boolean isInteger() {
      return compareTo(BIGINT) <= 0;
    }
  }

  private TypeName() {}

  /**
   * One spelling for PostgreSQL's names of a type; others in lower case, if they are not quoted.
   */
  static String canonical(String spelling) {
    if (spelling.contains("\"")) {
      return spelling.strip();
    }
    String text = spelling.strip().toLowerCase(Locale.ROOT);
    int open = text.indexOf('(');
    int close = text.indexOf(')', open + 1);
    if (text.endsWith("[]")) {
      return canonical(text.substring(0, text.length() - 2)) + "[]";
    }
    if (open < 0 || close < 0) {
      String name = alias(text);
      return name.equals("char") ? "char(1)" : name;
    }
    String tail = text.substring(close + 1).strip();
    String name = text.substring(0, open).strip();
    return alias(tail.isEmpty() ? name : name + " " + tail)
        + text.substring(open, close + 1).replace(" ", "");
  }

  private static String alias(String name) {
    return switch (name) {
      case "character varying" -> "varchar";
      case "character" -> "char";
      case "int2" -> "smallint";
      case "int", "int4" -> "integer";
      case "int8" -> "bigint";
      case "float4" -> "real";
      case "float8" -> "double precision";
      case "decimal" -> "numeric";
      case "bool" -> "boolean";
      case "bit varying" -> "varbit";
      case "timestamp with time zone" -> "timestamptz";
      case "timestamp without time zone" -> "timestamp";
      case "time with time zone" -> "timetz";
      case "time without time zone" -> "time";
      default -> name;
    };
  }

  /** The family of a type in canonical spelling, with or without a length. */
  static Family family(String type) {
    if (type.endsWith("[]")) {
      return Family.OTHER;
    }
    int open = type.indexOf('(');
    return switch (open < 0 ? type : type.substring(0, open)) {
      case "smallint" -> Family.SMALLINT;
      case "integer" -> Family.INTEGER;
      case "bigint" -> Family.BIGINT;
      case "numeric" -> Family.NUMERIC;
      case "real" -> Family.REAL;
      case "double precision" -> Family.DOUBLE;
      case "text", "varchar" -> Family.TEXT;
      case "char", "bpchar" -> Family.CHARACTER;
      case "boolean" -> Family.BOOLEAN;
      default -> Family.OTHER;
    };
  }

  /** The name without a length or precision. */
  static String withoutLength(String type) {
    int open = type.indexOf('(');
    int close = type.indexOf(')', open + 1);
    return open < 0 || close < 0 ? type : type.substring(0, open) + type.substring(close + 1);
  }

  /** The length that a type states, or a number that no text reaches. */
  static int length(String type) {
    int open = type.indexOf('(');
    int close = type.indexOf(')', open + 1);
    if (open < 0 || close < 0 || type.indexOf(',') >= 0) {
      return Integer.MAX_VALUE;
    }
    String digits = type.substring(open + 1, close);
    return !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(digits)
        : Integer.MAX_VALUE;
  }
}
