package io.agor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table with all that belongs to it. Column names are distinct; keys, indexes and foreign keys
 * name columns that exist.
 *
 * @param comment what the table holds, for readers; empty if nothing is said
 */
public record Table(
    String name,
    String comment,
    List<Column> columns,
    Optional<PrimaryKey> primaryKey,
    List<Unique> uniques,
    List<ForeignKey> foreignKeys,
    List<Check> checks,
    List<Index> indexes)
    implements Named {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a name stands twice, or a key names a column that the table
   *     lacks
   */
  public Table {
    Require.name("table", name);
    columns = NamedList.copyOf("column", columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("table '" + name + "' has no column");
    }
    uniques = NamedList.copyOf("unique", uniques);
    foreignKeys = NamedList.copyOf("foreign key", foreignKeys);
    checks = NamedList.copyOf("check", checks);
    indexes = NamedList.copyOf("index", indexes);
    if (primaryKey.isPresent()) {
      requireColumns(name, columns, primaryKey.get().columns());
    }
    for (Unique unique : uniques) {
      requireColumns(name, columns, unique.columns());
    }
    for (ForeignKey foreignKey : foreignKeys) {
      requireColumns(name, columns, foreignKey.columns());
    }
    for (Index index : indexes) {
      requireColumns(name, columns, index.columnNames());
    }
  }

  /** The column of this name, letter for letter. */
  public Optional<Column> column(String columnName) {
    return NamedList.find(columns, columnName);
  }

  /** The names of the columns, in order. */
  public List<String> columnNames() {
    List<String> names = new ArrayList<>();
    for (Column column : columns) {
      names.add(column.name());
    }
    return List.copyOf(names);
  }

  /**
   * The same table with these foreign keys in the place of its own.
   *
   * @throws IllegalArgumentException as the constructor does
   */
  public Table withForeignKeys(List<ForeignKey> others) {
    return new Table(name, comment, columns, primaryKey, uniques, others, checks, indexes);
  }

  private static void requireColumns(String table, List<Column> columns, List<String> names) {
    for (String used : names) {
      if (!NamedList.holds(columns, used)) {
        throw new IllegalArgumentException("table '" + table + "' has no column '" + used + "'");
      }
    }
  }
}
