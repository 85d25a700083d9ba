package io.agor.diff;

import io.agor.schema.Column;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares two schemas. Objects are the same when their names are, or when the author has declared
 * a rename; comments and the order of columns, constraints and indexes are no difference.
 */
public final class SchemaDiff {

  private SchemaDiff() {}

  /** What makes {@code from} into {@code to} where no rename is declared. */
  public static List<Change> between(Schema from, Schema to) {
    return between(from, to, Intents.NONE);
  }

  /**
   * What makes {@code from} into {@code to}: what must go before a rename can take its name, the
   * renames of tables, the other drops in the order of {@code from}, then the rest in the order of
   * {@code to}. A planner orders them for its database.
   */
  public static List<Change> between(Schema from, Schema to, Intents intents) {
    Renaming renaming = Renaming.of(from, to, intents);
    Schema cleared = renaming.withoutNamesToTakeOver(from);
    Schema renamed = renaming.apply(cleared);
    OldNames oldNames = renaming.oldNames();
    List<Change> changes = new ArrayList<>(clearings(from, cleared));
    renaming
        .tables()
        .forEach((oldName, newName) -> changes.add(new Change.RenameTable(oldName, newName)));
    for (Table table : renamed.tables()) {
      if (to.table(table.name()).isEmpty()) {
        changes.add(new Change.DropTable(table));
      }
    }
    for (Table table : to.tables()) {
      Optional<Table> before = renamed.table(table.name());
      if (before.isEmpty()) {
        changes.add(new Change.CreateTable(table));
      } else {
        List<TableChange> parts = new ArrayList<>();
        renaming
            .columnsOf(oldNames.table(table.name()))
            .forEach((old, column) -> parts.add(new TableChange.RenameColumn(old, column)));
        parts.addAll(TableDiff.between(before.get(), table));
        if (!parts.isEmpty()) {
          changes.add(new Change.AlterTable(before.get(), table, parts));
        }
      }
    }
    addViews(renamed, to, changes);
    return List.copyOf(changes);
  }

  /**
   * The drops of what gives its name away; the constraints and indexes on it go with it without
   * saying.
   */
  private static List<Change> clearings(Schema from, Schema cleared) {
    List<Change> changes = new ArrayList<>();
    if (cleared.equals(from)) {
      return changes;
    }
    for (Table table : from.tables()) {
      Optional<Table> rest = cleared.table(table.name());
      if (rest.isEmpty()) {
        changes.add(new Change.DropTable(table));
        continue;
      }
      List<TableChange> drops = new ArrayList<>();
      for (Column column : table.columns()) {
        if (rest.get().column(column.name()).isEmpty()) {
          drops.add(new TableChange.DropColumn(column));
        }
      }
      if (!drops.isEmpty()) {
        changes.add(new Change.AlterTable(table, rest.get(), drops));
      }
    }
    return changes;
  }

  private static void addViews(Schema from, Schema to, List<Change> changes) {
    for (View view : from.views()) {
      if (to.view(view.name()).isEmpty()) {
        changes.add(new Change.DropView(view));
      }
    }
    for (View view : to.views()) {
      Optional<View> before = from.view(view.name());
      if (before.isEmpty()) {
        changes.add(new Change.CreateView(view));
      } else if (!before.get().equals(view)) {
        changes.add(new Change.AlterView(before.get(), view));
      }
    }
  }
}
