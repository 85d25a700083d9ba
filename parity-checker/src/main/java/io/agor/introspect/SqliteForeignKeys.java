package io.agor.introspect;

import io.agor.introspect.CreateTableText.ForeignKeyText;
import io.agor.schema.ForeignKey;
import io.agor.schema.Names;
import io.agor.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The foreign keys of SQLite tables: the pragma knows columns and actions, the text knows the
 * names. Both list them in the order of declaration.
 */
final class SqliteForeignKeys {

  /** By their names in any case, as SQLite finds them. */
  private final SortedMap<String, Table> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private final Map<String, List<List<ForeignKeyRow>>> rows;

  /** Of these tables, which come without their foreign keys. */
  SqliteForeignKeys(List<Table> tables, Map<String, List<List<ForeignKeyRow>>> rows) {
    tables.forEach(table -> this.tables.putIfAbsent(table.name(), table));
    this.rows = rows;
  }

  List<ForeignKey> of(String table, List<ForeignKeyText> texts) throws SQLException {
    List<List<ForeignKeyRow>> keys = rows.getOrDefault(table, List.of());
    if (keys.size() != texts.size()) {
      throw mismatch(table, keys.size() + " foreign keys", texts.size() + "");
    }
    List<String> names =
        NameSet.assign(
            texts.stream().map(ForeignKeyText::name).toList(),
            i -> Names.foreignKey(table, keys.get(i).stream().map(ForeignKeyRow::column).toList()));
    List<ForeignKey> foreignKeys = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      foreignKeys.add(foreignKey(names.get(i), keys.get(i), texts.get(i)));
    }
    return foreignKeys;
  }

  private ForeignKey foreignKey(String name, List<ForeignKeyRow> rows, ForeignKeyText text)
      throws SQLException {
    ForeignKeyRow first = rows.get(0);
    List<String> columns = new ArrayList<>();
    List<String> targetColumns = new ArrayList<>();
    for (ForeignKeyRow row : rows) {
      columns.add(row.column());
      targetColumns.add(row.targetColumn());
    }
    if (!String.join(",", columns).equalsIgnoreCase(String.join(",", text.columns()))) {
      throw mismatch(first.table(), "a foreign key on " + columns, "one on " + text.columns());
    }
    return new ForeignKey(
        name,
        columns,
        targetTable(first),
        targetColumns(first, targetColumns),
        ForeignKey.Action.valueOf(first.onDelete()),
        ForeignKey.Action.valueOf(first.onUpdate()));
  }

  private static SQLException mismatch(String table, String pragma, String text) {
    return new SQLException(
        "sqlite: table " + table + " has " + pragma + " by the pragma, " + text + " by its text");
  }

  /** The table as it calls itself; the reference may spell it in another case. */
  private String targetTable(ForeignKeyRow row) {
    Table table = tables.get(row.targetTable());
    return table == null ? row.targetTable() : table.name();
  }

  private List<String> targetColumns(ForeignKeyRow row, List<String> written) throws SQLException {
    Table table = tables.get(row.targetTable());
    if (table != null && written.get(0).isEmpty() && table.primaryKey().isPresent()) {
      return table.primaryKey().get().columns();
    }
    checkWritten(row, written);
    return table == null
        ? written
        : written.stream().map(column -> spelling(table, column)).toList();
  }

  /** The column as its table calls it. */
  private static String spelling(Table table, String column) {
    return table.columnNames().stream().filter(column::equalsIgnoreCase).findFirst().orElse(column);
  }

  private static void checkWritten(ForeignKeyRow row, List<String> written) throws SQLException {
    if (written.contains("")) {
      throw new SQLException(
          "sqlite: a foreign key of table "
              + row.table()
              + " references the primary key of table "
              + row.targetTable()
              + ", which has none");
    }
  }
}
