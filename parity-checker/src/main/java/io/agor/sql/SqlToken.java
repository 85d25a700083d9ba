package io.agor.sql;

import java.util.Locale;

/**
 * One token of an SQL text.
 *
 * @param text the token as it stands in the source
 * @param value a word in lower case, the content of a quoted identifier or of a string without
 *     quotes and escapes; for every other kind the text
 * @param start where the text begins in the source, in chars from 0
 */
public record SqlToken(Kind kind, String text, String value, int start) {

  /** What a token is. */
  public enum Kind {
    /** A keyword or an identifier without quotes. */
    WORD,
    /** An identifier in double quotes, backticks or brackets. */
    QUOTED_IDENTIFIER,
    /** A string in single or dollar quotes. */
    STRING,
    /** A blob or bit string: {@code X'00ff'}. */
    BINARY,
    NUMBER,
    /** A place for a value: {@code ?1}, {@code :name}, {@code $1}. */
    PARAMETER,
    OPERATOR,
    /** One of {@code ( ) [ ] , ; . :}. */
    PUNCTUATION
  }

  /** Where the text ends in the source: the index of the first char after it. */
  public int end() {
    return start + text.length();
  }

  /** Whether this is the keyword or plain identifier, in any case; {@code word} is lower case. */
  public boolean isWord(String word) {
    return kind == Kind.WORD && value.equals(word);
  }

  /** Whether this is the operator or punctuation mark. */
  public boolean isSymbol(String symbol) {
    return (kind == Kind.OPERATOR || kind == Kind.PUNCTUATION) && text.equals(symbol);
  }

  /** Whether this can be the name of something: a word, or an identifier in quotes. */
  public boolean isIdentifier() {
    return kind == Kind.WORD || kind == Kind.QUOTED_IDENTIFIER;
  }

  /** The name that an identifier spells, letter for letter: without quotes, its case kept. */
  public String name() {
    return kind == Kind.WORD ? text : value;
  }

  static SqlToken plain(Kind kind, String text, int start) {
    String value = kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : text;
    return new SqlToken(kind, text, value, start);
  }
}
