package io.agor.schema;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the author of a schema file says about the way from the schema before to this one; it is not
 * part of either. Tables and columns are named as in this schema, the new one.
 *
 * @param drops approved drops: a table's name, or {@code table.column}
 * @param renamedTables the name that a table had before, by its name
 * @param renamedColumns the name that a column had before in its table, by its name
 * @param backfills what existing rows get in a column that is added as, or becomes, NOT NULL: an
 *     expression over the row
 * @param conversions how the values of a column become those of its new type: an expression over
 *     the row
 * @param fastRebuilds the tables that SQLite makes again without copying those that reference them,
 *     which only a connection without foreign keys can do; unlike the others, nothing that a
 *     migration carries out once
 */
public record Intents(
    SortedSet<String> drops,
    SortedMap<String, String> renamedTables,
    SortedMap<ColumnName, String> renamedColumns,
    SortedMap<ColumnName, SqlText> backfills,
    SortedMap<ColumnName, SqlText> conversions,
    SortedSet<String> fastRebuilds) {

  /** Nothing is said. */
  public static final Intents NONE = approving(Set.of());

  /** Copies. */
  public Intents {
    drops = Collections.unmodifiableSortedSet(new TreeSet<>(drops));
    renamedTables = copy(renamedTables);
    renamedColumns = copy(renamedColumns);
    backfills = copy(backfills);
    conversions = copy(conversions);
    fastRebuilds = Collections.unmodifiableSortedSet(new TreeSet<>(fastRebuilds));
  }

  /** Intents where every table is made again in the form that is right on each connection. */
  public Intents(
      SortedSet<String> drops,
      SortedMap<String, String> renamedTables,
      SortedMap<ColumnName, String> renamedColumns,
      SortedMap<ColumnName, SqlText> backfills,
      SortedMap<ColumnName, SqlText> conversions) {
    this(drops, renamedTables, renamedColumns, backfills, conversions, new TreeSet<>());
  }

  /** The same, with these fast rebuilds and no others. */
  public Intents rebuildingFast(Set<String> tables) {
    return new Intents(
        drops, renamedTables, renamedColumns, backfills, conversions, new TreeSet<>(tables));
  }

  /** The drops of these names are approved, and nothing else is said. */
  public static Intents approving(Set<String> drops) {
    return new Intents(
        new TreeSet<>(drops), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /**
   * What is said here and was not said there already: an intent that a migration has carried out is
   * not carried out again.
   */
  public Intents without(Intents carriedOut) {
    SortedSet<String> newDrops = new TreeSet<>(drops);
    newDrops.removeAll(carriedOut.drops);
    SortedSet<String> newFastRebuilds = new TreeSet<>(fastRebuilds);
    newFastRebuilds.removeAll(carriedOut.fastRebuilds);
    return new Intents(
        newDrops,
        without(renamedTables, carriedOut.renamedTables),
        without(renamedColumns, carriedOut.renamedColumns),
        without(backfills, carriedOut.backfills),
        without(conversions, carriedOut.conversions),
        newFastRebuilds);
  }

  private static <K, V> SortedMap<K, V> copy(SortedMap<K, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  private static <K, V> SortedMap<K, V> without(SortedMap<K, V> map, Map<K, V> other) {
    TreeMap<K, V> rest = new TreeMap<>(map);
    other.forEach(rest::remove);
    return rest;
  }
}
