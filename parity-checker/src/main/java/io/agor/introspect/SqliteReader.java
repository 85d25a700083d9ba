package io.agor.introspect;

import io.agor.dialect.Dialect;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.Names;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import schemacrawler.schema.Index;

/** Reads a SQLite database; the texts are those of the author. */
final class SqliteReader {

  private final Connection connection;
  private final Set<String> ignoredTables;

  SqliteReader(Connection connection, Set<String> ignoredTables) {
    this.connection = connection;
    this.ignoredTables = Set.copyOf(ignoredTables);
  }

  Schema read() throws SQLException {
    List<schemacrawler.schema.Table> crawled = Crawl.tables(connection, Dialect.SQLITE);
    var parts = IndexPartRow.byIndex(connection, Dialect.SQLITE);
    SqliteForeignKeys foreignKeys =
        new SqliteForeignKeys(crawled, ForeignKeyRow.byTable(connection, Dialect.SQLITE));
    List<Table> tables = new ArrayList<>();
    List<View> views = new ArrayList<>();
    for (schemacrawler.schema.Table table : crawled) {
      String definition = Crawled.text(table, "DEFINITION");
      if (table.getTableType().isView()) {
        views.add(new View(Crawled.name(table), SqlText.of(ViewText.query(definition))));
      } else if (!ignoredTables.contains(Crawled.name(table))) {
        tables.add(table(table, definition, parts, foreignKeys));
      }
    }
    return new Schema(tables, views);
  }

  private static Table table(
      schemacrawler.schema.Table table,
      String definition,
      Map<IndexPartRow.Key, List<IndexPartRow>> parts,
      SqliteForeignKeys foreignKeys)
      throws SQLException {
    try {
      CreateTableText text = CreateTableText.of(definition);
      return new Table(
          Crawled.name(table),
          "",
          columns(table, text),
          primaryKey(table),
          List.of(),
          foreignKeys.of(Crawled.name(table), text),
          SqliteChecks.of(table, text),
          new SqliteIndexes(table, text, parts).indexes());
    } catch (IllegalArgumentException e) {
      throw new SQLException(
          "sqlite: table " + Crawled.name(table) + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<Column> columns(schemacrawler.schema.Table table, CreateTableText text)
      throws SQLException {
    boolean rowidKey = isRowidKey(table);
    List<Column> columns = new ArrayList<>();
    for (schemacrawler.schema.Column column : table.getColumns()) {
      Nullability nullability =
          rowidKey && column.isPartOfPrimaryKey()
              ? Nullability.NOT_NULL
              : Nullability.valueOf(Crawled.text(column, "NULLABILITY"));
      columns.add(
          Column.of(
              Crawled.name(column),
              new ColumnType.Native(
                  Dialect.SQLITE.types().canonical(Crawled.text(column, "DECLARED_TYPE"))),
              nullability,
              defaultValue(column, columnText(table, text, Crawled.name(column)))));
    }
    return columns;
  }

  private static CreateTableText.ColumnText columnText(
      schemacrawler.schema.Table table, CreateTableText text, String column) throws SQLException {
    for (Map.Entry<String, CreateTableText.ColumnText> entry : text.columns().entrySet()) {
      if (entry.getKey().equalsIgnoreCase(column)) {
        return entry.getValue();
      }
    }
    throw new SQLException(
        "sqlite: column "
            + column
            + " of table "
            + Crawled.name(table)
            + " is not in its CREATE TABLE");
  }

  private static DefaultValue defaultValue(
      schemacrawler.schema.Column column, CreateTableText.ColumnText text) throws SQLException {
    String generated = Crawled.text(column, "GENERATED");
    if (!generated.isEmpty()) {
      String expression =
          text.generated()
              .orElseThrow(
                  () ->
                      new SQLException(
                          "sqlite: generated column "
                              + Crawled.name(column)
                              + " has no expression"));
      return new DefaultValue.Generated(
          SqlText.of(expression), DefaultValue.Storage.valueOf(generated));
    }
    if (text.counting() == CreateTableText.ColumnText.Counting.AUTOINCREMENT) {
      return DefaultValue.Identity.IDENTITY;
    }
    String literal = Crawled.text(column, "DEFAULT_TEXT");
    return literal.isBlank()
        ? DefaultValue.None.NONE
        : new DefaultValue.Expression(SqlText.of(literal));
  }

  /**
   * A key of one INTEGER column is the rowid and never NULL, whatever the pragma says; any other
   * key has an index (<a
   * href="https://www.sqlite.org/lang_createtable.html#rowids_and_the_integer_primary_key">ROWIDs
   * and the INTEGER PRIMARY KEY</a>).
   */
  private static boolean isRowidKey(schemacrawler.schema.Table table) throws SQLException {
    for (Index index : table.getIndexes()) {
      if (Crawled.text(index, "ORIGIN").equals("pk")) {
        return false;
      }
    }
    return table.hasPrimaryKey();
  }

  private static Optional<PrimaryKey> primaryKey(schemacrawler.schema.Table table) {
    if (!table.hasPrimaryKey()) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>();
    table
        .getPrimaryKey()
        .getConstrainedColumns()
        .forEach(column -> columns.add(Crawled.name(column)));
    return Optional.of(new PrimaryKey(Names.primaryKey(Crawled.name(table)), columns));
  }
}
