package io.agor.report;

import io.agor.schema.Check;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Named;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One table on all sides: a row for each part of it, a cell for each side. */
final class SideBySide {

  private SideBySide() {}

  /**
   * The names of all tables of all sides: in the order of the first side, then what only others
   * have.
   */
  static List<String> tableNames(List<ReportSide> sides) {
    Set<String> names = new LinkedHashSet<>();
    sides.forEach(side -> side.schema().tables().forEach(table -> names.add(table.name())));
    return List.copyOf(names);
  }

  /** The groups of a table that have a row, columns first. */
  static List<Group> groups(String name, List<ReportSide> sides) {
    List<Optional<Table>> tables = sides.stream().map(side -> side.schema().table(name)).toList();
    List<Group> groups =
        List.of(
            new Group(
                "Columns",
                rows(
                    tables,
                    Table::columns,
                    column -> new Cell(column.type().toString(), TableText.rest(column)),
                    column -> "column " + name + "." + column)),
            new Group("Primary key", primaryKey(name, tables)),
            new Group("Unique", rows(tables, Table::uniques, SideBySide::cell, on("unique", name))),
            new Group(
                "Foreign keys",
                rows(tables, Table::foreignKeys, SideBySide::cell, on("foreign key", name))),
            new Group("Checks", rows(tables, Table::checks, SideBySide::cell, on("check", name))),
            new Group(
                "Indexes", rows(tables, Table::indexes, SideBySide::cell, on("index", name))));
    return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
  }

  private static Function<String, String> on(String kind, String table) {
    return object -> kind + " " + object + " on " + table;
  }

  private static Cell cell(Unique unique) {
    return new Cell(TableText.of(unique.columns()), "");
  }

  private static Cell cell(ForeignKey key) {
    return new Cell(TableText.of(key), "");
  }

  private static Cell cell(Check check) {
    return new Cell(TableText.of(check), "");
  }

  private static Cell cell(Index index) {
    return new Cell(TableText.of(index), "");
  }

  /** Its name is compared in few databases, so it is one row whatever it is called. */
  private static List<Row> primaryKey(String table, List<Optional<Table>> tables) {
    List<Optional<Cell>> cells =
        tables.stream()
            .map(
                side ->
                    side.flatMap(Table::primaryKey)
                        .map(key -> new Cell(TableText.of(key.columns()), "")))
            .toList();
    return cells.stream().allMatch(Optional::isEmpty)
        ? List.of()
        : List.of(new Row("", "primary key of " + table, cells));
  }

  private static <T extends Named> List<Row> rows(
      List<Optional<Table>> tables,
      Function<Table, List<T>> parts,
      Function<T, Cell> cell,
      Function<String, String> object) {
    List<Map<String, T>> sides = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Optional<Table> table : tables) {
      Map<String, T> byName = new LinkedHashMap<>();
      table.map(parts).orElse(List.of()).forEach(part -> byName.put(part.name(), part));
      names.addAll(byName.keySet());
      sides.add(byName);
    }
    return names.stream()
        .map(
            name ->
                new Row(
                    name,
                    object.apply(name),
                    sides.stream()
                        .map(side -> Optional.ofNullable(side.get(name)).map(cell))
                        .toList()))
        .toList();
  }

  /** Parts of one kind. */
  record Group(String title, List<Row> rows) {}

  /**
   * One part on all sides.
   *
   * @param name empty where a table has one such part
   * @param object what findings call it
   * @param cells for each side; empty where it lacks the part
   */
  record Row(String name, String object, List<Optional<Cell>> cells) {}

  /** A fact, and what else is to say in smaller letters. */
  record Cell(String text, String rest) {}
}
