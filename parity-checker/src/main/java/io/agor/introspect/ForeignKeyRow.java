package io.agor.introspect;

import io.agor.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One column of one foreign key.
 *
 * @param key the name of the foreign key, or its number where the database keeps no name
 * @param targetColumn empty where the primary key of the target is meant
 */
record ForeignKeyRow(
    String table,
    String key,
    String column,
    String targetTable,
    String targetColumn,
    String onDelete,
    String onUpdate) {

  /** The rows of every foreign key, by table: keys in the order of the query, columns in theirs. */
  static Map<String, List<List<ForeignKeyRow>>> byTable(Connection connection, Dialect dialect)
      throws SQLException {
    Map<String, Map<String, List<ForeignKeyRow>>> grouped = new LinkedHashMap<>();
    for (List<String> row : new CatalogSql(dialect).rows(connection, "foreign-keys")) {
      grouped
          .computeIfAbsent(row.get(0), table -> new LinkedHashMap<>())
          .computeIfAbsent(row.get(1), key -> new ArrayList<>())
          .add(
              new ForeignKeyRow(
                  row.get(0),
                  row.get(1),
                  row.get(3),
                  row.get(4),
                  row.get(5),
                  row.get(6),
                  row.get(7)));
    }
    Map<String, List<List<ForeignKeyRow>>> result = new LinkedHashMap<>();
    grouped.forEach((table, keys) -> result.put(table, List.copyOf(keys.values())));
    return result;
  }
}
