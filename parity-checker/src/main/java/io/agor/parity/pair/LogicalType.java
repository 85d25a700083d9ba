package io.agor.parity.pair;

/**
 * The type of a column by its meaning.
 *
 * @param size length, or precision and scale, as {@code 36} or {@code 10,2}; empty for none
 * @param spelling the type as its database spells it
 */
record LogicalType(TypeKind kind, String size, String spelling) {

  /** A type without the size that its kind makes nothing of. */
  static LogicalType of(TypeKind kind, String size, String spelling) {
    boolean sized = kind == TypeKind.TEXT || kind == TypeKind.NUMERIC;
    String plain = size.replace(" ", "");
    return new LogicalType(kind, sized ? withScale(kind, plain) : "", spelling);
  }

  /** {@code numeric(10)} has no digit after the point. */
  private static String withScale(TypeKind kind, String size) {
    return kind == TypeKind.NUMERIC && !size.isEmpty() && size.indexOf(',') < 0
        ? size + ",0"
        : size;
  }
}
