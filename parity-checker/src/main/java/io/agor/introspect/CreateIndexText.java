package io.agor.introspect;

import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import io.agor.sql.TokenCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What only the text of a SQLite index tells (<a
 * href="https://www.sqlite.org/lang_createindex.html">CREATE INDEX</a>).
 *
 * @param parts the source text of each part, without its direction
 * @param predicate the source text after WHERE
 */
record CreateIndexText(List<String> parts, Optional<String> predicate) {

  /** Copies. */
  CreateIndexText {
    parts = List.copyOf(parts);
  }

  /** Reads a CREATE INDEX statement that SQLite has accepted. */
  static CreateIndexText of(String sql) {
    SourceText source = new SourceText(sql);
    TokenCursor cursor = source.cursor();
    while (!cursor.atEnd() && !cursor.takeWord("index")) {
      cursor.take();
    }
    cursor.takeWords("if", "not", "exists");
    source.name();
    cursor.expectWord("on");
    source.name();
    List<String> parts = parts(source.parenthesized());
    Optional<String> predicate =
        cursor.takeWord("where") ? Optional.of(source.from(cursor.peek())) : Optional.empty();
    return new CreateIndexText(parts, predicate);
  }

  private static List<String> parts(String list) {
    List<String> parts = new ArrayList<>();
    List<SqlToken> tokens = SqlTokenizer.tokens(list);
    int depth = 0;
    int first = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || (depth == 0 && tokens.get(i).isSymbol(","))) {
        parts.add(part(list, tokens.subList(first, i)));
        first = i + 1;
      } else {
        depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
      }
    }
    return parts;
  }

  private static String part(String list, List<SqlToken> tokens) {
    int count = tokens.size();
    SqlToken last = tokens.get(count - 1);
    boolean direction = count > 1 && (last.isWord("asc") || last.isWord("desc"));
    SqlToken end = direction ? tokens.get(count - 2) : last;
    return list.substring(tokens.get(0).start(), end.end());
  }
}
