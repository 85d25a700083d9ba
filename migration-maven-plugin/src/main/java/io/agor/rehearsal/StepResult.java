package io.agor.rehearsal;

import java.util.List;

/**
 * How one migration was rehearsed.
 *
 * @param migration {@code V0002__add_column}
 * @param rows how many rows each database had before it
 * @param tables how many tables had rows
 * @param values how many values were compared with what is known of them, in all runs
 * @param compared how many values were compared between the databases
 * @param notes what could not be proved, a sentence each
 */
public record StepResult(
    String migration,
    Outcome outcome,
    int rows,
    int tables,
    int values,
    int compared,
    List<String> notes) {

  /** Copies. */
  public StepResult {
    notes = List.copyOf(notes);
  }

  /** How it went. */
  public enum Outcome {
    /** It is the first migration: there were no rows yet. */
    FIRST,
    /** It ran with all rows. */
    RAN,
    /** It stopped because of rows, left everything as it was, and ran with those that fit. */
    STOPPED_THEN_RAN,
    /** It ran only on empty tables. */
    RAN_EMPTY,
    /** It did not run, or not everywhere; the steps after it were not rehearsed. */
    FAILED
  }
}
