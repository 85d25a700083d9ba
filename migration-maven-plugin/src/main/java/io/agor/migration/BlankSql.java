package io.agor.migration;

import io.agor.dialect.Dialect;

/** Tells a script that does nothing: spaces, comments and semicolons only. */
final class BlankSql {

  private BlankSql() {}

  /**
   * Whether a database finds no statement in a text. A comment in a comment counts in PostgreSQL
   * only (<a
   * href="https://www.postgresql.org/docs/17/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS">PostgreSQL:
   * Comments</a>, <a href="https://www.sqlite.org/lang_comment.html">SQLite: SQL Comment
   * Syntax</a>).
   */
  static boolean is(Dialect dialect, String text) {
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("--", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
      } else if (text.startsWith("/*", at)) {
        at = afterComment(dialect, text, at + 2);
      } else if (isFiller(text.charAt(at))) {
        at++;
      } else {
        return false;
      }
    }
    return true;
  }

  private static int afterComment(Dialect dialect, String text, int start) {
    boolean nests =
        switch (dialect) {
          case SQLITE -> false;
          case POSTGRESQL -> true;
        };
    int depth = 1;
    int at = start;
    while (at < text.length() && depth > 0) {
      if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else if (nests && text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else {
        at++;
      }
    }
    return at;
  }

  /** A byte order mark is none of the text, and a lone semicolon no statement. */
  private static boolean isFiller(char c) {
    return Character.isWhitespace(c) || c == ';' || c == '\uFEFF';
  }
}
