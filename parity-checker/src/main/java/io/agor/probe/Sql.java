package io.agor.probe;

import io.agor.dialect.Dialect;
import io.agor.schema.SqlText;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Pieces of SQL in the words of each dialect. */
final class Sql {

  private Sql() {}

  /** The text that the function gives for each dialect. */
  static SqlText each(Function<Dialect, String> text) {
    Map<String, String> texts = new TreeMap<>();
    for (Dialect dialect : Dialect.values()) {
      texts.put(dialect.id(), text.apply(dialect));
    }
    return SqlText.perDialect(texts);
  }

  /** Two texts. */
  static SqlText either(String sqlite, String postgresql) {
    return each(
        dialect ->
            switch (dialect) {
              case SQLITE -> sqlite;
              case POSTGRESQL -> postgresql;
            });
  }

  /** A string literal, the same in both. */
  static SqlText literal(String text) {
    return SqlText.of("'" + text.replace("'", "''") + "'");
  }

  /** A text that is repeated; written out where it is short. */
  static SqlText repeated(String text, int times) {
    return times <= 60
        ? literal(text.repeat(times))
        : either(
            "replace(hex(zeroblob(" + times + ")), '00', '" + text + "')",
            "repeat('" + text + "', " + times + ")");
  }
}
