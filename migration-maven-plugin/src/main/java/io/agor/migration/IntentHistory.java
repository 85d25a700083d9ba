package io.agor.migration;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.file.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a schema file says about the way, seen from the migrations that there are: a migration
 * carries it out, its snapshot remembers it, and as long as it stays in the file every later
 * snapshot does too.
 *
 * @param declared what the schema file says
 * @param base the snapshot from which the way begins; empty before the first migration
 */
record IntentHistory(Intents declared, Optional<Snapshot> base) {

  /** What is still to be carried out. */
  Intents open() {
    return declared.without(known());
  }

  /** What is carried out and stands in the schema file still. */
  Intents carriedOut() {
    return declared.without(open());
  }

  /**
   * What the snapshot of a migration remembers: all but drops that are approved and not made yet,
   * and conversions to types that the columns do not have yet.
   *
   * @param schema that the migration leads to
   * @param changes that it makes
   */
  Intents recorded(Schema schema, List<Change> changes) {
    SortedSet<String> drops = new TreeSet<>(declared.drops());
    drops.removeIf(drop -> isThere(schema, drop));
    SortedMap<ColumnName, SqlText> conversions = new TreeMap<>(declared.conversions());
    // Most schema files convert nothing, and a large schema has many columns.
    if (!conversions.isEmpty()) {
      Set<ColumnName> open = open().conversions().keySet();
      Set<ColumnName> converted = converted(changes);
      Set<ColumnName> created = created(changes);
      conversions
          .keySet()
          .removeIf(
              column ->
                  !created.contains(column) && open.contains(column) != converted.contains(column));
    }
    return new Intents(
        drops,
        declared.renamedTables(),
        declared.renamedColumns(),
        declared.backfills(),
        conversions,
        declared.fastRebuilds());
  }

  /**
   * What the base remembers, under the names that tables and columns have now. How tables are made
   * again is said to every migration anew.
   */
  private Intents known() {
    Intents known = base.map(Snapshot::intents).orElse(Intents.NONE);
    Intents renames = declared.without(known);
    return new Intents(
        known.drops(),
        known.renamedTables(),
        renamed(known.renamedColumns(), renames, new TreeMap<>()),
        renamed(known.backfills(), renames, renames.renamedColumns()),
        renamed(known.conversions(), renames, renames.renamedColumns()));
  }

  private static <V> SortedMap<ColumnName, V> renamed(
      SortedMap<ColumnName, V> known, Intents renames, Map<ColumnName, String> columns) {
    Map<String, String> newTables = new HashMap<>();
    renames.renamedTables().forEach((table, old) -> newTables.putIfAbsent(old, table));
    Map<ColumnName, String> newColumns = new HashMap<>();
    columns.forEach(
        (name, old) -> newColumns.putIfAbsent(new ColumnName(name.table(), old), name.column()));
    SortedMap<ColumnName, V> map = new TreeMap<>();
    known.forEach(
        (name, value) -> {
          String table = newTables.getOrDefault(name.table(), name.table());
          ColumnName old = new ColumnName(table, name.column());
          map.put(new ColumnName(table, newColumns.getOrDefault(old, old.column())), value);
        });
    return map;
  }

  /** Whether a schema has what a drop names: a table or {@code table.column}. */
  private static boolean isThere(Schema schema, String drop) {
    boolean found = schema.table(drop).isPresent();
    for (int dot = drop.indexOf('.'); !found && dot >= 0; dot = drop.indexOf('.', dot + 1)) {
      String column = drop.substring(dot + 1);
      found =
          schema.table(drop.substring(0, dot)).flatMap(table -> table.column(column)).isPresent();
    }
    return found;
  }

  private static Set<ColumnName> converted(List<Change> changes) {
    Set<ColumnName> columns = new TreeSet<>();
    for (Change change : changes) {
      if (change instanceof Change.AlterTable table) {
        for (TableChange part : table.changes()) {
          if (part instanceof TableChange.AlterColumn alter && hasOtherType(alter)) {
            columns.add(new ColumnName(table.to().name(), alter.to().name()));
          }
        }
      }
    }
    return columns;
  }

  private static boolean hasOtherType(TableChange.AlterColumn alter) {
    return !alter.from().type().equals(alter.to().type())
        || !alter.from().nativeTypes().equals(alter.to().nativeTypes());
  }

  private static Set<ColumnName> created(List<Change> changes) {
    Set<ColumnName> columns = new TreeSet<>();
    for (Change change : changes) {
      if (change instanceof Change.CreateTable create) {
        for (Column column : create.table().columns()) {
          columns.add(new ColumnName(create.table().name(), column.name()));
        }
      } else if (change instanceof Change.AlterTable table) {
        for (TableChange part : table.changes()) {
          if (part instanceof TableChange.AddColumn add) {
            columns.add(new ColumnName(table.to().name(), add.column().name()));
          }
        }
      }
    }
    return columns;
  }
}
