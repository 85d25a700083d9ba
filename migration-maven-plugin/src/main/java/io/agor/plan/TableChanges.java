package io.agor.plan;

import io.agor.diff.Change;
import io.agor.diff.SchemaDiff;
import io.agor.diff.TableChange;
import io.agor.schema.ColumnName;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The differences between two schemas that are about tables, by their kind. */
final class TableChanges {

  private final List<Table> created = new ArrayList<>();
  private final List<Table> dropped = new ArrayList<>();
  private final Map<String, Change.AlterTable> altered = new LinkedHashMap<>();

  private TableChanges() {}

  static TableChanges between(Schema from, Schema to) {
    return of(SchemaDiff.between(from, to));
  }

  /** Those among the changes of a schema that has its new names. */
  static TableChanges of(List<Change> all) {
    TableChanges changes = new TableChanges();
    Sorter sorter = changes.new Sorter();
    all.forEach(change -> change.accept(sorter));
    return changes;
  }

  /** The same, with a change of each of these columns even where both schemas have it alike. */
  TableChanges rewriting(Set<ColumnName> columns, Schema from, Schema to) {
    if (columns.isEmpty()) {
      return this;
    }
    TableChanges all = new TableChanges();
    all.created.addAll(created);
    all.dropped.addAll(dropped);
    all.altered.putAll(altered);
    for (ColumnName name : columns) {
      Table before = from.table(name.table()).orElseThrow();
      Table after = to.table(name.table()).orElseThrow();
      TableChange again =
          new TableChange.AlterColumn(
              before.column(name.column()).orElseThrow(),
              after.column(name.column()).orElseThrow());
      Optional<Change.AlterTable> present = Optional.ofNullable(all.altered.get(name.table()));
      List<TableChange> parts =
          new ArrayList<>(present.map(Change.AlterTable::changes).orElse(List.of()));
      boolean there =
          parts.stream()
              .anyMatch(
                  part ->
                      part instanceof TableChange.AlterColumn alter
                          && alter.to().name().equals(name.column()));
      if (!there) {
        parts.add(again);
        all.altered.remove(name.table());
        all.altered.put(name.table(), new Change.AlterTable(before, after, parts));
      }
    }
    return all;
  }

  List<Table> created() {
    return Collections.unmodifiableList(created);
  }

  List<Table> dropped() {
    return Collections.unmodifiableList(dropped);
  }

  List<Change.AlterTable> altered() {
    return List.copyOf(altered.values());
  }

  /** Views are left out: {@link ViewSteps} looks at the schemas themselves. */
  private final class Sorter implements Change.Visitor<Boolean> {

    @Override
    public Boolean createTable(Change.CreateTable change) {
      return created.add(change.table());
    }

    @Override
    public Boolean dropTable(Change.DropTable change) {
      return dropped.add(change.table());
    }

    @Override
    public Boolean renameTable(Change.RenameTable change) {
      throw new IllegalStateException("renames are carried out before: " + change);
    }

    @Override
    public Boolean alterTable(Change.AlterTable change) {
      altered.put(change.to().name(), change);
      return true;
    }

    @Override
    public Boolean createView(Change.CreateView change) {
      return false;
    }

    @Override
    public Boolean dropView(Change.DropView change) {
      return false;
    }

    @Override
    public Boolean alterView(Change.AlterView change) {
      return false;
    }
  }
}
