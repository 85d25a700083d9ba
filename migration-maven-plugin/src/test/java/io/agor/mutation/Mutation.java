package io.agor.mutation;

import io.agor.dialect.Dialect;

/**
 * One edit of one migration.
 *
 * @param version of the migration, from 1
 * @param line where the edit begins, from 1
 * @param from what was there; empty if something was put in
 * @param to what is there instead; empty if it was taken out
 * @param sql the whole file with the edit
 */
record Mutation(
    Dialect dialect, int version, int line, Edit edit, String from, String to, String sql) {

  /** What an edit does. */
  enum Edit {
    STATEMENT_DROPPED,
    STATEMENTS_SWAPPED,
    ELEMENT_DROPPED,
    ELEMENTS_SWAPPED,
    NAME_CHANGED,
    NULL_FOR_NAME,
    NUMBER_CHANGED,
    TEXT_CHANGED,
    OPERATOR_CHANGED,
    TYPE_CHANGED,
    LENGTH_DROPPED,
    NOT_NULL_DROPPED,
    DEFAULT_DROPPED,
    DEFAULT_CHANGED,
    KEY_DROPPED,
    UNIQUE_CHANGED,
    ACTION_DROPPED,
    ACTION_CHANGED,
    ACTION_ADDED,
    TARGET_CHANGED,
    DIRECTION_CHANGED,
    PREDICATE_ADDED,
    COLLATION_ADDED,
    DEFERRAL_ADDED,
    CONDITION_DROPPED,
    CONFLICT_ADDED
  }

  /** In one line, for the list of those that survive. */
  @Override
  public String toString() {
    return "%s V%04d:%d %s: %s -> %s"
        .formatted(dialect.id(), version, line, edit, shown(from), shown(to));
  }

  private static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ").replace("`", "");
    return line.isEmpty() ? "nothing" : line.length() > 60 ? line.substring(0, 60) + "..." : line;
  }
}
