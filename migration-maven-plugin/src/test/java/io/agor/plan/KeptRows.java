package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.dialect.PhysicalSchema;
import io.agor.diff.Renaming;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The cells that a change must keep as they are: those of tables and columns that are there before
 * and after, under whatever name, are not computed and mean the same.
 */
record KeptRows(Dialect dialect, Schema before, Schema after, Intents intents) {

  /** The cells before the change, under the names after it. */
  List<String> before(ConnectedDatabase database) throws SQLException {
    return read(database, true);
  }

  /** The cells after the change. */
  List<String> after(ConnectedDatabase database) throws SQLException {
    return read(database, false);
  }

  private List<String> read(ConnectedDatabase database, boolean oldNames) throws SQLException {
    Renaming renaming = Renaming.of(before, after, intents);
    List<String> rows = new ArrayList<>();
    for (Table from : before.tables()) {
      Optional<Table> to = renamedTable(renaming, from);
      if (to.isPresent()) {
        List<String> values = new ArrayList<>();
        for (Column column : from.columns()) {
          String name = renaming.column(from.name(), column.name());
          boolean gone =
              name.equals(column.name())
                  && renaming.columns().entrySet().stream()
                      .anyMatch(
                          rename ->
                              rename.getKey().table().equals(from.name())
                                  && rename.getValue().equals(name));
          if (!gone && to.get().column(name).filter(now -> keeps(from, column, now)).isPresent()) {
            values.add(value(oldNames ? column.name() : name));
          }
        }
        List<String> found =
            database.query(
                "SELECT "
                    + (values.isEmpty() ? "1" : String.join(", ", values))
                    + " FROM "
                    + dialect.quoting().identifier(oldNames ? from.name() : to.get().name()));
        Collections.sort(found);
        found.forEach(row -> rows.add(to.get().name() + ": " + row));
      }
    }
    return rows;
  }

  private Optional<Table> renamedTable(Renaming renaming, Table from) {
    String name = renaming.table(from.name());
    boolean gone = name.equals(from.name()) && renaming.tables().containsValue(name);
    return gone ? Optional.empty() : after.table(name);
  }

  private boolean keeps(Table table, Column from, Column to) {
    if (ColumnChange.isGenerated(to)) {
      return false;
    }
    ColumnName name = new ColumnName(renamed(table), to.name());
    if (intents.backfills().containsKey(name)
        || intents.conversions().containsKey(name)
        || !from.nativeTypes().equals(to.nativeTypes())) {
      return false;
    }
    return from.type().equals(to.type()) || kind(table, from).equals(kind(table, to));
  }

  private String renamed(Table table) {
    return Renaming.of(before, after, intents).table(table.name());
  }

  /** All cells after the change, table by table. */
  List<String> all(ConnectedDatabase database) throws SQLException {
    List<String> rows = new ArrayList<>();
    if (dialect == Dialect.POSTGRESQL) {
      database.run(List.of("SET timezone TO 'UTC'"));
    }
    for (Table table : after.tables()) {
      String values =
          table.columnNames().stream()
              .map(name -> text(dialect.quoting().identifier(name)))
              .collect(Collectors.joining(", "));
      List<String> found =
          database.query(
              "SELECT " + values + " FROM " + dialect.quoting().identifier(table.name()));
      Collections.sort(found);
      found.forEach(row -> rows.add(table.name() + ": " + row));
    }
    return rows;
  }

  /** What values of a column look like: SQLite's affinity, PostgreSQL's type without its size. */
  private String kind(Table table, Column column) {
    Schema one =
        new Schema(
            List.of(
                new Table(
                    table.name(),
                    "",
                    List.of(column),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())),
            List.of());
    String type =
        PhysicalSchema.of(dialect, one).tables().get(0).columns().get(0).type().toString();
    return switch (dialect) {
      case SQLITE -> Affinity.of(type).toString();
      case POSTGRESQL -> type.replaceAll("\\(.*\\)|^big|^small", "").replace("varchar", "text");
    };
  }

  private String text(String column) {
    return switch (dialect) {
      case SQLITE -> column;
      case POSTGRESQL -> column + "::text";
    };
  }

  private String value(String name) {
    String column = dialect.quoting().identifier(name);
    return switch (dialect) {
      case SQLITE -> "typeof(" + column + "), quote(" + column + ")";
      case POSTGRESQL -> column;
    };
  }
}
