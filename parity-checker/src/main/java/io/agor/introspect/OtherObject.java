package io.agor.introspect;

import io.agor.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that a database has beside tables, views and indexes, such as a trigger.
 *
 * @param kind in its database's words, lower case: {@code materialized view}
 * @param table what it belongs to; empty where it belongs to no table
 */
public record OtherObject(String kind, String name, String table) {

  /**
   * All such objects of a database, those of no table first.
   *
   * @throws SQLException if they cannot be read
   */
  public static List<OtherObject> read(Connection connection, Dialect dialect) throws SQLException {
    return new CatalogSql(dialect)
        .rows(connection, "other-objects").stream()
            .map(row -> new OtherObject(row.get(0), row.get(1), row.get(2)))
            .toList();
  }

  /** The tables that one of these objects is a trigger of. */
  public static Set<String> tablesWithTriggers(List<OtherObject> objects) {
    return objects.stream()
        .filter(object -> object.kind().equals("trigger"))
        .map(OtherObject::table)
        .collect(Collectors.toSet());
  }
}
