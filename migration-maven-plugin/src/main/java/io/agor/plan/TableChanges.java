package io.agor.plan;

import io.agor.diff.Change;
import io.agor.diff.SchemaDiff;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The differences between two schemas that are about tables, by their kind. */
final class TableChanges {

  private final List<Table> created = new ArrayList<>();
  private final List<Table> dropped = new ArrayList<>();
  private final List<Change.AlterTable> altered = new ArrayList<>();

  private TableChanges() {}

  static TableChanges between(Schema from, Schema to) {
    TableChanges changes = new TableChanges();
    SchemaDiff.between(from, to).forEach(change -> change.accept(changes.new Sorter()));
    return changes;
  }

  List<Table> created() {
    return Collections.unmodifiableList(created);
  }

  List<Table> dropped() {
    return Collections.unmodifiableList(dropped);
  }

  List<Change.AlterTable> altered() {
    return Collections.unmodifiableList(altered);
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
      return altered.add(change);
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
