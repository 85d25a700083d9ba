package io.agor.sql;

import io.agor.sql.SqlToken.Kind;
import java.util.List;

/** A place in a list of tokens that moves forward; behind the last token there is nothing. */
public final class TokenCursor {

  private static final SqlToken END = SqlToken.plain(Kind.PUNCTUATION, "", 0);

  private final List<SqlToken> tokens;
  private int position;

  /** Begins at the first token. */
  public TokenCursor(List<SqlToken> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /** The token here, or one that equals no word and no symbol at the end. */
  public SqlToken peek() {
    return peek(0);
  }

  /** The token so many places ahead. */
  public SqlToken peek(int ahead) {
    return position + ahead < tokens.size() ? tokens.get(position + ahead) : END;
  }

  /** Moves past the token here and returns it. */
  public SqlToken take() {
    SqlToken token = peek();
    position++;
    return token;
  }

  /** Whether no token is left. */
  public boolean atEnd() {
    return position >= tokens.size();
  }

  /** Moves past the word if it is here. */
  public boolean takeWord(String word) {
    boolean here = peek().isWord(word);
    position += here ? 1 : 0;
    return here;
  }

  /** Moves past the words if all of them are here, in this order. */
  public boolean takeWords(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i).isWord(words[i])) {
        return false;
      }
    }
    position += words.length;
    return true;
  }

  /** Moves past the operator or punctuation mark if it is here. */
  public boolean takeSymbol(String symbol) {
    boolean here = peek().isSymbol(symbol);
    position += here ? 1 : 0;
    return here;
  }

  /**
   * Moves past the word.
   *
   * @throws IllegalArgumentException if it is not here
   */
  public void expectWord(String word) {
    if (!takeWord(word)) {
      throw new UnreadableExpression("no " + word + " but " + peek().text());
    }
  }

  /**
   * Moves past the operator or punctuation mark.
   *
   * @throws IllegalArgumentException if it is not here
   */
  public void expectSymbol(String symbol) {
    if (!takeSymbol(symbol)) {
      throw new UnreadableExpression("no " + symbol + " but " + peek().text());
    }
  }
}
