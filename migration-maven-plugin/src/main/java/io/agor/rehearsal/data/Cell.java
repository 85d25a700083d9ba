package io.agor.rehearsal.data;

/**
 * A value as its database holds it.
 *
 * @param storage SQLite's {@code typeof}; in PostgreSQL {@code value} or {@code null}
 * @param text the value as text, a blob as hexadecimal digits; empty for NULL
 */
public record Cell(String storage, String text) {

  /** SQL's NULL. */
  public static final Cell NULL = new Cell("null", "");

  /** Whether this is NULL. */
  public boolean isNull() {
    return equals(NULL);
  }
}
