package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.rehearsal.data.Row;
import io.agor.rehearsal.data.RowReader;
import io.agor.rehearsal.fill.TableOrder;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a database holds.
 *
 * @param rows by table; a table that is not there, or lacks a column, has no entry
 * @param counters how far the counting columns have counted, by table
 * @param structure what the database itself says of its schema, one line for each fact
 */
record DatabaseState(
    Map<String, List<Row>> rows, SortedMap<String, BigDecimal> counters, List<String> structure) {

  static DatabaseState read(Dialect dialect, Connection connection, Schema schema)
      throws SQLException {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    SortedMap<String, BigDecimal> counters = new TreeMap<>();
    RowReader reader = new RowReader(dialect, connection);
    for (Table table : schema.tables()) {
      try {
        rows.put(table.name(), reader.rows(table.name(), table.columnNames()));
      } catch (SQLException notThere) {
        if (!connection.isValid(1)) {
          throw notThere;
        }
      }
      for (Column column : table.columns()) {
        if (column.defaultValue() == DefaultValue.Identity.IDENTITY
            && rows.containsKey(table.name())) {
          counter(dialect, connection, table, column)
              .forEach(value -> counters.put(table.name(), value));
        }
      }
    }
    return new DatabaseState(rows, counters, Structure.of(dialect, connection));
  }

  /**
   * Sets the counters as if rows had been there and were deleted: their numbers must not return.
   */
  static void raiseCounters(Dialect dialect, Connection connection, Schema schema)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Table table : schema.tables()) {
        for (Column column : table.columns()) {
          if (column.defaultValue() == DefaultValue.Identity.IDENTITY) {
            for (String sql : raising(dialect, table, column)) {
              statement.execute(sql);
            }
          }
        }
      }
    }
  }

  private static List<String> raising(Dialect dialect, Table table, Column column) {
    String name = dialect.quoting().literal(table.name());
    String most =
        "(SELECT coalesce(max("
            + dialect.quoting().identifier(column.name())
            + "), 0) + 5000 FROM "
            + dialect.quoting().identifier(table.name())
            + ")";
    return switch (dialect) {
      case SQLITE ->
          List.of(
              "INSERT INTO sqlite_sequence (name, seq) SELECT "
                  + name
                  + ", 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = "
                  + name
                  + ")",
              "UPDATE sqlite_sequence SET seq = " + most + " WHERE name = " + name);
      case POSTGRESQL -> List.of("SELECT setval(" + sequence(table, column) + ", " + most + ")");
    };
  }

  private static String sequence(Table table, Column column) {
    var quoting = Dialect.POSTGRESQL.quoting();
    return "pg_get_serial_sequence("
        + quoting.literal(quoting.identifier(table.name()))
        + ", "
        + quoting.literal(column.name())
        + ")::regclass";
  }

  private static List<BigDecimal> counter(
      Dialect dialect, Connection connection, Table table, Column column) throws SQLException {
    List<BigDecimal> values = new ArrayList<>();
    String sql =
        switch (dialect) {
          case SQLITE ->
              "SELECT seq FROM sqlite_sequence WHERE name = "
                  + dialect.quoting().literal(table.name());
          case POSTGRESQL ->
              "SELECT coalesce(pg_sequence_last_value(" + sequence(table, column) + "), 0)";
        };
    if (dialect == Dialect.SQLITE && !Structure.hasSequences(connection)) {
      return values;
    }
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      while (results.next()) {
        values.add(results.getBigDecimal(1));
      }
    }
    values.removeIf(value -> value == null);
    return values;
  }

  /** Deletes all rows; foreign keys are on afterwards. */
  static void clear(Dialect dialect, Connection connection, Schema schema) throws SQLException {
    List<String> names = new ArrayList<>();
    for (Table table : TableOrder.parentsFirst(schema)) {
      names.add(0, dialect.quoting().identifier(table.name()));
    }
    if (names.isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      switch (dialect) {
        case SQLITE -> {
          statement.execute("PRAGMA foreign_keys = OFF"); // circles have no order
          for (String name : names) {
            statement.execute("DELETE FROM " + name);
          }
          statement.execute("PRAGMA foreign_keys = ON");
        }
        case POSTGRESQL -> clearPostgresql(statement, names);
      }
    }
  }

  /** TRUNCATE makes files, which takes long, and is left for circles. */
  private static void clearPostgresql(Statement statement, List<String> names) throws SQLException {
    try {
      statement.execute("DELETE FROM " + String.join("; DELETE FROM ", names));
    } catch (SQLException circle) {
      statement.execute("TRUNCATE " + String.join(", ", names) + " CASCADE");
    }
  }

  /** Whether two states of a database are the same, to the byte; locators may differ. */
  boolean isSameAs(DatabaseState other) {
    return structure.equals(other.structure)
        && counters.equals(other.counters)
        && cells(rows).equals(cells(other.rows));
  }

  private static Map<String, List<String>> cells(Map<String, List<Row>> rows) {
    Map<String, List<String>> cells = new TreeMap<>();
    rows.forEach(
        (table, list) ->
            cells.put(table, list.stream().map(row -> row.cells().toString()).sorted().toList()));
    return cells;
  }
}
