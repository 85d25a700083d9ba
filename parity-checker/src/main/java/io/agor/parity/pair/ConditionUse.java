package io.agor.parity.pair;

/** What a condition is for, which says what NULL means. */
enum ConditionUse {
  /** A check takes a row unless it is false. */
  CHECK,
  /** An index holds a row only if its predicate is true. */
  PREDICATE;

  /**
   * Whether a row passes.
   *
   * @param truth {@code t}, {@code f}, or {@code n} for NULL
   */
  boolean admits(String truth) {
    return switch (this) {
      case CHECK -> !truth.equals("f");
      case PREDICATE -> truth.equals("t");
    };
  }
}
