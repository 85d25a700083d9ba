package io.agor.plan;

import io.agor.schema.SqlText;
import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a piece of SQL that may be names, in lower case: plain words and quoted identifiers,
 * without strings and comments. Keywords are among them, so a name found here may be mentioned; a
 * name not found is not.
 */
final class Identifiers {

  private final Set<String> names;

  private Identifiers(Set<String> names) {
    this.names = names;
  }

  /** The identifiers of a text as one dialect reads it. */
  static Identifiers of(SqlText text, String dialect) {
    return new Identifiers(
        SqlTokenizer.tokens(text.in(dialect)).stream()
            .filter(SqlToken::isIdentifier)
            .map(token -> folded(token.name()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the text may mention the object of this name. */
  boolean mention(String name) {
    return names.contains(folded(name));
  }

  /** All that the text may mention, folded. */
  Set<String> names() {
    return names;
  }

  /** The same for names that differ only in case. */
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
