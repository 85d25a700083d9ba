package io.agor.sql;

import java.util.List;
import java.util.Locale;

/** Tokens printed alike whatever spaces, comments, case and quotes they were written with. */
public final class CanonicalTokens {

  private CanonicalTokens() {}

  /** The canonical text of a text, token by token with one space between. */
  public static String of(String sql) {
    return of(SqlTokenizer.tokens(sql));
  }

  static String of(List<SqlToken> tokens) {
    StringBuilder text = new StringBuilder();
    for (SqlToken token : tokens) {
      text.append(text.isEmpty() ? "" : " ").append(printed(token));
    }
    return text.toString();
  }

  private static String printed(SqlToken token) {
    return switch (token.kind()) {
      case WORD -> token.value();
      case QUOTED_IDENTIFIER -> Words.name(token);
      case STRING -> Words.text(token.value());
      case BINARY -> token.value().toLowerCase(Locale.ROOT);
      case NUMBER -> NumberText.literal(token.text()).printed();
      case PARAMETER, OPERATOR, PUNCTUATION -> token.text();
    };
  }
}
