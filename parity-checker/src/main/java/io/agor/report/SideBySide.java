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
                    column -> List.of("column " + name + "." + column))),
            new Group("Primary key", primaryKey(name, tables)),
            new Group(
                "Foreign keys",
                rows(tables, Table::foreignKeys, SideBySide::cell, on("foreign key", name))),
            new Group("Checks", rows(tables, Table::checks, SideBySide::cell, on("check", name))),
            new Group("Indexes", indexes(name, tables)));
    return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
  }

  private static Function<String, List<String>> on(String kind, String table) {
    return object -> List.of(kind + " " + object + " on " + table);
  }

  private static Cell cell(ForeignKey key) {
    return new Cell(TableText.of(key), "");
  }

  private static Cell cell(Check check) {
    return new Cell(TableText.of(check), "");
  }

  /**
   * A unique constraint of one database is a unique index of another, to every statement the same;
   * so both are one row.
   */
  private static List<Row> indexes(String table, List<Optional<Table>> tables) {
    return rows(
        tables,
        SideBySide::indexes,
        index -> new Cell(index.text(), ""),
        index -> List.of("index " + index + " on " + table, "unique " + index + " on " + table));
  }

  private static List<NamedCell> indexes(Table side) {
    List<NamedCell> cells = new ArrayList<>();
    for (Unique unique : side.uniques()) {
      cells.add(new NamedCell(unique.name(), "unique " + TableText.of(unique.columns())));
    }
    for (Index index : side.indexes()) {
      cells.add(new NamedCell(index.name(), TableText.of(index)));
    }
    return cells;
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
        : List.of(new Row("", List.of("primary key of " + table), cells));
  }

  private static <T extends Named> List<Row> rows(
      List<Optional<Table>> tables,
      Function<Table, List<T>> parts,
      Function<T, Cell> cell,
      Function<String, List<String>> objects) {
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
                    objects.apply(name),
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
   * @param objects what findings may call it
   * @param cells for each side; empty where it lacks the part
   */
  record Row(String name, List<String> objects, List<Optional<Cell>> cells) {}

  /** A fact by its name. */
  private record NamedCell(String name, String text) implements Named {}

  /** A fact, and what else is to say in smaller letters. */
  record Cell(String text, String rest) {}
}
