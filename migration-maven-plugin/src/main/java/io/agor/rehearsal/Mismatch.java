package io.agor.rehearsal;

/**
 * One cell or row that is not as expected.
 *
 * @param side the database
 * @param runner how the migration was run; empty where there is one way only
 * @param column empty if it is about the whole row
 * @param key the row, in words
 */
record Mismatch(
    RehearsalCode code,
    String side,
    String runner,
    String table,
    String column,
    String key,
    String expected,
    String actual) {

  /** The same as something that its author wanted. */
  Mismatch changedByHand() {
    return as(RehearsalCode.CHANGED_BY_HAND);
  }

  /** The same under another code. */
  Mismatch as(RehearsalCode other) {
    return new Mismatch(other, side, "", table, column, key, expected, actual);
  }
}
