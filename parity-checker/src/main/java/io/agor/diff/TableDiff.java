package io.agor.diff;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two versions of a table that stand under the same names. */
final class TableDiff {

  private TableDiff() {}

  static List<TableChange> between(Table from, Table to) {
    if (from.equals(to)) {
      return List.of();
    }
    List<TableChange> changes = new ArrayList<>();
    compareColumns(from, to, changes);
    comparePrimaryKeys(from.primaryKey(), to.primaryKey(), changes);
    new ObjectDiff<>(
            TableChange.AddUnique::new,
            TableChange.DropUnique::new,
            TableChange.AlterUnique::new,
            TableChange.RenameUnique::new,
            (Unique unique, String name) -> new Unique(name, unique.columns()))
        .compare(from.uniques(), to.uniques(), changes);
    new ObjectDiff<>(
            TableChange.AddForeignKey::new,
            TableChange.DropForeignKey::new,
            TableChange.AlterForeignKey::new,
            TableChange.RenameForeignKey::new,
            TableDiff::under)
        .compare(from.foreignKeys(), to.foreignKeys(), changes);
    new ObjectDiff<>(
            TableChange.AddCheck::new,
            TableChange.DropCheck::new,
            TableChange.AlterCheck::new,
            TableChange.RenameCheck::new,
            (Check check, String name) -> new Check(name, check.expression(), check.column()))
        .compare(from.checks(), to.checks(), changes);
    new ObjectDiff<>(
            TableChange.AddIndex::new,
            TableChange.DropIndex::new,
            TableChange.AlterIndex::new,
            TableChange.RenameIndex::new,
            (Index index, String name) ->
                new Index(name, index.parts(), index.uniqueness(), index.predicate()))
        .compare(from.indexes(), to.indexes(), changes);
    return changes;
  }

  /** Columns are never matched by content: two that look alike may hold different things. */
  private static void compareColumns(Table from, Table to, List<TableChange> changes) {
    for (Column column : from.columns()) {
      if (to.column(column.name()).isEmpty()) {
        changes.add(new TableChange.DropColumn(column));
      }
    }
    for (Column column : to.columns()) {
      Optional<Column> before = from.column(column.name());
      if (before.isEmpty()) {
        changes.add(new TableChange.AddColumn(column));
      } else if (!before.get().equals(column)
          && !before.get().withComment("").equals(column.withComment(""))) {
        changes.add(new TableChange.AlterColumn(before.get(), column));
      }
    }
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

  private static ForeignKey under(ForeignKey key, String name) {
    return new ForeignKey(
        name,
        key.columns(),
        key.targetTable(),
        key.targetColumns(),
        key.onDelete(),
        key.onUpdate());
  }
}
