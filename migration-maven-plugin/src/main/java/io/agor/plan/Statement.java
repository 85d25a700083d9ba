package io.agor.plan;

/**
 * One SQL statement of a migration.
 *
 * @param sql the text, without the semicolon at its end
 * @param comment why it is there, where that is not obvious, for a comment above it; empty
 *     otherwise
 */
public record Statement(String sql, String comment) {

  /** A statement that speaks for itself. */
  public static Statement of(String sql) {
    return new Statement(sql, "");
  }
}
