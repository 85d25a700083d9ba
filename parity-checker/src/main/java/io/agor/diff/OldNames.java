package io.agor.diff;

import io.agor.schema.ColumnName;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * A {@link Renaming} read backwards: what tables and columns were called before.
 *
 * @param tables the old name of each renamed table by its new one
 * @param columns the old table and column of each renamed column by its new ones
 */
public record OldNames(Map<String, String> tables, Map<ColumnName, ColumnName> columns) {

  /** Copies. */
  public OldNames {
    tables = Collections.unmodifiableMap(new HashMap<>(tables));
    columns = Collections.unmodifiableMap(new HashMap<>(columns));
  }

  /** The old names of a renaming; where two objects get one name, the first has it. */
  static OldNames of(Renaming renaming) {
    Map<ColumnName, ColumnName> columns = new HashMap<>();
    renaming
        .columns()
        .forEach(
            (old, column) ->
                columns.putIfAbsent(new ColumnName(renaming.table(old.table()), column), old));
    return new OldNames(ofTables(renaming.tables()), columns);
  }

  static Map<String, String> ofTables(SortedMap<String, String> renames) {
    Map<String, String> tables = new HashMap<>();
    renames.forEach((old, table) -> tables.putIfAbsent(table, old));
    return tables;
  }

  /** The old name of a table. */
  public String table(String newName) {
    return tables.getOrDefault(newName, newName);
  }

  /** The old name of a column, with that of its table. */
  public ColumnName column(String newTable, String newColumn) {
    ColumnName old = columns.get(new ColumnName(newTable, newColumn));
    return old == null ? new ColumnName(table(newTable), newColumn) : old;
  }
}
