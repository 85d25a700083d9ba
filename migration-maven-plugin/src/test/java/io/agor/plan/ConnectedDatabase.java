package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.diff.Change;
import io.agor.diff.SchemaDiff;
import io.agor.introspect.Introspector;
import io.agor.schema.Column;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** A database under test, in one connection. */
record ConnectedDatabase(Dialect dialect, Connection connection) {

  private static final DatabaseVersion NEWEST = new DatabaseVersion(9999, 0, 0);

  /** Builds a schema in the empty database, whatever that database must be for it. */
  void build(Schema schema) throws SQLException {
    run(
        Planner.of(dialect, NEWEST).plan(Schema.EMPTY, schema).stream()
            .map(Statement::sql)
            .toList());
  }

  /** Drops everything and builds a schema. */
  void rebuild(Schema schema) throws SQLException {
    if (dialect == Dialect.SQLITE) {
      throw new IllegalStateException("open a new database in memory instead");
    }
    run(List.of("DROP SCHEMA public CASCADE", "CREATE SCHEMA public"));
    build(schema);
  }

  /** Runs statements one by one. */
  void run(List<String> statements) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        try {
          statement.execute(sql);
        } catch (SQLException e) {
          throw new SQLException(e.getMessage() + "\nin: " + sql, e);
        }
      }
    }
  }

  /** The rows of a query, their values with spaces between them. */
  List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (java.sql.Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      while (results.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
          values.add(text(results.getObject(i)));
        }
        rows.add(String.join(" ", values));
      }
    }
    return rows;
  }

  private static String text(Object value) {
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  /**
   * All rows of the tables that both schemas have, in the columns that both have and that are not
   * computed.
   */
  List<String> rowsInCommon(Schema before, Schema after) throws SQLException {
    List<String> rows = new ArrayList<>();
    for (Table table : before.tables()) {
      if (after.table(table.name()).isPresent()) {
        List<String> values = new ArrayList<>();
        for (Column column : table.columns()) {
          if (after.table(table.name()).get().column(column.name()).isPresent()
              && !ColumnChange.isGenerated(
                  after.table(table.name()).get().column(column.name()).get())) {
            values.add(value(dialect.quoting().identifier(column.name())));
          }
        }
        List<String> found =
            query(
                "SELECT "
                    + (values.isEmpty() ? "1" : String.join(", ", values))
                    + " FROM "
                    + dialect.quoting().identifier(table.name()));
        Collections.sort(found);
        found.forEach(row -> rows.add(table.name() + ": " + row));
      }
    }
    return rows;
  }

  private String value(String column) {
    return switch (dialect) {
      case SQLITE -> "typeof(" + column + "), quote(" + column + ")";
      case POSTGRESQL -> column;
    };
  }

  /**
   * Asserts that introspection reads the schema back as it was declared. PostgreSQL writes the
   * query of a view anew, so of that only {@link #structure} tells.
   */
  void assertReadsAs(Schema schema) throws SQLException {
    assertThat(
            SchemaDiff.between(
                NormalizedSchema.of(dialect, schema),
                Introspector.read(connection, dialect, Set.of())))
        .filteredOn(change -> dialect == Dialect.SQLITE || !(change instanceof Change.AlterView))
        .isEmpty();
  }

  /**
   * All that the database itself says of its schema, in an order that does not depend on how it
   * came to be.
   */
  List<String> structure() throws SQLException {
    return switch (dialect) {
      case SQLITE -> SqliteStructure.of(this);
      case POSTGRESQL -> PostgresqlStructure.of(this);
    };
  }
}
