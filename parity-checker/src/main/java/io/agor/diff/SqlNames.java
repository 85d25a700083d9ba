package io.agor.diff;

import io.agor.schema.SqlText;
import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The names in a piece of SQL, which is known only as text: what looks like a name may be a
 * keyword.
 */
final class SqlNames {

  private SqlNames() {}

  /** What the texts may name; whether a name is among them does not depend on its case. */
  static Set<String> of(SqlText text) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Stream.concat(Stream.of(text.common()), text.perDialect().values().stream())
        .flatMap(sql -> SqlTokenizer.tokens(sql).stream())
        .filter(SqlToken::isIdentifier)
        .forEach(token -> names.add(token.name()));
    return names;
  }

  /** Whether one of the texts may name the object. */
  static boolean mention(SqlText text, String name) {
    return of(text).contains(name);
  }

  /**
   * The texts with another name for each that the map answers with another; quotes are kept or
   * added where needed.
   */
  static SqlText rename(SqlText text, UnaryOperator<String> newName) {
    SortedMap<String, String> perDialect = new TreeMap<>();
    text.perDialect().forEach((dialect, sql) -> perDialect.put(dialect, rename(sql, newName)));
    return new SqlText(rename(text.common(), newName), perDialect);
  }

  private static String rename(String sql, UnaryOperator<String> newName) {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    List<SqlToken> tokens = SqlTokenizer.tokens(sql);
    for (int i = 0; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      boolean call =
          i + 1 < tokens.size()
              && tokens.get(i + 1).isSymbol("(")
              && token.kind() == SqlToken.Kind.WORD;
      String renamed = token.isIdentifier() && !call ? newName.apply(token.name()) : token.name();
      if (token.isIdentifier() && !renamed.equals(token.name())) {
        text.append(sql, copied, token.start()).append(spelled(token, renamed));
        copied = token.end();
      }
    }
    return text.append(sql.substring(copied)).toString();
  }

  /** In the quotes of the old name; without any where it had none and the new one needs none. */
  private static String spelled(SqlToken token, String name) {
    char quote = token.text().charAt(0);
    boolean plain = name.matches("[a-z_][a-z0-9_]*") && name.equals(name.toLowerCase(Locale.ROOT));
    if (token.kind() == SqlToken.Kind.WORD) {
      return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
    return quote == '['
        ? '[' + name + ']'
        : quote + name.replace(String.valueOf(quote), String.valueOf(quote) + quote) + quote;
  }
}
