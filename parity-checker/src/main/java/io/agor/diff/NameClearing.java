package io.agor.diff;

import io.agor.schema.Check;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Takes out of a schema the tables and columns whose names a rename takes over, with all that
 * cannot be without them.
 */
final class NameClearing {

  private final Renaming renaming;
  private final Set<String> goneTables = new TreeSet<>();
  private final Map<String, Set<String>> goneColumns = new HashMap<>();

  NameClearing(Renaming renaming) {
    this.renaming = renaming;
  }

  Schema apply(Schema from) {
    Set<String> takenTables = new HashSet<>(renaming.tables().values());
    for (Table table : from.tables()) {
      if (takenTables.contains(table.name()) && !renaming.tables().containsKey(table.name())) {
        goneTables.add(table.name());
      }
      Set<String> gone = takenOver(table);
      if (!gone.isEmpty()) {
        goneColumns.put(table.name(), gone);
      }
    }
    if (goneTables.isEmpty() && goneColumns.isEmpty()) {
      return from;
    }
    List<Table> tables =
        from.tables().stream()
            .filter(table -> !goneTables.contains(table.name()))
            .map(this::cleared)
            .toList();
    return new Schema(tables, from.views(), from.strictness());
  }

  private Set<String> takenOver(Table table) {
    Map<String, String> renames = renaming.columnsOf(table.name());
    Set<String> columns = new TreeSet<>(renames.values());
    columns.removeAll(renames.keySet());
    columns.removeIf(column -> table.column(column).isEmpty());
    return columns;
  }

  private Table cleared(Table table) {
    Predicate<List<String>> stays =
        columns -> columns.stream().noneMatch(column -> isGone(table.name(), column));
    return new Table(
        table.name(),
        table.comment(),
        table.columns().stream().filter(column -> stays.test(List.of(column.name()))).toList(),
        table.primaryKey().filter(key -> stays.test(key.columns())),
        table.uniques().stream().filter(unique -> stays.test(unique.columns())).toList(),
        table.foreignKeys().stream()
            .filter(key -> stays.test(key.columns()) && hasTarget(key))
            .toList(),
        table.checks().stream().filter(check -> !isGone(table.name(), check)).toList(),
        table.indexes().stream().filter(index -> stays(table.name(), index)).toList());
  }

  private boolean stays(String table, Index index) {
    return index.columnNames().stream().noneMatch(column -> isGone(table, column))
        && index.predicate().filter(predicate -> mentionsGone(table, predicate)).isEmpty()
        && index.parts().stream()
            .flatMap(part -> part.expression().stream())
            .noneMatch(expression -> mentionsGone(table, expression));
  }

  private boolean hasTarget(ForeignKey key) {
    return !goneTables.contains(key.targetTable())
        && key.targetColumns().stream().noneMatch(column -> isGone(key.targetTable(), column));
  }

  private boolean isGone(String table, String column) {
    return goneColumns.getOrDefault(table, Set.of()).contains(column);
  }

  private boolean isGone(String table, Check check) {
    return check
        .column()
        .map(column -> isGone(table, column))
        .orElseGet(() -> mentionsGone(table, check.expression()));
  }

  private boolean mentionsGone(String table, SqlText text) {
    return goneColumns.getOrDefault(table, Set.of()).stream()
        .anyMatch(column -> SqlNames.mention(text, column));
  }
}
