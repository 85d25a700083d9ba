package io.agor.rehearsal.fill;

import io.agor.dialect.Quoting;
import io.agor.schema.Column;
import io.agor.schema.ForeignKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fills the empty tables of databases that have the same schema with the same rows. */
public final class Filling {

  private static final int FEWEST_ROWS = 2;

  private final Schema schema;
  private final ComingDemands demands;
  private final Lockstep lockstep;
  private final Map<String, List<LogicalRow>> filled = new HashMap<>();
  private final SortedMap<String, Integer> refused = new TreeMap<>();

  private Filling(Schema schema, ComingDemands demands, List<Target> targets) {
    this.schema = schema;
    this.demands = demands;
    List<Target> strictest = new ArrayList<>(targets);
    strictest.sort(Collections.reverseOrder((one, two) -> one.dialect().compareTo(two.dialect())));
    this.lockstep = new Lockstep(strictest);
  }

  /**
   * Inserts rows; what one database refuses, no other gets.
   *
   * @param targets connections in autocommit mode, which enforce foreign keys
   * @return how many rows each table has, and how many were refused
   * @throws SQLException if a table is not there, or a connection breaks
   */
  public static Counts fill(Schema schema, ComingDemands demands, List<Target> targets)
      throws SQLException {
    Filling filling = new Filling(schema, demands, targets);
    filling.lockstep.begin();
    List<Table> order = TableOrder.parentsFirst(filling.withKeysToCome());
    for (Table table : order) {
      filling.fill(schema.table(table.name()).orElseThrow());
    }
    for (Table table : order) {
      filling.closeCircles(schema.table(table.name()).orElseThrow(), order);
    }
    filling.lockstep.commit();
    SortedMap<String, Integer> rows = new TreeMap<>();
    filling.filled.forEach((name, list) -> rows.put(name, list.size()));
    return new Counts(rows, filling.refused);
  }

  /**
   * The number of rows by table.
   *
   * @param rows that are there
   * @param refused that one of the databases did not take
   */
  public record Counts(SortedMap<String, Integer> rows, SortedMap<String, Integer> refused) {

    /** Copies. */
    public Counts {
      rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
      refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }
  }

  /** The schema with the foreign keys that are to come, for the order of its tables. */
  private Schema withKeysToCome() {
    return new Schema(
        schema.tables().stream()
            .map(
                table -> {
                  List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
                  for (ForeignKey key : demands.keys().getOrDefault(table.name(), List.of())) {
                    if (keys.stream().noneMatch(own -> own.name().equals(key.name()))) {
                      keys.add(key);
                    }
                  }
                  return new Table(
                      table.name(),
                      table.comment(),
                      table.columns(),
                      table.primaryKey(),
                      table.uniques(),
                      keys,
                      table.checks(),
                      table.indexes());
                })
            .toList(),
        schema.views());
  }

  private void fill(Table table) throws SQLException {
    RowMaker maker = new RowMaker(table, demands, filled);
    List<LogicalRow> rows = maker.rows();
    if (lockstep.attempt(target -> insert(target, table, rows))) {
      filled.put(table.name(), rows);
      return;
    }
    List<LogicalRow> taken = new ArrayList<>();
    filled.put(table.name(), taken);
    insertEach(table, rows, taken);
    if (!table.checks().isEmpty() || taken.size() < FEWEST_ROWS) {
      insertEach(table, maker.variations(List.copyOf(taken)), taken);
    }
  }

  private void insertEach(Table table, List<LogicalRow> rows, List<LogicalRow> taken)
      throws SQLException {
    for (LogicalRow row : rows) {
      if (lockstep.attempt(target -> insert(target, table, List.of(row)))) {
        taken.add(row);
      } else {
        refused.merge(table.name(), 1, Integer::sum);
      }
    }
  }

  private static void insert(Target target, Table table, List<LogicalRow> rows)
      throws SQLException {
    Quoting quoting = target.dialect().quoting();
    List<Column> columns = RowMaker.written(table);
    String sql =
        columns.isEmpty()
            ? "INSERT INTO " + quoting.identifier(table.name()) + " DEFAULT VALUES"
            : columns.stream()
                .map(column -> quoting.identifier(column.name()))
                .collect(
                    Collectors.joining(
                        ", ",
                        "INSERT INTO " + quoting.identifier(table.name()) + " (",
                        ") VALUES (" + "?, ".repeat(columns.size() - 1) + "?)"));
    Binder binder = new Binder(target.dialect());
    try (PreparedStatement statement = target.connection().prepareStatement(sql)) {
      for (LogicalRow row : rows) {
        for (int i = 0; i < columns.size(); i++) {
          binder.bind(statement, i + 1, columns.get(i), row.get(columns.get(i).name()));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** References to tables whose rows came later, for two rows of three. */
  private void closeCircles(Table table, List<Table> order) throws SQLException {
    if (table.primaryKey().isEmpty()) {
      return;
    }
    List<String> names = order.stream().map(Table::name).toList();
    for (ForeignKey key : table.foreignKeys()) {
      boolean late = names.indexOf(key.targetTable()) > names.indexOf(table.name());
      List<LogicalRow> targets = filled.getOrDefault(key.targetTable(), List.of());
      if (late && !targets.isEmpty()) {
        List<LogicalRow> rows = new ArrayList<>(filled.get(table.name()));
        for (int i = 0; i < rows.size(); i++) {
          LogicalRow linked = RowMaker.linked(rows.get(i), key, targets.get(i % targets.size()));
          if (i % 3 != 2 && lockstep.attempt(target -> link(target, table, key, linked))) {
            rows.set(i, linked);
          }
        }
        filled.put(table.name(), rows);
      }
    }
  }

  private static void link(Target target, Table table, ForeignKey key, LogicalRow row)
      throws SQLException {
    Quoting quoting = target.dialect().quoting();
    List<String> primaryKey = table.primaryKey().orElseThrow().columns();
    String sql =
        "UPDATE "
            + quoting.identifier(table.name())
            + key.columns().stream()
                .map(name -> quoting.identifier(name) + " = ?")
                .collect(Collectors.joining(", ", " SET ", ""))
            + primaryKey.stream()
                .map(name -> quoting.identifier(name) + " = ?")
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    List<String> places = new ArrayList<>(key.columns());
    places.addAll(primaryKey);
    Binder binder = new Binder(target.dialect());
    try (PreparedStatement statement = target.connection().prepareStatement(sql)) {
      for (int i = 0; i < places.size(); i++) {
        String name = places.get(i);
        binder.bind(statement, i + 1, table.column(name).orElseThrow(), row.get(name));
      }
      statement.executeUpdate();
    }
  }
}
