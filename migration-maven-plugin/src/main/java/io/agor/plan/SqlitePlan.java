package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way from one physical SQLite schema to another. New tables come first, because a rebuilt one
 * may reference them; tables are dropped once nothing that stays references them.
 */
final class SqlitePlan {

  private static final String SAVEPOINT = "migration";

  private final SqlWriter writer = new SqlWriter(Dialect.SQLITE);
  private final Schema origin;
  private final RenameSteps renames;
  private final Schema before;
  private final Schema after;
  private final RowValues values;
  private final TableChanges changes;
  private final Map<String, SqliteAlteration> inPlace;
  private final SqliteRebuilds rebuilds;

  SqlitePlan(
      Schema origin, RenameSteps renames, Schema after, SqliteChanges changes, RowValues values) {
    this.origin = origin;
    this.renames = renames;
    this.before = changes.before();
    this.after = after;
    this.values = values;
    this.changes = changes.tables();
    this.inPlace = changes.inPlace();
    this.rebuilds = changes.rebuilds();
  }

  List<Statement> statements() {
    SqliteRefusals.check(changes.altered(), values);
    ViewSteps views = ViewSteps.between(Dialect.SQLITE, origin, after, touched());
    List<Statement> statements = new ArrayList<>(triggerGuard());
    statements.addAll(values.guards());
    statements.addAll(views.drops());
    statements.addAll(renames.statements());
    statements.addAll(TableDrops.of(writer, rebuilds.droppedBefore()));
    inPlace.values().forEach(alteration -> statements.addAll(alteration.indexDrops()));
    statements.addAll(movedIndexes());
    createTables(statements);
    Map<String, List<ForeignKey>> keysTo = keysByTarget();
    List<SqliteAlteration> early = new ArrayList<>();
    List<SqliteAlteration> late = new ArrayList<>();
    inPlace.forEach(
        (table, alteration) ->
            (alteration.addsKeyFor(keysTo.getOrDefault(table, List.of())) ? early : late)
                .add(alteration));
    inPlace.values().forEach(alteration -> statements.addAll(alteration.foreignKeyDrops()));
    early.forEach(alteration -> statements.addAll(alteration.alterations()));
    statements.addAll(rebuilds.statements(values));
    late.forEach(alteration -> statements.addAll(alteration.alterations()));
    statements.addAll(TableDrops.of(writer, rebuilds.droppedAfter()));
    statements.addAll(views.creations());
    return atomic(statements);
  }

  private Map<String, List<ForeignKey>> keysByTarget() {
    Map<String, List<ForeignKey>> keys = new HashMap<>();
    for (Table table : after.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        keys.computeIfAbsent(key.targetTable(), name -> new ArrayList<>()).add(key);
      }
    }
    return keys;
  }

  /**
   * Triggers are not part of a schema file, so one on a table that is made again is unknown here,
   * and DROP TABLE takes it away.
   */
  private List<Statement> triggerGuard() {
    List<String> tables = rebuilds.remade().stream().map(renames::oldTable).toList();
    Guard guard = new Guard(writer);
    if (!tables.isEmpty()) {
      guard.allowNo(
          "triggers on " + String.join(", ", tables),
          "FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ("
              + tables.stream().map(writer::literal).collect(Collectors.joining(", "))
              + ")");
    }
    return guard.statements(
        "a trigger would go with its table, unseen; stop if there is one: drop it before, and make"
            + " it again after");
  }

  /** The tables that a view must not mention while they change. */
  private Set<String> touched() {
    Set<String> touched = new LinkedHashSet<>(rebuilds.replaced());
    changes.dropped().forEach(table -> touched.add(table.name()));
    inPlace.forEach(
        (table, alteration) -> {
          if (alteration.dropsColumn()) {
            touched.add(table);
          }
        });
    List.copyOf(touched).forEach(table -> touched.add(renames.oldTable(table)));
    touched.addAll(renames.tables());
    return touched;
  }

  /**
   * Index names are unique in the whole database: one that another table takes over must be free in
   * time, though the rebuild or the drop of its table would take it away as well.
   */
  private List<Statement> movedIndexes() {
    Map<String, String> owners = new HashMap<>();
    after
        .tables()
        .forEach(table -> table.indexes().forEach(index -> owners.put(index.name(), table.name())));
    List<Statement> drops = new ArrayList<>();
    Set<String> replaced = new LinkedHashSet<>(rebuilds.remade());
    rebuilds.droppedAfter().forEach(table -> replaced.add(table.name()));
    for (String name : replaced) {
      for (Index index : before.table(name).orElseThrow().indexes()) {
        if (!owners.getOrDefault(index.name(), name).equals(name)) {
          drops.add(Statement.of(writer.dropIndex(index.name())));
        }
      }
    }
    return drops;
  }

  private void createTables(List<Statement> statements) {
    for (Table table : ChangeOrder.parentsFirst(changes.created())) {
      statements.add(new Statement(writer.createTable(table.name(), table), table.comment()));
      for (Index index : table.indexes()) {
        statements.add(Statement.of(writer.createIndex(table.name(), index)));
      }
    }
  }

  /** A savepoint nests in the transaction of a runner, and is one where the runner has none. */
  private List<Statement> atomic(List<Statement> statements) {
    boolean canFailHalfWay =
        statements.size() > 1
            && (!renames.statements().isEmpty()
                || !values.guards().isEmpty()
                || inPlace.values().stream().anyMatch(SqliteAlteration::dependsOnRows));
    if (rebuilds.isEmpty() && !rebuilds.deferForeignKeys() && !canFailHalfWay) {
      return List.copyOf(statements);
    }
    List<Statement> all = new ArrayList<>();
    if (rebuilds.needForeignKeysOff()) {
      all.addAll(ForeignKeysOff.statements(writer));
    }
    all.add(
        new Statement(
            "SAVEPOINT " + SAVEPOINT,
            "all or nothing, also where the runner commits after every statement"));
    if (rebuilds.deferForeignKeys()) {
      all.add(Statement.of("PRAGMA defer_foreign_keys = ON"));
    }
    all.addAll(statements);
    all.add(Statement.of("RELEASE " + SAVEPOINT));
    return List.copyOf(all);
  }
}
