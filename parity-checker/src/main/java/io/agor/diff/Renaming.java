package io.agor.diff;

import io.agor.schema.ColumnName;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The renames on the way from one schema to another: those that the author has declared, as far as
 * the old name is in the origin and the new one in the target. Nothing is ever guessed.
 *
 * @param tables the new name by the old one
 * @param columns the new column name by the old table's and column's names
 */
public record Renaming(SortedMap<String, String> tables, SortedMap<ColumnName, String> columns) {

  /** Copies. */
  public Renaming {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
  }

  /** The renames that the intents declare and that can still be carried out. */
  public static Renaming of(Schema from, Schema to, Intents intents) {
    SortedMap<String, String> tables = new TreeMap<>();
    intents
        .renamedTables()
        .forEach(
            (newName, oldName) -> {
              if (from.table(oldName).isPresent() && to.table(newName).isPresent()) {
                tables.put(oldName, newName);
              }
            });
    Map<String, String> oldTables = OldNames.ofTables(tables);
    SortedMap<ColumnName, String> columns = new TreeMap<>();
    for (Map.Entry<ColumnName, String> intent : intents.renamedColumns().entrySet()) {
      ColumnName name = intent.getKey();
      String oldTable = oldTables.getOrDefault(name.table(), name.table());
      boolean before =
          from.table(oldTable).flatMap(table -> table.column(intent.getValue())).isPresent();
      boolean after =
          to.table(name.table()).flatMap(table -> table.column(name.column())).isPresent();
      if (before && after) {
        columns.put(new ColumnName(oldTable, intent.getValue()), name.column());
      }
    }
    return new Renaming(tables, columns);
  }

  /** No rename at all. */
  public boolean isEmpty() {
    return tables.isEmpty() && columns.isEmpty();
  }

  /** The new name of a table. */
  public String table(String oldName) {
    return tables.getOrDefault(oldName, oldName);
  }

  /** The new name of a column. */
  public String column(String oldTable, String oldColumn) {
    return columns.getOrDefault(new ColumnName(oldTable, oldColumn), oldColumn);
  }

  /**
   * The origin without what must be dropped before a rename can take its name: tables and columns
   * that are not renamed themselves and whose name a renamed one gets. It is the origin itself
   * where there is no such thing.
   */
  public Schema withoutNamesToTakeOver(Schema from) {
    return isEmpty() ? from : new NameClearing(this).apply(from);
  }

  /** The schema under its new names, in SQL texts too. It must be free of names to take over. */
  public Schema apply(Schema from) {
    return isEmpty() ? from : new RenamedSchema(this).apply(from);
  }

  /** The old names by the new ones. */
  public OldNames oldNames() {
    return OldNames.of(this);
  }

  /**
   * The new name of each renamed column of a table by its old one, in the order of the old ones.
   */
  public SortedMap<String, String> columnsOf(String oldTable) {
    if (columns.isEmpty()) {
      return Collections.emptySortedMap();
    }
    SortedMap<String, String> renames = new TreeMap<>();
    columns
        .subMap(new ColumnName(oldTable, ""), new ColumnName(oldTable + '\0', ""))
        .forEach((old, column) -> renames.put(old.column(), column));
    return renames;
  }
}
