package io.agor.introspect;

import io.agor.introspect.CreateTableText.ForeignKeyText;
import io.agor.schema.ForeignKey;
import io.agor.schema.Names;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import schemacrawler.schema.Table;

/**
 * The foreign keys of SQLite tables: the pragma knows columns and actions, the text knows the
 * names. Both list them in the order of declaration.
 */
final class SqliteForeignKeys {

  private final List<Table> tables;
  private final Map<String, List<List<ForeignKeyRow>>> rows;

  SqliteForeignKeys(List<Table> tables, Map<String, List<List<ForeignKeyRow>>> rows) {
    this.tables = tables;
    this.rows = rows;
  }

  List<ForeignKey> of(String table, CreateTableText text) throws SQLException {
    List<List<ForeignKeyRow>> keys = rows.getOrDefault(table, List.of());
    if (keys.size() != text.foreignKeys().size()) {
      throw mismatch(table, keys.size() + " foreign keys", text.foreignKeys().size() + "");
    }
    List<String> names =
        NameSet.assign(
            text.foreignKeys().stream().map(ForeignKeyText::name).toList(),
            i -> Names.foreignKey(table, keys.get(i).stream().map(ForeignKeyRow::column).toList()));
    List<ForeignKey> foreignKeys = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      foreignKeys.add(foreignKey(names.get(i), keys.get(i), text.foreignKeys().get(i)));
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
    for (Table table : tables) {
      if (Crawled.name(table).equalsIgnoreCase(row.targetTable())) {
        return Crawled.name(table);
      }
    }
    return row.targetTable();
  }

  private List<String> targetColumns(ForeignKeyRow row, List<String> written) throws SQLException {
    List<String> result = new ArrayList<>();
    for (Table table : tables) {
      if (Crawled.name(table).equalsIgnoreCase(row.targetTable())) {
        if (written.get(0).isEmpty() && table.hasPrimaryKey()) {
          table.getPrimaryKey().getConstrainedColumns().forEach(c -> result.add(Crawled.name(c)));
          return result;
        }
        checkWritten(row, written);
        for (String column : written) {
          result.add(
              table.getColumns().stream()
                  .map(Crawled::name)
                  .filter(column::equalsIgnoreCase)
                  .findFirst()
                  .orElse(column));
        }
        return result;
      }
    }
    checkWritten(row, written);
    return written;
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
