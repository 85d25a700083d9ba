package io.agor.plan;

import io.agor.schema.ColumnName;
import io.agor.schema.Index;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Unique indexes that SQLite has made for constraints in tables which somebody else created: such
 * an index goes with its table only (<a href="https://www.sqlite.org/lang_dropindex.html">DROP
 * INDEX</a>), so a table that is to lose one is made again.
 *
 * @param names of the indexes
 * @param intents what is renamed on the way
 */
record UniqueConstraints(SortedSet<String> names, Intents intents) {

  /** What is there before, those that are to go as uniques, which no statement drops in place. */
  Schema goingFrom(Schema before, Schema after) {
    Map<String, String> newNames =
        intents.renamedTables().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    List<Table> tables = new ArrayList<>();
    for (Table table : before.tables()) {
      String name = newNames.getOrDefault(table.name(), table.name());
      tables.add(after.table(name).map(target -> going(table, target)).orElse(table));
    }
    return new Schema(tables, before.views());
  }

  private Table going(Table table, Table target) {
    List<Unique> uniques = new ArrayList<>(table.uniques());
    List<Index> indexes = new ArrayList<>();
    for (Index index : table.indexes()) {
      if (names.contains(index.name()) && !stays(index, target)) {
        uniques.add(new Unique(index.name(), index.columnNames()));
      } else {
        indexes.add(index);
      }
    }
    return uniques.isEmpty()
        ? table
        : new Table(
            table.name(),
            table.comment(),
            table.columns(),
            table.primaryKey(),
            uniques,
            table.foreignKeys(),
            table.checks(),
            indexes);
  }

  private boolean stays(Index index, Table target) {
    Optional<Index> other =
        target.indexes().stream().filter(found -> found.name().equals(index.name())).findFirst();
    return other
        .filter(found -> found.uniqueness() == index.uniqueness())
        .filter(Index::isOfColumns)
        .filter(found -> oldNames(target, found).equals(index.columnNames()))
        .isPresent();
  }

  private List<String> oldNames(Table target, Index index) {
    return index.columnNames().stream()
        .map(
            column ->
                intents
                    .renamedColumns()
                    .getOrDefault(new ColumnName(target.name(), column), column))
        .toList();
  }
}
