package io.agor.lint;

import io.agor.schema.ColumnType;
import io.agor.schema.ColumnType.Basic;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which types hold every value of which others, in both databases and without a conversion that
 * somebody must write. What is not known to be so is not.
 */
final class WiderType {

  private static final int ID_LENGTH = 36;

  /** Decimal digits that hold every value of the type. */
  private static final Map<ColumnType, Integer> DIGITS =
      Map.of(
          Basic.SMALLINT, 5,
          Basic.INTEGER, 10,
          Basic.BIGINT, 19,
          Basic.TIMESTAMP_MS, 19,
          Basic.IDENTITY, 19);

  private WiderType() {}

  static boolean holdsEveryValue(ColumnType from, ColumnType to) {
    return from.equals(to)
        || (to == Basic.TEXT && isText(from))
        || fitsLength(from, to)
        || bothEnums(from, to)
        || fitsNumber(from, to)
        || (from == Basic.REAL && to == Basic.DOUBLE);
  }

  private static boolean isText(ColumnType type) {
    return type == Basic.ID || type == Basic.TEXT || length(type).isPresent();
  }

  /** The most characters that a value of the type has. */
  private static OptionalInt length(ColumnType type) {
    if (type instanceof ColumnType.Varchar varchar) {
      return OptionalInt.of(varchar.length());
    }
    if (type instanceof ColumnType.Enumeration enumeration) {
      return enumeration.values().stream()
          .mapToInt(value -> value.codePointCount(0, value.length()))
          .max();
    }
    return type == Basic.ID ? OptionalInt.of(ID_LENGTH) : OptionalInt.empty();
  }

  private static boolean fitsLength(ColumnType from, ColumnType to) {
    boolean limited = to instanceof ColumnType.Varchar || to == Basic.ID;
    return limited && length(from).isPresent() && length(from).getAsInt() <= length(to).getAsInt();
  }

  /** Values that are gone are told by {@link NewCheck}. */
  private static boolean bothEnums(ColumnType from, ColumnType to) {
    return from instanceof ColumnType.Enumeration && to instanceof ColumnType.Enumeration;
  }

  private static boolean fitsNumber(ColumnType from, ColumnType to) {
    Integer digits = DIGITS.get(from);
    if (to instanceof ColumnType.Decimal wide) {
      int whole = wide.precision() - wide.scale();
      return from instanceof ColumnType.Decimal narrow
          ? narrow.scale() <= wide.scale() && narrow.precision() - narrow.scale() <= whole
          : digits != null && digits <= whole;
    }
    if (digits == null) {
      return false;
    }
    // A double has 53 bits for a whole number, a real 24.
    return (to == Basic.DOUBLE && digits <= DIGITS.get(Basic.INTEGER))
        || (to == Basic.REAL && digits <= DIGITS.get(Basic.SMALLINT))
        || (DIGITS.containsKey(to) && digits <= DIGITS.get(to));
  }
}
