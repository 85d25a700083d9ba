package io.agor.introspect;

import io.agor.dialect.Dialect;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import io.agor.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import schemacrawler.schema.TableConstraint;
import schemacrawler.schema.TableConstraintType;

/** Reads a schema of a PostgreSQL database; the texts are those that the server prints. */
final class PostgresqlReader {

  private final Connection connection;
  private final Set<String> ignoredTables;

  PostgresqlReader(Connection connection, Set<String> ignoredTables) {
    this.connection = connection;
    this.ignoredTables = Set.copyOf(ignoredTables);
  }

  Schema read() throws SQLException {
    checkCurrentSchema();
    var parts = IndexPartRow.byIndex(connection, Dialect.POSTGRESQL);
    var foreignKeys = ForeignKeyRow.byTable(connection, Dialect.POSTGRESQL);
    List<Table> tables = new ArrayList<>();
    List<View> views = new ArrayList<>();
    Crawl.tables(
        connection,
        Dialect.POSTGRESQL,
        table -> {
          String name = Crawled.name(table);
          if (table.getTableType().isView()) {
            String query = ViewText.withoutSemicolon(Crawled.text(table, "DEFINITION"));
            views.add(new View(name, SqlText.of(query)));
          } else if (!ignoredTables.contains(name)) {
            tables.add(
                new Table(
                    name,
                    remarks(table.getRemarks()),
                    columns(table),
                    primaryKey(table),
                    uniques(table),
                    foreignKeys(foreignKeys.getOrDefault(name, List.of())),
                    checks(table),
                    indexes(table, parts)));
          }
        });
    return new Schema(tables, views);
  }

  /** Without a current schema every query below is empty, and so would be the catalog. */
  private void checkCurrentSchema() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet results =
            statement.executeQuery("SELECT current_schema(), current_setting('search_path')")) {
      results.next();
      if (results.getString(1) == null) {
        throw new SQLException(
            "postgresql: there is no current schema: no schema of the search_path "
                + results.getString(2)
                + " exists. Create it or set another search_path.");
      }
    }
  }

  private static String remarks(String remarks) {
    return remarks == null ? "" : remarks;
  }

  private static List<Column> columns(schemacrawler.schema.Table table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (schemacrawler.schema.Column column : table.getColumns()) {
      String type = Crawled.text(column, "DECLARED_TYPE");
      columns.add(
          Column.of(
                  Crawled.name(column),
                  new ColumnType.Native(Dialect.POSTGRESQL.types().canonical(type)),
                  Nullability.valueOf(Crawled.text(column, "NULLABILITY")),
                  defaultValue(column))
              .withComment(remarks(column.getRemarks())));
    }
    return columns;
  }

  private static DefaultValue defaultValue(schemacrawler.schema.Column column) throws SQLException {
    String expression = Crawled.text(column, "DEFAULT_TEXT");
    String generated = Crawled.text(column, "GENERATED");
    if (!generated.isEmpty()) {
      return new DefaultValue.Generated(
          SqlText.of(expression), DefaultValue.Storage.valueOf(generated));
    }
    if (!Crawled.text(column, "IDENTITY").isEmpty()) {
      return DefaultValue.Identity.IDENTITY;
    }
    return expression.isEmpty()
        ? DefaultValue.None.NONE
        : new DefaultValue.Expression(SqlText.of(expression));
  }

  private static Optional<PrimaryKey> primaryKey(schemacrawler.schema.Table table) {
    if (!table.hasPrimaryKey()) {
      return Optional.empty();
    }
    return Optional.of(
        new PrimaryKey(Crawled.name(table.getPrimaryKey()), columnNames(table.getPrimaryKey())));
  }

  private static List<String> columnNames(TableConstraint constraint) {
    List<String> names = new ArrayList<>();
    constraint.getConstrainedColumns().forEach(column -> names.add(Crawled.name(column)));
    return names;
  }

  private static List<Unique> uniques(schemacrawler.schema.Table table) {
    List<Unique> uniques = new ArrayList<>();
    for (TableConstraint constraint : table.getTableConstraints()) {
      if (constraint.getType() == TableConstraintType.unique) {
        uniques.add(new Unique(Crawled.name(constraint), columnNames(constraint)));
      }
    }
    return uniques;
  }

  private static List<Check> checks(schemacrawler.schema.Table table) throws SQLException {
    List<Check> checks = new ArrayList<>();
    for (TableConstraint constraint : table.getTableConstraints()) {
      if (constraint.getType() == TableConstraintType.check) {
        String expression = Crawled.text(constraint, "EXPRESSION");
        checks.add(new Check(Crawled.name(constraint), SqlText.of(expression)));
      }
    }
    return checks;
  }

  private static List<ForeignKey> foreignKeys(List<List<ForeignKeyRow>> keys) {
    List<ForeignKey> foreignKeys = new ArrayList<>();
    for (List<ForeignKeyRow> rows : keys) {
      ForeignKeyRow first = rows.get(0);
      foreignKeys.add(
          new ForeignKey(
              first.key(),
              rows.stream().map(ForeignKeyRow::column).toList(),
              first.targetTable(),
              rows.stream().map(ForeignKeyRow::targetColumn).toList(),
              ForeignKey.Action.valueOf(first.onDelete()),
              ForeignKey.Action.valueOf(first.onUpdate())));
    }
    return foreignKeys;
  }

  private static List<Index> indexes(
      schemacrawler.schema.Table table, Map<IndexPartRow.Key, List<IndexPartRow>> parts)
      throws SQLException {
    List<Index> indexes = new ArrayList<>();
    for (schemacrawler.schema.Index index : table.getIndexes()) {
      List<IndexPartRow> rows =
          parts.get(new IndexPartRow.Key(Crawled.name(table), Crawled.name(index)));
      if (rows == null) {
        throw new SQLException(
            "postgresql: index " + Crawled.name(index) + " came without its columns");
      }
      String predicate = Crawled.text(index, "PREDICATE");
      indexes.add(
          new Index(
              Crawled.name(index),
              rows.stream().map(PostgresqlReader::part).toList(),
              index.isUnique() ? Index.Uniqueness.UNIQUE : Index.Uniqueness.NON_UNIQUE,
              predicate.isEmpty() ? Optional.empty() : Optional.of(SqlText.of(predicate))));
    }
    return indexes;
  }

  private static IndexPart part(IndexPartRow row) {
    return row.column().isEmpty()
        ? IndexPart.of(SqlText.of(row.expression()), row.direction())
        : IndexPart.of(row.column(), row.direction());
  }
}
