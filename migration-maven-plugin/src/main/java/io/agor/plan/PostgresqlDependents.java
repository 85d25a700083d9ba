package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.schema.Column;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What does not differ between two schemas and must be made again all the same, because PostgreSQL
 * lets nothing go that others depend on: it becomes a change to itself.
 */
final class PostgresqlDependents {

  /** The columns of a table that some key spans, in no order. */
  private record Key(String table, Set<String> columns) {}

  private PostgresqlDependents() {}

  /** The altered tables in the order of the target, their changes with all that depends on them. */
  static List<Change.AlterTable> complete(Schema before, Schema after, TableChanges changes) {
    List<Change.AlterTable> completed = new ArrayList<>();
    for (Change.AlterTable change : changes.altered()) {
      completed.add(withRemadeColumns(change));
    }
    Set<Key> lost = new HashSet<>();
    Set<String> retyped = new HashSet<>();
    Map<String, Change.AlterTable> byTable = new HashMap<>();
    for (Change.AlterTable change : completed) {
      byTable.put(change.to().name(), change);
      lost.addAll(lostKeys(change));
      retyped.addAll(retyped(change));
    }
    List<Change.AlterTable> result = new ArrayList<>();
    for (Table to : after.tables()) {
      List<TableChange> all = new ArrayList<>();
      Optional.ofNullable(byTable.get(to.name())).ifPresent(change -> all.addAll(change.changes()));
      if (!lost.isEmpty() || !retyped.isEmpty()) {
        before.table(to.name()).ifPresent(from -> addForeignKeys(from, to, lost, retyped, all));
      }
      if (!all.isEmpty()) {
        result.add(new Change.AlterTable(before.table(to.name()).orElseThrow(), to, all));
      }
    }
    return result;
  }

  private static void addForeignKeys(
      Table from, Table to, Set<Key> lost, Set<String> retyped, List<TableChange> all) {
    for (ForeignKey key : to.foreignKeys()) {
      boolean depends =
          lost.contains(new Key(key.targetTable(), new HashSet<>(key.targetColumns())))
              || key.columns().stream()
                  .anyMatch(column -> retyped.contains(qualified(to.name(), column)))
              || key.targetColumns().stream()
                  .anyMatch(column -> retyped.contains(qualified(key.targetTable(), column)));
      if (depends) {
        ForeignKey origin = origin(key, all);
        TableChange again = new TableChange.AlterForeignKey(origin, key);
        if (from.foreignKeys().contains(origin) && !all.contains(again)) {
          all.remove(new TableChange.RenameForeignKey(origin, key));
          all.add(again);
        }
      }
    }
  }

  /** The foreign key before, which may have had another name. */
  private static ForeignKey origin(ForeignKey key, List<TableChange> changes) {
    return changes.stream()
        .filter(change -> change instanceof TableChange.RenameForeignKey)
        .map(change -> (TableChange.RenameForeignKey) change)
        .filter(rename -> rename.to().equals(key))
        .map(TableChange.RenameForeignKey::from)
        .findFirst()
        .orElse(key);
  }

  /** The keys that are not there for a while, which a foreign key to them would prevent. */
  private static Set<Key> lostKeys(Change.AlterTable change) {
    Set<List<String>> columns = new HashSet<>();
    for (TableChange part : change.changes()) {
      if (part instanceof TableChange.DropPrimaryKey drop) {
        columns.add(drop.primaryKey().columns());
      } else if (part instanceof TableChange.AlterPrimaryKey alter
          && !alter.from().columns().equals(alter.to().columns())) {
        columns.add(alter.from().columns());
      } else if (part instanceof TableChange.DropUnique drop) {
        columns.add(drop.unique().columns());
      } else if (part instanceof TableChange.AlterUnique alter) {
        columns.add(alter.from().columns());
      } else if (part instanceof TableChange.DropIndex drop) {
        columns.add(drop.index().columnNames());
      } else if (part instanceof TableChange.AlterIndex alter) {
        columns.add(alter.from().columnNames());
      }
    }
    Set<Key> lost = new HashSet<>();
    columns.forEach(names -> lost.add(new Key(change.from().name(), new HashSet<>(names))));
    return lost;
  }

  /**
   * The columns whose type or whose values change: PostgreSQL compares both sides of a key in one
   * type.
   */
  private static Set<String> retyped(Change.AlterTable change) {
    Set<String> columns = new HashSet<>();
    for (TableChange part : change.changes()) {
      if (part instanceof TableChange.AlterColumn alter
          && (!alter.from().type().equals(alter.to().type()) || alter.from().equals(alter.to()))) {
        columns.add(qualified(change.from().name(), alter.from().name()));
      }
    }
    return columns;
  }

  private static String qualified(String table, String column) {
    return table + "\0" + column;
  }

  /**
   * A generated column is dropped and added where its expression changes or a column that it reads
   * gets another type; so is what stands on it.
   */
  private static Change.AlterTable withRemadeColumns(Change.AlterTable change) {
    Set<String> retyped = retyped(change);
    List<TableChange> parts = new ArrayList<>(change.changes());
    for (Column column : change.to().columns()) {
      Column origin = change.from().column(column.name()).orElse(column);
      boolean remade =
          ColumnChange.isGenerated(column)
              && ColumnChange.isGenerated(origin)
              && change.from().columns().contains(origin)
              && (!origin.withComment("").equals(column.withComment(""))
                  || change.from().columnNames().stream()
                      .filter(name -> retyped.contains(qualified(change.from().name(), name)))
                      .anyMatch(name -> reads(column, name)));
      if (remade) {
        parts.removeIf(
            part ->
                part instanceof TableChange.AlterColumn alter
                    && alter.to().name().equals(column.name()));
        parts.add(new TableChange.DropColumn(origin));
        parts.add(new TableChange.AddColumn(column));
        addDependents(change, column.name(), parts);
      }
    }
    return new Change.AlterTable(change.from(), change.to(), parts);
  }

  private static boolean reads(Column generated, String column) {
    return ColumnChange.expression(generated)
        .map(sql -> Identifiers.of(sql, Dialect.POSTGRESQL.id()).mention(column))
        .orElse(false);
  }

  private static void addDependents(
      Change.AlterTable change, String column, List<TableChange> parts) {
    Table to = change.to();
    Set<TableChange> again = new LinkedHashSet<>();
    change.from().indexes().stream()
        .filter(index -> to.indexes().contains(index) && stands(index, column))
        .forEach(index -> again.add(new TableChange.AlterIndex(index, index)));
    change.from().uniques().stream()
        .filter(unique -> to.uniques().contains(unique) && unique.columns().contains(column))
        .forEach(unique -> again.add(new TableChange.AlterUnique(unique, unique)));
    change.from().foreignKeys().stream()
        .filter(key -> to.foreignKeys().contains(key) && key.columns().contains(column))
        .forEach(key -> again.add(new TableChange.AlterForeignKey(key, key)));
    change.from().checks().stream()
        .filter(check -> to.checks().contains(check))
        .filter(
            check -> Identifiers.of(check.expression(), Dialect.POSTGRESQL.id()).mention(column))
        .forEach(check -> again.add(new TableChange.AlterCheck(check, check)));
    again.stream().filter(part -> !parts.contains(part)).forEach(parts::add);
    parts.replaceAll(part -> insteadOfRename(part, column));
  }

  /** What goes with a column cannot be renamed. */
  private static TableChange insteadOfRename(TableChange part, String column) {
    if (part instanceof TableChange.RenameIndex rename && stands(rename.from(), column)) {
      return new TableChange.AlterIndex(rename.from(), rename.to());
    }
    if (part instanceof TableChange.RenameUnique rename
        && rename.from().columns().contains(column)) {
      return new TableChange.AlterUnique(rename.from(), rename.to());
    }
    if (part instanceof TableChange.RenameForeignKey rename
        && rename.from().columns().contains(column)) {
      return new TableChange.AlterForeignKey(rename.from(), rename.to());
    }
    if (part instanceof TableChange.RenameCheck rename
        && mentions(rename.from().expression(), column)) {
      return new TableChange.AlterCheck(rename.from(), rename.to());
    }
    return part;
  }

  private static boolean stands(Index index, String column) {
    return index.columnNames().contains(column)
        || index.parts().stream()
            .map(IndexPart::expression)
            .anyMatch(sql -> sql.map(text -> mentions(text, column)).orElse(false))
        || index.predicate().map(text -> mentions(text, column)).orElse(false);
  }

  private static boolean mentions(SqlText text, String column) {
    return Identifiers.of(text, Dialect.POSTGRESQL.id()).mention(column);
  }
}
