package io.agor.diff;

import io.agor.schema.Column;
import io.agor.schema.Named;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Compares two schemas. Objects are the same when their names are; comments and the order of
 * columns, constraints and indexes are no difference.
 */
public final class SchemaDiff {

  private SchemaDiff() {}

  /**
   * What makes {@code from} into {@code to}: drops first, in the order of {@code from}, then the
   * rest in the order of {@code to}. A planner orders them for its database.
   */
  public static List<Change> between(Schema from, Schema to) {
    List<Change> changes = new ArrayList<>();
    compare(
        from.tables(),
        to.tables(),
        Change.CreateTable::new,
        Change.DropTable::new,
        SchemaDiff::alterTable,
        changes);
    compare(
        from.views(),
        to.views(),
        Change.CreateView::new,
        Change.DropView::new,
        SchemaDiff::alterView,
        changes);
    return List.copyOf(changes);
  }

  private static Optional<Change> alterTable(Table from, Table to) {
    List<TableChange> changes = new ArrayList<>();
    compare(
        withoutComments(from),
        withoutComments(to),
        TableChange.AddColumn::new,
        TableChange.DropColumn::new,
        altered(TableChange.AlterColumn::new),
        changes);
    comparePrimaryKeys(from.primaryKey(), to.primaryKey(), changes);
    compare(
        from.uniques(),
        to.uniques(),
        TableChange.AddUnique::new,
        TableChange.DropUnique::new,
        altered(TableChange.AlterUnique::new),
        changes);
    compare(
        from.foreignKeys(),
        to.foreignKeys(),
        TableChange.AddForeignKey::new,
        TableChange.DropForeignKey::new,
        altered(TableChange.AlterForeignKey::new),
        changes);
    compare(
        from.checks(),
        to.checks(),
        TableChange.AddCheck::new,
        TableChange.DropCheck::new,
        altered(TableChange.AlterCheck::new),
        changes);
    compare(
        from.indexes(),
        to.indexes(),
        TableChange.AddIndex::new,
        TableChange.DropIndex::new,
        altered(TableChange.AlterIndex::new),
        changes);
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change.AlterTable(from, to, changes));
  }

  private static List<Column> withoutComments(Table table) {
    return table.columns().stream().map(column -> column.withComment("")).toList();
  }

  private static Optional<Change> alterView(View from, View to) {
    return from.equals(to) ? Optional.empty() : Optional.of(new Change.AlterView(from, to));
  }

  private static void comparePrimaryKeys(
      Optional<PrimaryKey> from, Optional<PrimaryKey> to, List<TableChange> changes) {
    if (from.isPresent() && to.isPresent()) {
      if (!from.equals(to)) {
        changes.add(new TableChange.AlterPrimaryKey(from.get(), to.get()));
      }
    } else {
      from.map(TableChange.DropPrimaryKey::new).ifPresent(changes::add);
      to.map(TableChange.AddPrimaryKey::new).ifPresent(changes::add);
    }
  }

  private static <T, C> BiFunction<T, T, Optional<C>> altered(BiFunction<T, T, C> alter) {
    return (from, to) -> from.equals(to) ? Optional.empty() : Optional.of(alter.apply(from, to));
  }

  private static <T extends Named, C> void compare(
      List<T> from,
      List<T> to,
      Function<T, ? extends C> added,
      Function<T, ? extends C> dropped,
      BiFunction<T, T, ? extends Optional<? extends C>> altered,
      List<C> changes) {
    Map<String, T> before = byName(from);
    Map<String, T> after = byName(to);
    for (T object : from) {
      if (!after.containsKey(object.name())) {
        changes.add(dropped.apply(object));
      }
    }
    for (T object : to) {
      T origin = before.get(object.name());
      if (origin == null) {
        changes.add(added.apply(object));
      } else {
        altered.apply(origin, object).ifPresent(changes::add);
      }
    }
  }

  private static <T extends Named> Map<String, T> byName(List<T> objects) {
    Map<String, T> map = new LinkedHashMap<>();
    objects.forEach(object -> map.put(object.name(), object));
    return map;
  }
}
