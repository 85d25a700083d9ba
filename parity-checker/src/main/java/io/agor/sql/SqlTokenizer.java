package io.agor.sql;

import io.agor.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL, as SQLite and PostgreSQL write it, into tokens; comments and spaces are left out. A
 * quote that is never closed reaches to the end of the text: a tokenizer reads what a database has
 * accepted and does not complain.
 */
public final class SqlTokenizer {

  /** Operators of more than one char; a longer one stands before those that begin it. */
  private static final List<String> OPERATORS =
      List.of(
          "!~~*", "->>", "#>>", "!~~", "~~*", "!~*", "-|-", "->", "#>", "#-", "||", "::", "<>",
          "!=", "==", "<=", ">=", "<<", ">>", "<@", "@>", "@@", "@?", "&&", "?|", "?&", "~~", "~*",
          "!~");

  private final String sql;
  private final List<SqlToken> tokens = new ArrayList<>();
  private int position;

  private SqlTokenizer(String sql) {
    this.sql = sql;
  }

  /** The tokens of a text, in order. */
  public static List<SqlToken> tokens(String sql) {
    SqlTokenizer tokenizer = new SqlTokenizer(sql);
    while (tokenizer.position < sql.length()) {
      tokenizer.next();
    }
    return List.copyOf(tokenizer.tokens);
  }

  private void next() {
    char first = sql.charAt(position);
    if (first <= ' ') {
      position++;
    } else if (sql.startsWith("--", position)) {
      int end = sql.indexOf('\n', position);
      position = end < 0 ? sql.length() : end + 1;
    } else if (sql.startsWith("/*", position)) {
      skipBlockComment();
    } else if (first == '\'') {
      quoted(Kind.STRING, position, position + 1, '\'');
    } else if (first == '"' || first == '`') {
      quoted(Kind.QUOTED_IDENTIFIER, position, position + 1, first);
    } else if (first == '[' && opensIdentifier()) {
      quoted(Kind.QUOTED_IDENTIFIER, position, position + 1, ']');
    } else if (first == '$') {
      dollar();
    } else if (isDigit(first) || (first == '.' && isDigit(at(position + 1)))) {
      add(Kind.NUMBER, numberEnd());
    } else if (isNameStart(first)) {
      word(first);
    } else if ("()[],;.".indexOf(first) >= 0) {
      add(Kind.PUNCTUATION, position + 1);
    } else {
      symbol(first);
    }
  }

  /** PostgreSQL nests block comments; SQLite ends at the first end. A text with neither is rare. */
  private void skipBlockComment() {
    int end = sql.indexOf("*/", position + 2);
    position = end < 0 ? sql.length() : end + 2;
  }

  /** A bracket directly after a name, a bracket or a parenthesis is a subscript, not a quote. */
  private boolean opensIdentifier() {
    char before = at(position - 1);
    boolean subscript = isNamePart(before) || "[])\"`".indexOf(before) >= 0;
    return !subscript && at(position + 1) != ']' && sql.indexOf(']', position) > 0;
  }

  private void quoted(Kind kind, int start, int open, char quote) {
    StringBuilder value = new StringBuilder();
    int index = open;
    while (index < sql.length()) {
      char current = sql.charAt(index);
      if (current != quote) {
        value.append(current);
        index++;
      } else if (quote != ']' && at(index + 1) == quote) {
        value.append(quote);
        index += 2;
      } else {
        break;
      }
    }
    finish(kind, value.toString(), start, index + 1);
  }

  /** {@code E'...'}, with backslash escapes; the rare octal and Unicode ones stay as written. */
  private void escapeString(int start) {
    StringBuilder value = new StringBuilder();
    int index = start + 2;
    while (index < sql.length() && (sql.charAt(index) != '\'' || at(index + 1) == '\'')) {
      char current = sql.charAt(index);
      if (current == '\'') {
        value.append('\'');
        index += 2;
      } else if (current == '\\' && "\\'\"nrtbf".indexOf(at(index + 1)) >= 0) {
        value.append(unescaped(at(index + 1)));
        index += 2;
      } else {
        value.append(current);
        index++;
      }
    }
    finish(Kind.STRING, value.toString(), start, index + 1);
  }

  private static char unescaped(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> letter;
    };
  }

  private void dollar() {
    int tagEnd = position + 1;
    while (isNamePart(at(tagEnd)) && at(tagEnd) != '$') {
      tagEnd++;
    }
    if (at(tagEnd) != '$' || isDigit(at(position + 1))) {
      add(Kind.PARAMETER, Math.max(tagEnd, position + 1));
      return;
    }
    String tag = sql.substring(position, tagEnd + 1);
    int close = sql.indexOf(tag, tagEnd + 1);
    int bodyEnd = close < 0 ? sql.length() : close;
    finish(Kind.STRING, sql.substring(tagEnd + 1, bodyEnd), position, bodyEnd + tag.length());
  }

  private int numberEnd() {
    int end = position;
    if (at(end) == '0' && (at(end + 1) == 'x' || at(end + 1) == 'X')) {
      end += 2;
      while (Character.digit(at(end), 16) >= 0) {
        end++;
      }
      return end;
    }
    end = digitsEnd(end);
    if (at(end) == '.') {
      end = digitsEnd(end + 1);
    }
    if (at(end) == 'e' || at(end) == 'E') {
      int digits = at(end + 1) == '+' || at(end + 1) == '-' ? end + 2 : end + 1;
      end = isDigit(at(digits)) ? digitsEnd(digits) : end;
    }
    return end;
  }

  private int digitsEnd(int from) {
    int end = from;
    while (isDigit(at(end)) || (at(end) == '_' && isDigit(at(end + 1)))) {
      end++;
    }
    return end;
  }

  private void word(char first) {
    if (at(position + 1) == '\'' && "xXbB".indexOf(first) >= 0) {
      int close = sql.indexOf('\'', position + 2);
      add(Kind.BINARY, close < 0 ? sql.length() : close + 1);
    } else if (at(position + 1) == '\'' && "eE".indexOf(first) >= 0) {
      escapeString(position);
    } else {
      int end = position;
      while (isNamePart(at(end))) {
        end++;
      }
      add(Kind.WORD, end);
    }
  }

  private void symbol(char first) {
    for (String operator : OPERATORS) {
      if (sql.startsWith(operator, position)) {
        add(Kind.OPERATOR, position + operator.length());
        return;
      }
    }
    boolean named = (first == ':' || first == '@') && isNameStart(at(position + 1));
    if (named || (first == '?' && isDigit(at(position + 1)))) {
      int end = position + 1;
      while (isNamePart(at(end))) {
        end++;
      }
      add(Kind.PARAMETER, end);
    } else {
      add(first == ':' ? Kind.PUNCTUATION : Kind.OPERATOR, position + 1);
    }
  }

  private void add(Kind kind, int end) {
    tokens.add(SqlToken.plain(kind, sql.substring(position, end), position));
    position = end;
  }

  private void finish(Kind kind, String value, int start, int end) {
    position = Math.min(end, sql.length());
    tokens.add(new SqlToken(kind, sql.substring(start, position), value, start));
  }

  private char at(int index) {
    return index >= 0 && index < sql.length() ? sql.charAt(index) : '\0';
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  /** Letters of every alphabet: both databases take each char from U+0080 on for a letter. */
  private static boolean isNameStart(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || letter == '_'
        || letter >= '\u0080';
  }

  private static boolean isNamePart(char letter) {
    return isNameStart(letter) || isDigit(letter) || letter == '$';
  }
}
