package io.agor.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements and queries of the tests. */
public final class TestSql {

  private TestSql() {}

  /** Runs every statement of a text that gives no rows. */
  public static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // The driver of SQLite runs only the first statement of a text in execute
      statement.executeUpdate(sql);
    }
  }

  /** The same in a connection of its own. */
  public static void run(LiveDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      run(connection, sql);
    }
  }

  /** What a query answers, a line for each row: {@code id=1 name=Ada}. */
  public static List<String> rows(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          values.add(rows.getMetaData().getColumnName(i) + "=" + rows.getString(i));
        }
        lines.add(String.join(" ", values));
      }
      return lines;
    }
  }

  /** The values of the first column of a query. */
  public static List<String> column(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  /** The same in a connection of its own. */
  public static List<String> column(LiveDatabase database, String query) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      return column(connection, query);
    }
  }
}
