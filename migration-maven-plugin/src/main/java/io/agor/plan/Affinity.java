package io.agor.plan;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What SQLite derives from the name of a type: the kind of value it turns others into when they are
 * stored (<a href="https://www.sqlite.org/datatype3.html#determination_of_column_affinity">
 * Determination Of Column Affinity</a>).
 */
enum Affinity {
  INTEGER("INT"),
  TEXT("CHAR|CLOB|TEXT"),
  BLOB("BLOB|^$"),
  REAL("REAL|FLOA|DOUB"),
  NUMERIC("");

  private final Pattern mark;

  Affinity(String mark) {
    this.mark = Pattern.compile(mark);
  }

  /** The affinity of a type: of the first kind, in SQLite's order, whose mark is in its name. */
  static Affinity of(String type) {
    String name = type.toUpperCase(Locale.ROOT);
    for (Affinity affinity : values()) {
      if (affinity.mark.matcher(name).find()) {
        return affinity;
      }
    }
    throw new IllegalStateException("NUMERIC takes every type");
  }
}
