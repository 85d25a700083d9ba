package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.rehearsal.data.Cell;
import io.agor.rehearsal.data.Row;
import io.agor.rehearsal.fill.TableOrder;
import io.agor.schema.ForeignKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes rows out of a database, with all rows that reference them. */
final class RowRemoval {

  private final Schema schema;
  private final Map<String, List<Row>> rows;
  private final Map<String, Set<String>> removed = new HashMap<>();

  /**
   * Rows to take out.
   *
   * @param rows all rows, by table
   * @param unfit the locators of the rows that do not fit, by table
   */
  RowRemoval(Schema schema, Map<String, List<Row>> rows, Map<String, Set<String>> unfit) {
    this.schema = schema;
    this.rows = rows;
    unfit.forEach((table, locators) -> removed.put(table, new HashSet<>(locators)));
    boolean more = true;
    while (more) {
      more = addChildren();
    }
  }

  private Set<String> removed(String table) {
    return removed.computeIfAbsent(table, name -> new HashSet<>());
  }

  private boolean addChildren() {
    boolean found = false;
    for (Table table : schema.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        Set<List<Cell>> gone =
            rows.getOrDefault(key.targetTable(), List.of()).stream()
                .filter(row -> removed(key.targetTable()).contains(row.locator()))
                .map(row -> cells(row, key.targetColumns()))
                .collect(Collectors.toSet());
        for (Row row : rows.getOrDefault(table.name(), List.of())) {
          if (gone.contains(cells(row, key.columns()))) {
            found |= removed(table.name()).add(row.locator());
          }
        }
      }
    }
    return found;
  }

  private static List<Cell> cells(Row row, List<String> columns) {
    return columns.stream().map(row::cell).toList();
  }

  /** Deletes them, children first; a circle needs keys that are not enforced. */
  void delete(Dialect dialect, Connection connection) throws SQLException {
    String statements = String.join("; ", statements(dialect));
    try (Statement statement = connection.createStatement()) {
      if (statements.isEmpty()) {
        return;
      }
      switch (dialect) {
        case SQLITE -> {
          statement.execute("PRAGMA foreign_keys = OFF");
          statement.executeUpdate(statements);
          statement.execute("PRAGMA foreign_keys = ON");
        }
        case POSTGRESQL -> {
          try {
            statement.execute(statements);
          } catch (SQLException circle) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(statements);
            statement.execute("SET session_replication_role = origin");
          }
        }
      }
    }
  }

  private List<String> statements(Dialect dialect) {
    List<Table> order = new ArrayList<>(TableOrder.parentsFirst(schema));
    Collections.reverse(order);
    List<String> statements = new ArrayList<>();
    for (Table table : order) {
      Set<String> locators = removed(table.name());
      if (!locators.isEmpty()) {
        statements.add(
            "DELETE FROM "
                + dialect.quoting().identifier(table.name())
                + " WHERE "
                + locator(dialect)
                + locators.stream()
                    .sorted()
                    .map(dialect.quoting()::literal)
                    .collect(Collectors.joining(", ", " IN (", ")")));
      }
    }
    return statements;
  }

  private static String locator(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> "rowid";
      case POSTGRESQL -> "ctid";
    };
  }
}
