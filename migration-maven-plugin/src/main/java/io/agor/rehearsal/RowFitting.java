package io.agor.rehearsal;

import io.agor.migration.MigrationStep;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Marks the rows that the keys of the schema after do not allow. */
final class RowFitting {

  private final MigrationStep step;
  private final SortedMap<String, List<ExpectedRow>> tables;

  private RowFitting(MigrationStep step, SortedMap<String, List<ExpectedRow>> tables) {
    this.step = step;
    this.tables = new TreeMap<>(tables);
  }

  /** The same rows, with a reason at those that do not fit, or whose parents do not. */
  static SortedMap<String, List<ExpectedRow>> judge(
      MigrationStep step, SortedMap<String, List<ExpectedRow>> tables) {
    RowFitting fitting = new RowFitting(step, tables);
    for (Table table : step.to().tables()) {
      table.primaryKey().ifPresent(key -> fitting.unique(table, key.columns()));
      table.uniques().forEach(unique -> fitting.unique(table, unique.columns()));
      table.indexes().stream()
          .filter(index -> index.uniqueness() == Index.Uniqueness.UNIQUE)
          .filter(index -> index.predicate().isEmpty())
          .filter(index -> index.columnNames().size() == index.parts().size())
          .forEach(index -> fitting.unique(table, index.columnNames()));
    }
    while (fitting.orphans()) {
      // an orphan may have children
    }
    return fitting.tables;
  }

  private List<ExpectedRow> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  private void unique(Table table, List<String> columns) {
    Set<List<String>> seen = new HashSet<>();
    List<ExpectedRow> judged = new ArrayList<>();
    for (ExpectedRow row : rows(table.name())) {
      Optional<List<String>> key = values(row, columns);
      boolean again = row.unfit().isEmpty() && key.isPresent() && !seen.add(key.get());
      judged.add(again ? row.unfit(String.join(", ", columns) + " is there twice") : row);
    }
    replace(table.name(), judged);
  }

  private void replace(String table, List<ExpectedRow> rows) {
    if (tables.containsKey(table)) {
      tables.put(table, rows);
    }
  }

  /** Marks children of parents that are not there or do not fit; tells whether there were any. */
  private boolean orphans() {
    boolean found = false;
    for (Table table : step.to().tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        Set<List<String>> parents = new HashSet<>();
        for (ExpectedRow parent : rows(key.targetTable())) {
          if (parent.unfit().isEmpty()) {
            values(parent, key.targetColumns()).ifPresent(parents::add);
          }
        }
        List<ExpectedRow> judged = new ArrayList<>();
        for (ExpectedRow row : rows(table.name())) {
          Optional<List<String>> parent = values(row, key.columns());
          boolean orphan =
              row.unfit().isEmpty() && parent.isPresent() && !parents.contains(parent.get());
          found |= orphan;
          judged.add(orphan ? row.unfit(key.name() + " points at nothing") : row);
        }
        replace(table.name(), judged);
      }
    }
    return found;
  }

  /** The values of columns; nothing if one is NULL or not known. */
  private static Optional<List<String>> values(ExpectedRow row, List<String> columns) {
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      ExpectedCell cell = row.cells().get(column);
      if (cell.meaning().isEmpty()) {
        return Optional.empty();
      }
      values.add(cell.meaning().get());
    }
    return Optional.of(values);
  }
}
