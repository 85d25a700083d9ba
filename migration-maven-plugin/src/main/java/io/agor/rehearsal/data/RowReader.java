package io.agor.rehearsal.data;

import io.agor.dialect.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads rows of one database, exactly. */
public record RowReader(Dialect dialect, Connection connection) {

  /**
   * All rows of a table, in the order in which the database keeps them.
   *
   * @throws SQLException if the table or a column is not there
   */
  public List<Row> rows(String table, List<String> columns) throws SQLException {
    return rows(
        locator(),
        columns,
        columns.stream().map(dialect.quoting()::identifier).toList(),
        "FROM " + dialect.quoting().identifier(table));
  }

  /**
   * The rows of a query over one table.
   *
   * @param locator the column by which a row is known
   * @param names what to call the values
   * @param expressions the values in SQL
   * @param source from the word FROM on
   * @throws SQLException if the database refuses the query
   */
  public List<Row> rows(String locator, List<String> names, List<String> expressions, String source)
      throws SQLException {
    String values =
        expressions.stream().map(value -> ", " + selected(value)).collect(Collectors.joining());
    List<Row> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery("SELECT " + locator + values + " " + source)) {
      List<Boolean> binary = binary(results, names.size());
      while (results.next()) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
          cells.put(names.get(i), cell(results, i, binary));
        }
        rows.add(new Row(results.getString(1), cells));
      }
    }
    return rows;
  }

  /** The column by which a row is found again. */
  public String locator() {
    return switch (dialect) {
      case SQLITE -> "rowid";
      case POSTGRESQL -> "ctid";
    };
  }

  private String selected(String expression) {
    return switch (dialect) {
      case SQLITE -> "typeof(" + expression + "), " + expression;
      case POSTGRESQL -> expression;
    };
  }

  /** Which values PostgreSQL has as bytes; SQLite says it of each value. */
  private List<Boolean> binary(ResultSet results, int count) throws SQLException {
    List<Boolean> binary = new ArrayList<>();
    if (dialect == Dialect.POSTGRESQL) {
      ResultSetMetaData types = results.getMetaData();
      for (int i = 0; i < count; i++) {
        binary.add(types.getColumnTypeName(2 + i).equals("bytea"));
      }
    }
    return binary;
  }

  private Cell cell(ResultSet results, int index, List<Boolean> binary) throws SQLException {
    return switch (dialect) {
      case SQLITE -> sqliteCell(results, 2 + 2 * index);
      case POSTGRESQL -> binary.get(index) ? bytes(results, 2 + index) : text(results, 2 + index);
    };
  }

  private static Cell sqliteCell(ResultSet results, int position) throws SQLException {
    String storage = results.getString(position);
    return switch (storage) {
      case "null" -> Cell.NULL;
      case "integer" -> new Cell(storage, Long.toString(results.getLong(position + 1)));
      case "real" -> new Cell(storage, Double.toString(results.getDouble(position + 1)));
      case "blob" -> new Cell(storage, HexFormat.of().formatHex(results.getBytes(position + 1)));
      default -> new Cell(storage, results.getString(position + 1));
    };
  }

  private static Cell bytes(ResultSet results, int position) throws SQLException {
    byte[] bytes = results.getBytes(position);
    return bytes == null ? Cell.NULL : new Cell("value", HexFormat.of().formatHex(bytes));
  }

  private static Cell text(ResultSet results, int position) throws SQLException {
    String text = results.getString(position);
    return text == null ? Cell.NULL : new Cell("value", text);
  }
}
