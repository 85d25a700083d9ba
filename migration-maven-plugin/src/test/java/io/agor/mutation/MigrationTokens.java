package io.agor.mutation;

import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a migration, its statements, and the lists within them. */
record MigrationTokens(String text, List<SqlToken> tokens) {

  /**
   * Some tokens in a row.
   *
   * @param first the index of the first
   * @param after the index behind the last
   */
  record Range(int first, int after) {}

  static MigrationTokens of(String text) {
    return new MigrationTokens(text, SqlTokenizer.tokens(text));
  }

  SqlToken at(int index) {
    return tokens.get(index);
  }

  boolean isWord(int index, String word) {
    return index >= 0 && index < tokens.size() && at(index).isWord(word);
  }

  String text(Range range) {
    return text.substring(at(range.first()).start(), at(range.after() - 1).end());
  }

  int line(int index) {
    return 1 + (int) text.substring(0, at(index).start()).chars().filter(c -> c == '\n').count();
  }

  /** The statements with their semicolons. */
  List<Range> statements() {
    List<Range> statements = new ArrayList<>();
    int first = 0;
    for (int index = 0; index < tokens.size(); index++) {
      if (at(index).isSymbol(";")) {
        statements.add(new Range(first, index + 1));
        first = index + 1;
      }
    }
    return statements;
  }

  /** Every list of at least two elements that commas separate. */
  List<List<Range>> lists() {
    List<List<Range>> lists = new ArrayList<>();
    for (Range statement : statements()) {
      for (int index = statement.first(); index < statement.after(); index++) {
        if (at(index).isSymbol("(") || at(index).isWord("select")) {
          lists.add(elements(index + 1, statement.after()));
        }
      }
      if (at(statement.first()).isWord("alter")) {
        lists.add(elements(statement.first() + 3, statement.after()));
      }
    }
    return lists.stream().filter(list -> list.size() > 1).toList();
  }

  /** The elements from here to the end of their list. */
  private List<Range> elements(int from, int end) {
    List<Range> elements = new ArrayList<>();
    int depth = 0;
    int first = from;
    for (int index = from; index < end; index++) {
      SqlToken token = at(index);
      if (depth == 0 && endsList(token)) {
        elements.add(new Range(first, index));
        return elements;
      } else if (depth == 0 && token.isSymbol(",")) {
        elements.add(new Range(first, index));
        first = index + 1;
      } else if (token.isSymbol("(")) {
        depth++;
      } else if (token.isSymbol(")")) {
        depth--;
      }
    }
    return elements;
  }

  private static boolean endsList(SqlToken token) {
    return token.isSymbol(")") || token.isSymbol(";") || token.isWord("from");
  }

  /** Whether a token is the name of something; what PostgreSQL's SQL says in lower case. */
  boolean isName(int index) {
    SqlToken token = at(index);
    return token.kind() == SqlToken.Kind.QUOTED_IDENTIFIER
        || (token.kind() == SqlToken.Kind.WORD
            && token.text().equals(token.value())
            && !Pieces.TYPES.containsKey(token.value()));
  }
}
