package io.agor.introspect;

import io.agor.dialect.Dialect;
import io.agor.schema.IndexPart.Direction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One part of one index.
 *
 * @param column the column, empty where the part is an expression
 * @param expression the expression, empty where the query does not know it
 */
record IndexPartRow(String column, Direction direction, String expression) {

  /**
   * An index is found by its table and its own name; SQLite's names are unique without the first.
   */
  record Key(String table, String index) {}

  /** The parts of every index, in order. */
  static Map<Key, List<IndexPartRow>> byIndex(Connection connection, Dialect dialect)
      throws SQLException {
    Map<Key, List<IndexPartRow>> parts = new HashMap<>();
    for (List<String> row : new CatalogSql(dialect).rows(connection, "index-parts")) {
      parts
          .computeIfAbsent(new Key(row.get(0), row.get(1)), index -> new ArrayList<>())
          .add(
              new IndexPartRow(
                  row.get(3), Direction.valueOf(row.get(4)), row.size() > 5 ? row.get(5) : ""));
    }
    return parts;
  }
}
