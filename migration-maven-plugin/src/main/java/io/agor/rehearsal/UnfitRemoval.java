package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationStep;
import io.agor.rehearsal.data.Meaning;
import io.agor.rehearsal.data.Row;
import io.agor.rehearsal.fill.Target;
import io.agor.schema.Table;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Takes out the rows that do not fit the schema after a migration, on both databases alike.
 *
 * @param before what each database holds
 * @param expected what should become of it, by the tables' names after
 */
record UnfitRemoval(
    MigrationStep step,
    Map<Dialect, DatabaseState> before,
    Map<Dialect, SortedMap<String, List<ExpectedRow>>> expected) {

  /** The tables, by their names after, in which a database has such rows. */
  List<String> tables() {
    return expected.values().stream()
        .flatMap(tables -> tables.entrySet().stream())
        .filter(table -> table.getValue().stream().anyMatch(row -> row.unfit().isPresent()))
        .map(Map.Entry::getKey)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Deletes them.
   *
   * @param spared tables, by their names after, that keep such rows
   * @return why a database refused that; empty if it was possible
   */
  Optional<String> delete(List<Target> targets, Set<String> spared) {
    Map<String, Set<List<Optional<String>>>> unfit = unfit(spared);
    for (Target target : targets) {
      Map<String, List<Row>> rows = before.get(target.dialect()).rows();
      Map<String, Set<String>> locators = new HashMap<>();
      for (Table table : step.from().tables()) {
        Set<List<Optional<String>>> gone = unfit.getOrDefault(table.name(), Set.of());
        locators.put(
            table.name(),
            rows.getOrDefault(table.name(), List.of()).stream()
                .filter(row -> gone.contains(meaning(table, row)))
                .map(Row::locator)
                .collect(Collectors.toSet()));
      }
      try {
        new RowRemoval(step.from(), rows, locators).delete(target.dialect(), target.connection());
      } catch (SQLException refused) {
        return Optional.of(String.valueOf(refused.getMessage()));
      }
    }
    return Optional.empty();
  }

  /** The values of rows that do not fit on one database at least, by the tables' names before. */
  private Map<String, Set<List<Optional<String>>>> unfit(Set<String> spared) {
    Map<String, Set<List<Optional<String>>>> unfit = new HashMap<>();
    for (KeptTable table : KeptTable.of(step)) {
      if (spared.contains(table.to().name())) {
        continue;
      }
      Set<List<Optional<String>>> rows = new HashSet<>();
      for (SortedMap<String, List<ExpectedRow>> tables : expected.values()) {
        tables.get(table.to().name()).stream()
            .filter(row -> row.unfit().isPresent())
            .forEach(row -> rows.add(meaning(table.from(), row.before())));
      }
      unfit.put(table.from().name(), rows);
    }
    return unfit;
  }

  private static List<Optional<String>> meaning(Table table, Row row) {
    return table.columns().stream()
        .map(column -> Meaning.of(column.type(), row.cell(column.name())))
        .toList();
  }
}
