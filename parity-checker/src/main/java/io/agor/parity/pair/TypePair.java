package io.agor.parity.pair;

import io.agor.dialect.Dialect;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Judges two types of one column. */
final class TypePair {

  /** How two types go together. */
  enum Likeness {
    SAME,
    /** The usual way to keep such values in a database that lacks the type. */
    USUAL,
    /** A less usual way: worth a line, no drift. */
    STAND_IN,
    OTHER_LENGTH,
    OTHER_KIND
  }

  /** What SQLite's kinds usually stand for. */
  private static final Map<TypeKind, Set<TypeKind>> USUAL = new EnumMap<>(TypeKind.class);

  /** What they can stand for without losing or changing a value. */
  private static final Map<TypeKind, Set<TypeKind>> STAND_IN = new EnumMap<>(TypeKind.class);

  static {
    USUAL.put(TypeKind.INTEGER, EnumSet.of(TypeKind.BOOLEAN, TypeKind.TIMESTAMP));
    USUAL.put(TypeKind.BOOLEAN, EnumSet.of(TypeKind.INTEGER));
    USUAL.put(
        TypeKind.TEXT,
        EnumSet.of(
            TypeKind.JSON,
            TypeKind.UUID,
            TypeKind.ENUM,
            TypeKind.ARRAY,
            TypeKind.TIMESTAMP,
            TypeKind.DATE,
            TypeKind.TIME,
            TypeKind.INTERVAL,
            TypeKind.OTHER));
    USUAL.put(TypeKind.BLOB, EnumSet.of(TypeKind.UUID));
    USUAL.put(TypeKind.UUID, EnumSet.of(TypeKind.TEXT));
    USUAL.put(TypeKind.JSON, EnumSet.of(TypeKind.TEXT, TypeKind.ARRAY));
    USUAL.put(TypeKind.TIMESTAMP, EnumSet.of(TypeKind.TEXT, TypeKind.INTEGER));
    USUAL.put(TypeKind.DATE, EnumSet.of(TypeKind.TEXT));
    USUAL.put(TypeKind.TIME, EnumSet.of(TypeKind.TEXT));
    USUAL.put(TypeKind.NUMERIC, EnumSet.of(TypeKind.FLOAT));
    USUAL.put(TypeKind.FLOAT, EnumSet.of(TypeKind.NUMERIC));
    STAND_IN.put(TypeKind.INTEGER, EnumSet.of(TypeKind.NUMERIC, TypeKind.DATE, TypeKind.INTERVAL));
    STAND_IN.put(TypeKind.NUMERIC, EnumSet.of(TypeKind.INTEGER, TypeKind.BOOLEAN));
    STAND_IN.put(TypeKind.TEXT, EnumSet.of(TypeKind.NUMERIC));
    STAND_IN.put(TypeKind.FLOAT, EnumSet.of(TypeKind.TIMESTAMP));
    STAND_IN.put(TypeKind.BLOB, EnumSet.of(TypeKind.JSON, TypeKind.ARRAY, TypeKind.OTHER));
  }

  private TypePair() {}

  /** How alike they are; the order of the sides makes no difference. */
  static Likeness judge(
      Dialect leftDialect, LogicalType left, Dialect rightDialect, LogicalType right) {
    if (leftDialect == rightDialect) {
      return leftDialect == Dialect.SQLITE ? sqlites(left, right) : alike(left, right);
    }
    LogicalType sqlite = leftDialect == Dialect.SQLITE ? left : right;
    LogicalType other = leftDialect == Dialect.SQLITE ? right : left;
    TypeKind kind = sqlite.kind();
    if (kind == other.kind()) {
      return sizes(sqlite, other);
    }
    boolean anything = kind == TypeKind.ANY || kind == TypeKind.OTHER;
    if (anything || USUAL.getOrDefault(kind, Set.of()).contains(other.kind())) {
      return Likeness.USUAL;
    }
    return STAND_IN.getOrDefault(kind, Set.of()).contains(other.kind())
        ? Likeness.STAND_IN
        : Likeness.OTHER_KIND;
  }

  /** SQLite itself looks at little more of a type than its kind. */
  private static Likeness sqlites(LogicalType left, LogicalType right) {
    return left.kind() == right.kind() ? sizes(left, right) : Likeness.OTHER_KIND;
  }

  /** Two PostgreSQL databases can declare the same. */
  private static Likeness alike(LogicalType left, LogicalType right) {
    if (left.spelling().equalsIgnoreCase(right.spelling())) {
      return Likeness.SAME;
    }
    return left.kind() == right.kind() && !left.size().equals(right.size())
        ? Likeness.OTHER_LENGTH
        : Likeness.OTHER_KIND;
  }

  /**
   * A size that only one side declares is no difference: SQLite enforces none, and text without a
   * length is PostgreSQL's own advice.
   */
  private static Likeness sizes(LogicalType left, LogicalType right) {
    boolean different =
        !left.size().isEmpty() && !right.size().isEmpty() && !left.size().equals(right.size());
    return different ? Likeness.OTHER_LENGTH : Likeness.SAME;
  }
}
