package io.agor.plan;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.schema.ForeignKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tables of a migration are rebuilt, in which form, and when those that go are dropped, so
 * that no DROP TABLE finds rows that still reference its own.
 *
 * <p>Where a referenced table asks for the fast rebuild, DROP TABLE must not look for such rows at
 * all, and then no other table of the migration is put aside either.
 */
final class SqliteRebuilds {

  private final SqlWriter writer;
  private final Schema before;
  private final Schema after;
  private final List<Change.AlterTable> rebuilt;
  private final List<Table> dropped;
  private final Set<String> droppedNames;
  private final Set<String> late;
  private final ReferenceGraph references;
  private final boolean fast;
  private final Set<String> circle;
  private final Set<String> remade;

  SqliteRebuilds(
      SqlWriter writer,
      Schema before,
      Schema after,
      TableChanges changes,
      List<Change.AlterTable> rebuilt,
      Set<String> fastRebuilds) {
    this.writer = writer;
    this.before = before;
    this.after = after;
    this.rebuilt = rebuilt;
    this.dropped = changes.dropped();
    this.droppedNames = dropped.stream().map(Table::name).collect(Collectors.toSet());
    this.late = referencedByKept();
    this.references = references();
    Set<String> referenced = referenced();
    this.fast = referenced.stream().anyMatch(fastRebuilds::contains);
    this.circle = fast ? Set.of() : withAllReferencing(referenced);
    this.remade = madeAgain();
  }

  /** The dropped tables from which ON DELETE actions could reach a table that stays. */
  private Set<String> referencedByKept() {
    List<String> kept =
        before.tables().stream()
            .map(Table::name)
            .filter(name -> after.table(name).isPresent())
            .toList();
    Set<String> found = ReferenceGraph.of(before.tables()).referenced(kept);
    found.retainAll(droppedNames);
    return found;
  }

  /**
   * Which tables reference which when the rebuilds begin. A foreign key that a rebuild adds counts
   * as well: its table may be rebuilt earlier.
   */
  private ReferenceGraph references() {
    ReferenceGraph graph =
        ReferenceGraph.of(
            before.tables().stream().filter(table -> !isDroppedBefore(table)).toList());
    for (Change.AlterTable change : rebuilt) {
      for (ForeignKey key : change.to().foreignKeys()) {
        graph.add(change.from().name(), key.targetTable());
      }
    }
    return graph;
  }

  /** The rebuilt tables that are referenced when their turn comes. */
  private Set<String> referenced() {
    Set<String> referenced = new LinkedHashSet<>();
    rebuilt.stream()
        .map(change -> change.from().name())
        .filter(references::isReferenced)
        .forEach(referenced::add);
    return referenced;
  }

  private Set<String> withAllReferencing(Set<String> referenced) {
    Set<String> all = new LinkedHashSet<>(referenced);
    all.addAll(references.referencing(referenced));
    return all;
  }

  private boolean isDroppedBefore(Table table) {
    return droppedNames.contains(table.name()) && !late.contains(table.name());
  }

  /** The tables that can be dropped at once. */
  List<Table> droppedBefore() {
    return dropped.stream().filter(this::isDroppedBefore).toList();
  }

  /** The tables that can be dropped when the rebuilds have taken away all references to them. */
  List<Table> droppedAfter() {
    return dropped.stream()
        .filter(table -> late.contains(table.name()) && !circle.contains(table.name()))
        .toList();
  }

  boolean isEmpty() {
    return rebuilt.isEmpty();
  }

  private Set<String> madeAgain() {
    Set<String> rebuiltNames = new HashSet<>();
    rebuilt.forEach(change -> rebuiltNames.add(change.to().name()));
    Set<String> names = new LinkedHashSet<>();
    after.tables().stream()
        .map(Table::name)
        .filter(name -> circle.contains(name) || rebuiltNames.contains(name))
        .forEach(names::add);
    return Collections.unmodifiableSet(names);
  }

  /** The names of all tables that are made again, in the order of the target. */
  Set<String> remade() {
    return remade;
  }

  /** The names of the tables that are replaced by a new one under their name. */
  Set<String> replaced() {
    Set<String> names = new LinkedHashSet<>(remade);
    names.removeAll(circle);
    return names;
  }

  /** Whether DROP TABLE would delete or change rows while foreign keys are on. */
  boolean needForeignKeysOff() {
    return fast;
  }

  /** Whether rows are without the rows that they reference for a while. */
  boolean deferForeignKeys() {
    return !circle.isEmpty()
        || ReferenceGraph.of(droppedBefore()).hasCircle()
        || ReferenceGraph.of(droppedAfter()).hasCircle();
  }

  /** The tables that are changed, each with those that reference it and stay. */
  List<RebuiltTable> tables() {
    RebuiltTable.Form form = fast ? RebuiltTable.Form.FAST : RebuiltTable.Form.TOGETHER;
    return rebuilt.stream()
        .map(change -> change.to().name())
        .map(name -> new RebuiltTable(name, referencing(name), form))
        .toList();
  }

  private List<String> referencing(String name) {
    return references.referencing(Set.of(name)).stream()
        .filter(other -> !other.equals(name) && after.table(other).isPresent())
        .sorted()
        .toList();
  }

  /** Both forms, with what guards them. */
  List<Statement> statements(RowValues values) {
    TableRebuild rebuild = new TableRebuild(writer);
    List<TableCopy> together = new ArrayList<>();
    List<TableCopy> alone = new ArrayList<>();
    for (Table to : ChangeOrder.parentsFirst(after.tables())) {
      if (remade.contains(to.name())) {
        TableCopy copy = TableCopy.of(writer, before.table(to.name()).orElseThrow(), to, values);
        (circle.contains(to.name()) ? together : alone).add(copy);
      }
    }
    List<TableCopy> all = new ArrayList<>(together);
    all.addAll(alone);
    List<Statement> statements = new ArrayList<>(SqliteFitGuard.statements(writer, all, values));
    if (!together.isEmpty()) {
      List<Table> lost = dropped.stream().filter(table -> circle.contains(table.name())).toList();
      statements.addAll(rebuild.together(together, lost));
    }
    alone.forEach(copy -> statements.addAll(rebuild.alone(copy)));
    statements.addAll(foreignKeyGuard());
    return Collections.unmodifiableList(statements);
  }

  private List<Statement> foreignKeyGuard() {
    Map<String, Set<String>> parents = new LinkedHashMap<>();
    for (Change.AlterTable table : rebuilt) {
      for (TableChange change : table.changes()) {
        if (change instanceof TableChange.AddForeignKey add) {
          add(parents, table, add.foreignKey());
        } else if (change instanceof TableChange.AlterForeignKey alter) {
          add(parents, table, alter.to());
        }
      }
    }
    if (fast) {
      addAllThatTouch(parents);
    }
    Guard guard = new Guard(writer);
    parents.forEach(
        (table, targets) ->
            guard.allowNo(
                table + " without " + String.join(" or ", targets),
                "FROM pragma_foreign_key_check("
                    + writer.literal(table)
                    + ") WHERE `parent` IN ("
                    + targets.stream().map(writer::literal).collect(Collectors.joining(", "))
                    + ")"));
    return guard.statements(
        "SQLite would not look at the rows that are there while foreign keys are off; stop if one"
            + " breaks a "
            + (fast ? "" : "new ")
            + "foreign key");
  }

  /** With foreign keys off, SQLite would not look at keys whose values a rebuild changes either. */
  private void addAllThatTouch(Map<String, Set<String>> parents) {
    for (Table table : after.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (remade.contains(table.name()) || remade.contains(key.targetTable())) {
          parents
              .computeIfAbsent(table.name(), name -> new LinkedHashSet<>())
              .add(key.targetTable());
        }
      }
    }
  }

  private static void add(
      Map<String, Set<String>> parents, Change.AlterTable table, ForeignKey key) {
    parents
        .computeIfAbsent(table.to().name(), name -> new LinkedHashSet<>())
        .add(key.targetTable());
  }
}
