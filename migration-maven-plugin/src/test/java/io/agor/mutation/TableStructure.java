package io.agor.mutation;

import io.agor.dialect.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** All that a database says of its tables: two with the same structure behave alike. */
final class TableStructure {

  private TableStructure() {}

  /** One line for each object, in the order of their texts. */
  static List<String> of(Connection connection, Dialect dialect) throws SQLException {
    String query =
        switch (dialect) {
          case SQLITE -> "SELECT type || name || coalesce(sql, '') FROM sqlite_schema ORDER BY 1";
          case POSTGRESQL ->
              """
              SELECT pg_get_indexdef(indexrelid) FROM pg_index
               WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
              UNION ALL
              SELECT concat(conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
               WHERE connamespace = 'public'::regnamespace
              UNION ALL
              SELECT concat(a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod),
                            a.attnotnull, a.attidentity, a.attgenerated, a.attcollation,
                            pg_get_expr(d.adbin, d.adrelid))
                FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
               WHERE a.attnum > 0 AND NOT a.attisdropped
                 AND a.attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r')
              ORDER BY 1
              """;
        };
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }
}
