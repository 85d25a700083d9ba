package io.agor.schema;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A column.
 *
 * @param comment what the column holds, for readers; empty if nothing is said
 * @param nativeTypes the database's own type where the schema overrides the mapping, by the
 *     dialect's lower-case name
 */
public record Column(
    String name,
    ColumnType type,
    Nullability nullability,
    DefaultValue defaultValue,
    SortedMap<String, String> nativeTypes,
    String comment)
    implements Named {

  /** Checks the name and copies. */
  public Column {
    Require.name("column", name);
    // Most columns have none, and a large schema has a hundred thousand columns.
    nativeTypes =
        nativeTypes.isEmpty()
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(nativeTypes));
  }

  /** A column without overrides or comment. */
  public static Column of(
      String name, ColumnType type, Nullability nullability, DefaultValue defaultValue) {
    return new Column(name, type, nullability, defaultValue, Collections.emptySortedMap(), "");
  }

  /** The same column under another nullability. */
  public Column with(Nullability other) {
    return new Column(name, type, other, defaultValue, nativeTypes, comment);
  }

  /** The same column with another comment. */
  public Column withComment(String other) {
    return new Column(name, type, nullability, defaultValue, nativeTypes, other);
  }
}
