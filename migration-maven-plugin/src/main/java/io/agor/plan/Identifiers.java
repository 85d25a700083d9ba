package io.agor.plan;

import io.agor.schema.SqlText;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a piece of SQL that may be names, in lower case: plain words and quoted identifiers,
 * without strings and comments. Keywords are among them, so a name found here may be mentioned; a
 * name not found is not.
 */
final class Identifiers {

  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*+'"
              + "|--[^\\n]*+"
              + "|/\\*.*?\\*/"
              + "|\"(?<standard>(?:[^\"]|\"\")++)\""
              + "|`(?<backtick>(?:[^`]|``)++)`"
              + "|\\[(?<bracket>[^\\]]++)\\]"
              + "|(?<plain>[\\p{L}_][\\p{L}\\p{M}\\p{N}_$]*+)",
          Pattern.DOTALL);

  private final Set<String> names;

  private Identifiers(Set<String> names) {
    this.names = names;
  }

  /** The identifiers of a text as one dialect reads it. */
  static Identifiers of(SqlText text, String dialect) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = TOKEN.matcher(text.in(dialect));
    while (matcher.find()) {
      add(names, matcher.group("plain"), "");
      add(names, matcher.group("standard"), "\"");
      add(names, matcher.group("backtick"), "`");
      add(names, matcher.group("bracket"), "");
    }
    return new Identifiers(Collections.unmodifiableSet(names));
  }

  private static void add(Set<String> names, String token, String quote) {
    if (token != null) {
      String name = quote.isEmpty() ? token : token.replace(quote + quote, quote);
      names.add(name.toLowerCase(Locale.ROOT));
    }
  }

  /** Whether the text may mention the object of this name. */
  boolean mention(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }
}
