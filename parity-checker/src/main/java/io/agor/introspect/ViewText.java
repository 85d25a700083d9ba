package io.agor.introspect;

import io.agor.sql.SqlToken;
import io.agor.sql.TokenCursor;

/** The query in the text of a view. */
final class ViewText {

  private ViewText() {}

  /** The text after the AS of a CREATE VIEW statement, without a semicolon at the end. */
  static String query(String sql) {
    SourceText source = new SourceText(sql);
    TokenCursor cursor = source.cursor();
    int depth = 0;
    while (!cursor.atEnd()) {
      SqlToken token = cursor.take();
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (depth == 0 && token.isWord("as")) {
        return withoutSemicolon(source.from(cursor.peek()));
      }
    }
    return withoutSemicolon(sql);
  }

  /** The query without spaces and a semicolon at its end. */
  static String withoutSemicolon(String query) {
    String stripped = query.strip();
    return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
  }
}
