package io.agor.rehearsal;

import io.agor.diff.Renaming;
import io.agor.migration.MigrationStep;
import io.agor.schema.Column;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table that a migration keeps, perhaps under another name.
 *
 * @param origins the column before for each column after; a column that is new has none
 */
record KeptTable(Table from, Table to, Map<String, Column> origins) {

  /** The tables that a step keeps, in the order of the schema after. */
  static List<KeptTable> of(MigrationStep step) {
    Renaming renaming = Renaming.of(step.from(), step.to(), step.intents());
    Map<String, KeptTable> kept = new LinkedHashMap<>();
    for (Table rest : renaming.withoutNamesToTakeOver(step.from()).tables()) {
      Optional<Table> to = step.to().table(renaming.table(rest.name()));
      Table from = step.from().table(rest.name()).orElseThrow();
      to.ifPresent(after -> kept.put(after.name(), of(renaming, from, rest, after)));
    }
    List<KeptTable> ordered = new ArrayList<>();
    for (Table table : step.to().tables()) {
      Optional.ofNullable(kept.get(table.name())).ifPresent(ordered::add);
    }
    return ordered;
  }

  private static KeptTable of(Renaming renaming, Table from, Table rest, Table to) {
    Map<String, Column> origins = new LinkedHashMap<>();
    for (Column column : rest.columns()) {
      String name = renaming.column(rest.name(), column.name());
      if (to.column(name).isPresent()) {
        origins.put(name, column);
      }
    }
    return new KeptTable(from, to, origins);
  }

  /** The column before; empty if the column is new. */
  Optional<Column> origin(String column) {
    return Optional.ofNullable(origins.get(column));
  }

  /** What a column before is called after; empty if it is dropped. */
  Optional<String> renamed(String oldColumn) {
    return origins.entrySet().stream()
        .filter(entry -> entry.getValue().name().equals(oldColumn))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
