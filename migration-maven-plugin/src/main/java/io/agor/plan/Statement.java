package io.agor.plan;

import java.util.regex.Pattern;

/**
 * One SQL statement of a migration.
 *
 * @param sql the text, without the semicolon at its end
 * @param comment why it is there, where that is not obvious, for a comment above it; one line
 *     without control characters, empty if the statement speaks for itself
 */
public record Statement(String sql, String comment) {

  private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

  /**
   * Puts the comment on one line, so that no part of it can leave the comment and be run as SQL.
   */
  public Statement {
    if (!comment.isEmpty()) {
      comment = LINE_BREAKS.matcher(comment).replaceAll(" ").strip();
    }
  }

  /** A statement that speaks for itself. */
  public static Statement of(String sql) {
    return new Statement(sql, "");
  }
}
