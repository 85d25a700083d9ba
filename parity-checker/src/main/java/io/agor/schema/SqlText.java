package io.agor.schema;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A piece of SQL, an expression or a query, that stands in a schema: one text for all dialects, or
 * one for each.
 *
 * @param common the text for every dialect that {@code perDialect} does not name; empty where each
 *     has its own
 * @param perDialect texts by the dialect's lower-case name, such as {@code sqlite}
 */
public record SqlText(String common, SortedMap<String, String> perDialect) {

  /** Trims the texts, copies the map, and checks that some text is there. */
  public SqlText {
    common = common.strip();
    SortedMap<String, String> copy = new TreeMap<>();
    perDialect.forEach((dialect, text) -> copy.put(dialect, text.strip()));
    perDialect = Collections.unmodifiableSortedMap(copy);
    if ((common.isEmpty() && perDialect.isEmpty()) || perDialect.containsValue("")) {
      throw new IllegalArgumentException("an SQL text must not be empty");
    }
  }

  /** The same text for every dialect. */
  public static SqlText of(String text) {
    return new SqlText(text, new TreeMap<>());
  }

  /** A text for each of the dialects named. */
  public static SqlText perDialect(Map<String, String> texts) {
    return new SqlText("", new TreeMap<>(texts));
  }

  /**
   * The text for one dialect.
   *
   * @throws IllegalArgumentException if there is none
   */
  public String in(String dialect) {
    String text = perDialect.getOrDefault(dialect, common);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          "no SQL text for dialect " + dialect + ": there is one for " + perDialect.keySet());
    }
    return text;
  }
}
