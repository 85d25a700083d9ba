package io.agor.plan;

/**
 * A change that cannot be planned from the two schemas alone: the rows that are there need a value
 * or a conversion that neither of them names. The message names the table, the column, both sides
 * and the way out.
 */
public final class PlanException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A change that cannot be planned, with the whole message for the author of the schema. */
  public PlanException(String message) {
    super(message);
  }
}
