package io.agor.plan;

/**
 * A value that a query shows of a row.
 *
 * @param name of the column, as the database calls it now
 */
public record RowField(String name, Kind kind) {

  /** How a value is written for a reader. */
  public enum Kind {
    /** As it is. */
    NUMBER,
    /** In quotes. */
    TEXT
  }
}
