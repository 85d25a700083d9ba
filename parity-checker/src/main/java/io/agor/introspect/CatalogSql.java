package io.agor.introspect;

import io.agor.dialect.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The catalog queries of a dialect, which are resources beside this package. */
final class CatalogSql {

  private final Dialect dialect;

  CatalogSql(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The text of a query. */
  String text(String name) {
    String path = dialect.id() + "/" + name + ".sql";
    try (InputStream stream = CatalogSql.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("the catalog query " + path + " is missing from the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a query; every value is text, and NULL is an empty one. */
  List<List<String>> rows(Connection connection, String name) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(text(name))) {
      int width = results.getMetaData().getColumnCount();
      while (results.next()) {
        List<String> row = new ArrayList<>(width);
        for (int column = 1; column <= width; column++) {
          String value = results.getString(column);
          row.add(value == null ? "" : value);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
