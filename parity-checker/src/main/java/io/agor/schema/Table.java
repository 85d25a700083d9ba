package io.agor.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    Set<String> known = new HashSet<>();
    columns.forEach(column -> known.add(column.name()));
    for (String used : columnsNamedByKeys(primaryKey, uniques, foreignKeys, indexes)) {
      if (!known.contains(used)) {
        throw new IllegalArgumentException("table '" + name + "' has no column '" + used + "'");
      }
    }
  }

  /** The column of this name, letter for letter. */
  public Optional<Column> column(String columnName) {
    return NamedList.find(columns, columnName);
  }

  /** The names of the columns, in order. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  private static List<String> columnsNamedByKeys(
      Optional<PrimaryKey> primaryKey,
      List<Unique> uniques,
      List<ForeignKey> foreignKeys,
      List<Index> indexes) {
    List<String> names = new ArrayList<>();
    primaryKey.ifPresent(key -> names.addAll(key.columns()));
    uniques.forEach(unique -> names.addAll(unique.columns()));
    foreignKeys.forEach(foreignKey -> names.addAll(foreignKey.columns()));
    indexes.forEach(index -> names.addAll(index.columnNames()));
    return names;
  }
}
