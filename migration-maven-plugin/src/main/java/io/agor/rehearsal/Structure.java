package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a database says of its own schema, as lines that can be compared; cheap to read. */
final class Structure {

  private static final String SQLITE =
      """
      SELECT type || ' ' || name || ' on ' || tbl_name || ': ' || coalesce(sql, '')
      FROM sqlite_schema
      WHERE name <> 'flyway_schema_history' AND tbl_name <> 'flyway_schema_history'
        AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      ORDER BY 1
      """;

  private static final String POSTGRESQL =
      """
      SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type
        || ' ' || coalesce(character_maximum_length::text, '')
        || ' ' || is_nullable || ' ' || coalesce(column_default, '')
        || ' ' || is_identity || ' ' || coalesce(generation_expression, '')
      FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name <> 'flyway_schema_history'
      UNION ALL
      SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      FROM pg_constraint
      WHERE connamespace = current_schema()::regnamespace
        AND conrelid <> coalesce(to_regclass('flyway_schema_history')::oid, 0)
      UNION ALL
      SELECT 'index ' || indexdef
      FROM pg_indexes
      WHERE schemaname = current_schema() AND tablename <> 'flyway_schema_history'
      UNION ALL
      SELECT 'view ' || viewname || ' ' || definition FROM pg_views WHERE schemaname = current_schema()
      ORDER BY 1
      """;

  private Structure() {}

  static List<String> of(Dialect dialect, Connection connection) throws SQLException {
    return lines(
        connection,
        switch (dialect) {
          case SQLITE -> SQLITE;
          case POSTGRESQL -> POSTGRESQL;
        });
  }

  /** Whether a SQLite database has a table that counts. */
  static boolean hasSequences(Connection connection) throws SQLException {
    return !lines(connection, "SELECT name FROM sqlite_schema WHERE name = 'sqlite_sequence'")
        .isEmpty();
  }

  /** Rows of a SQLite database that refer to nothing: table, number of rows, table referred to. */
  static List<String> brokenReferences(Connection connection) throws SQLException {
    return lines(
        connection,
        "SELECT \"table\" || char(9) || count(*) || char(9) || parent"
            + " FROM pragma_foreign_key_check GROUP BY \"table\", parent, fkid ORDER BY 1");
  }

  private static List<String> lines(Connection connection, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      while (results.next()) {
        lines.add(results.getString(1));
      }
    }
    return lines;
  }
}
