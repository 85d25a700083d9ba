package io.agor.adopt;

import io.agor.dialect.Dialect;
import io.agor.schema.ColumnType;
import io.agor.schema.ColumnType.Basic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recovers what a column means from what its databases call its type. What the two types of a
 * logical type do not say exactly stays as the native type of its database.
 */
final class TypeRecovery {

  private static final Pattern SIZED = Pattern.compile("([^(]*)\\((\\d+)(?:,(\\d+))?\\).*");

  /** The widest that a numeric without a size is taken for; its own type stands beside it. */
  private static final ColumnType ANY_NUMBER = new ColumnType.Decimal(38, 10);

  private static final Pattern IDENTIFIER = Pattern.compile("(?i)(.*_)?(id|uuid|guid)");

  private static final Pattern MILLISECONDS = Pattern.compile("(?i)(.*_)?(at|ms|millis|timestamp)");

  private final String column;
  private final SortedMap<Dialect, String> nativeTypes;

  /**
   * Recovers the type of a column.
   *
   * @param nativeTypes what the databases that count call it, in canonical spelling
   */
  TypeRecovery(String column, Map<Dialect, String> nativeTypes) {
    this.column = column;
    this.nativeTypes = new TreeMap<>(nativeTypes);
  }

  /** The type that fits all databases without a word more, else the nearest. */
  ColumnType type() {
    return exact().orElseGet(this::nearest);
  }

  /** What each database calls the type, where it is not what it calls {@code type} anyway. */
  SortedMap<String, String> overrides(ColumnType type) {
    SortedMap<String, String> overrides = new TreeMap<>();
    nativeTypes.forEach(
        (dialect, spelling) -> {
          if (!dialect.types().nativeType(type).equals(spelling)) {
            overrides.put(dialect.id(), spelling.isEmpty() ? "blob" : spelling);
          }
        });
    return overrides;
  }

  private Optional<ColumnType> exact() {
    if (nativeTypes.size() < 2) {
      return Optional.empty();
    }
    return candidates().stream().filter(type -> overrides(type).isEmpty()).findFirst();
  }

  private List<ColumnType> candidates() {
    List<ColumnType> types = new ArrayList<>(List.of(Basic.TEXT, Basic.BOOLEAN, Basic.SMALLINT));
    types.add(Basic.INTEGER);
    types.add(MILLISECONDS.matcher(column).matches() ? Basic.TIMESTAMP_MS : Basic.BIGINT);
    types.addAll(List.of(Basic.REAL, Basic.DOUBLE, Basic.JSON, Basic.BLOB));
    types.addAll(List.of(Basic.TIMESTAMP, Basic.DATE, Basic.TIME, Basic.UUID));
    nativeTypes.values().forEach(spelling -> types.add(sized(spelling).orElse(Basic.TEXT)));
    return types;
  }

  private ColumnType nearest() {
    String spelling =
        nativeTypes.getOrDefault(Dialect.POSTGRESQL, nativeTypes.getOrDefault(Dialect.SQLITE, ""));
    ColumnType type = sized(spelling).orElseGet(() -> named(spelling));
    return type == Basic.BIGINT && isMilliseconds() ? Basic.TIMESTAMP_MS : type;
  }

  /** Where SQLite is all there is, every whole number looks alike. */
  private boolean isMilliseconds() {
    return nativeTypes.containsKey(Dialect.POSTGRESQL) && MILLISECONDS.matcher(column).matches();
  }

  private Optional<ColumnType> sized(String spelling) {
    Matcher sized = SIZED.matcher(spelling);
    if (!sized.matches()) {
      return Optional.empty();
    }
    String name = sized.group(1).strip();
    long size = Long.parseLong(cut(sized.group(2)));
    if (contains(name, "char", "text", "clob", "string")) {
      boolean id = size == 36 && IDENTIFIER.matcher(column).matches();
      return size < 1 || size > ColumnType.Varchar.MAX_LENGTH
          ? Optional.of(Basic.TEXT)
          : Optional.of(id ? Basic.ID : new ColumnType.Varchar((int) size));
    }
    if (contains(name, "numeric", "decimal", "number")) {
      long scale = sized.group(3) == null ? 0 : Long.parseLong(cut(sized.group(3)));
      return size < 1 || size > 1_000 || scale > size
          ? Optional.of(ANY_NUMBER)
          : Optional.of(new ColumnType.Decimal((int) size, (int) scale));
    }
    return name.equals("tinyint") && size == 1 ? Optional.of(Basic.BOOLEAN) : Optional.empty();
  }

  private static String cut(String digits) {
    return digits.substring(0, Math.min(9, digits.length()));
  }

  private static ColumnType named(String spelling) {
    String name = spelling.replaceAll("\\(.*?\\)", "").strip().toLowerCase(Locale.ROOT);
    if (name.endsWith("[]")) {
      return Basic.TEXT;
    }
    return switch (name) {
      case "boolean", "bool", "bit" -> Basic.BOOLEAN;
      case "smallint", "int2", "tinyint" -> Basic.SMALLINT;
      case "real", "float4" -> Basic.REAL;
      case "bigint", "int8" -> Basic.BIGINT;
      case "uuid", "guid" -> Basic.UUID;
      case "date" -> Basic.DATE;
      case "time", "timetz" -> Basic.TIME;
      case "interval" -> Basic.TEXT;
      default -> byWord(name);
    };
  }

  /** In the order in which SQLite itself looks for words in a type. */
  private static ColumnType byWord(String name) {
    if (contains(name, "timestamp", "datetime")) {
      return Basic.TIMESTAMP;
    }
    if (name.startsWith("json")) {
      return Basic.JSON;
    }
    if (contains(name, "integer") && !contains(name, "unsigned")) {
      return Basic.INTEGER;
    }
    if (contains(name, "int", "serial")) {
      return Basic.BIGINT;
    }
    if (contains(name, "char", "text", "clob", "string")) {
      return Basic.TEXT;
    }
    if (name.isEmpty() || contains(name, "blob", "bytea", "binary")) {
      return Basic.BLOB;
    }
    if (contains(name, "doub", "floa", "real")) {
      return Basic.DOUBLE;
    }
    return contains(name, "numeric", "decimal", "number", "money") ? ANY_NUMBER : Basic.TEXT;
  }

  private static boolean contains(String name, String... words) {
    for (String word : words) {
      if (name.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
