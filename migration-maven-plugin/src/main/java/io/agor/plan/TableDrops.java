package io.agor.plan;

import io.agor.schema.ForeignKey;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drops of SQLite tables, those that reference others first.
 *
 * <p>In a circle one is dropped while others still reference it. When a later one is dropped whose
 * ON DELETE actions lead to a table with a foreign key to what is gone, its own included, SQLite
 * says "no such table"; so an empty table with the key stands in until all are dropped.
 */
final class TableDrops {

  private final SqlWriter writer;
  private final List<Table> order;
  private final List<Statement> statements = new ArrayList<>();
  private final Set<String> gone = new HashSet<>();

  private TableDrops(SqlWriter writer, List<Table> order) {
    this.writer = writer;
    this.order = order;
  }

  /** The statements, which expect foreign keys to be deferred if the tables form a circle. */
  static List<Statement> of(SqlWriter writer, List<Table> tables) {
    TableDrops drops = new TableDrops(writer, ChangeOrder.childrenFirst(tables));
    drops.run();
    return drops.statements;
  }

  private void run() {
    if (!hasCircle()) {
      order.forEach(table -> statements.add(Statement.of(writer.dropTable(table.name()))));
      return;
    }
    ReferenceGraph actions = actions();
    Map<String, Integer> places = new HashMap<>();
    order.forEach(table -> places.put(table.name(), places.size()));
    Set<String> standIns = new LinkedHashSet<>();
    for (Table table : order) {
      List<Table> present = order.subList(places.get(table.name()), order.size());
      for (Table reached : reachedByActions(table, actions, places)) {
        for (ForeignKey key : reached.foreignKeys()) {
          if (gone.contains(key.targetTable()) && standIns.add(key.targetTable())) {
            statements.add(standIn(key.targetTable(), present, table));
          }
        }
      }
      statements.add(Statement.of(writer.dropTable(table.name())));
      gone.add(table.name());
    }
    standIns.forEach(name -> statements.add(Statement.of(writer.dropTable(name))));
  }

  /** Whether a table is dropped while another that comes later still references it. */
  private boolean hasCircle() {
    Set<String> dropped = new HashSet<>();
    for (Table table : order) {
      if (table.foreignKeys().stream().anyMatch(key -> dropped.contains(key.targetTable()))) {
        return true;
      }
      dropped.add(table.name());
    }
    return false;
  }

  /** The foreign keys whose actions change rows. */
  private ReferenceGraph actions() {
    ReferenceGraph graph = new ReferenceGraph();
    for (Table table : order) {
      table.foreignKeys().stream()
          .filter(key -> acts(key.onDelete()) || acts(key.onUpdate()))
          .forEach(key -> graph.add(table.name(), key.targetTable()));
    }
    return graph;
  }

  /** The tables whose rows an action on deleting or changing a row of the table may touch. */
  private List<Table> reachedByActions(
      Table table, ReferenceGraph actions, Map<String, Integer> places) {
    return actions.referencing(Set.of(table.name()), name -> !gone.contains(name)).stream()
        .map(places::get)
        .sorted()
        .map(order::get)
        .toList();
  }

  private static boolean acts(ForeignKey.Action action) {
    return switch (action) {
      case NO_ACTION, RESTRICT -> false;
      case CASCADE, SET_NULL, SET_DEFAULT -> true;
    };
  }

  private Statement standIn(String name, List<Table> present, Table dropped) {
    Set<List<String>> keys = new LinkedHashSet<>();
    for (Table table : present) {
      table.foreignKeys().stream()
          .filter(key -> key.targetTable().equals(name))
          .forEach(key -> keys.add(key.targetColumns()));
    }
    return new Statement(
        writer.createKeyTable(name, keys),
        "SQLite looks for " + name + " while it drops " + dropped.name());
  }
}
