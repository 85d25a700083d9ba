package io.agor.introspect;

import io.agor.dialect.Dialect;
import io.agor.introspect.CreateTableText.ForeignKeyText;
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

  /**
   * A table as it is read first: how a foreign key is spelled depends on the table that it names,
   * which may come later.
   *
   * @param table without its foreign keys
   */
  private record Draft(Table table, List<ForeignKeyText> foreignKeys) {}

  Schema read() throws SQLException {
    var parts = IndexPartRow.byIndex(connection, Dialect.SQLITE);
    List<Draft> drafts = new ArrayList<>();
    List<View> views = new ArrayList<>();
    Crawl.tables(
        connection,
        Dialect.SQLITE,
        table -> {
          String definition = Crawled.text(table, "DEFINITION");
          if (table.getTableType().isView()) {
            views.add(new View(Crawled.name(table), SqlText.of(ViewText.query(definition))));
          } else if (!ignoredTables.contains(Crawled.name(table))) {
            drafts.add(readable(Crawled.name(table), () -> draft(table, definition, parts)));
          }
        });
    return new Schema(withForeignKeys(drafts), views);
  }

  private List<Table> withForeignKeys(List<Draft> drafts) throws SQLException {
    SqliteForeignKeys foreignKeys =
        new SqliteForeignKeys(
            drafts.stream().map(Draft::table).toList(),
            ForeignKeyRow.byTable(connection, Dialect.SQLITE));
    List<Table> tables = new ArrayList<>();
    for (Draft draft : drafts) {
      Table table = draft.table();
      tables.add(
          readable(
              table.name(),
              () -> table.withForeignKeys(foreignKeys.of(table.name(), draft.foreignKeys()))));
    }
    return tables;
  }

  private interface Part<T> {
    T read() throws SQLException;
  }

  private static <T> T readable(String table, Part<T> part) throws SQLException {
    try {
      return part.read();
    } catch (IllegalArgumentException e) {
      throw new SQLException("sqlite: table " + table + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Draft draft(
      schemacrawler.schema.Table table,
      String definition,
      Map<IndexPartRow.Key, List<IndexPartRow>> parts)
      throws SQLException {
    CreateTableText text = CreateTableText.of(definition);
    return new Draft(
        new Table(
            Crawled.name(table),
            "",
            columns(table, text),
            primaryKey(table),
            List.of(),
            List.of(),
            SqliteChecks.of(table, text),
            new SqliteIndexes(table, text, parts).indexes()),
        text.foreignKeys());
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
