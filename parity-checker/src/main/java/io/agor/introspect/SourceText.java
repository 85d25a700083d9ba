package io.agor.introspect;

import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import io.agor.sql.TokenCursor;

/** A CREATE statement as {@code sqlite_schema} keeps it, and a place in it. */
final class SourceText {

  private final String sql;
  private final TokenCursor cursor;

  SourceText(String sql) {
    this.sql = sql;
    cursor = new TokenCursor(SqlTokenizer.tokens(sql));
  }

  TokenCursor cursor() {
    return cursor;
  }

  /** Takes a name, letter for letter; of {@code schema.name} the last part. */
  String name() {
    String name = cursor.take().name();
    while (cursor.takeSymbol(".")) {
      name = cursor.take().name();
    }
    return name;
  }

  /** Takes a parenthesis with all that is in it and returns the source text between its ends. */
  String parenthesized() {
    SqlToken open = cursor.peek();
    cursor.expectSymbol("(");
    SqlToken close = open;
    for (int depth = 1; depth > 0; ) {
      if (cursor.atEnd()) {
        throw new IllegalArgumentException("a parenthesis is never closed in " + sql);
      }
      close = cursor.take();
      depth += close.isSymbol("(") ? 1 : close.isSymbol(")") ? -1 : 0;
    }
    return sql.substring(open.end(), close.start()).strip();
  }

  /** The source text from a token to the end. */
  String from(SqlToken first) {
    return sql.substring(first.start()).strip();
  }
}
