package io.agor.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a query answers, a line for each row: {@code id=1 name=Ada}. */
public final class QueryRows {

  private QueryRows() {}

  /** The rows in the order in which they come. */
  public static List<String> of(Connection connection, String query) throws SQLException {
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
}
