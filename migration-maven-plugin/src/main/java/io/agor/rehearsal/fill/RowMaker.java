package io.agor.rehearsal.fill;

import io.agor.rehearsal.data.Cell;
import io.agor.rehearsal.data.Meaning;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Nullability;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Makes the rows to try in one table, once its parents have rows. */
final class RowMaker {

  private static final int FEWEST_ROWS = 4;
  private static final int MOST_ROWS = 64;
  private static final int MOST_VARIATIONS = 80;

  /** Beyond the numbers of the values that rows have. */
  private static final int ORPHANS = 5_000;

  private final Table table;
  private final ComingDemands demands;
  private final Map<String, List<LogicalRow>> parents;
  private final List<Column> columns;
  private final Map<String, List<String>> candidates = new HashMap<>();
  private final Set<String> distinct = new HashSet<>();

  /**
   * A maker of rows.
   *
   * @param parents the rows of the tables that are filled already
   */
  RowMaker(Table table, ComingDemands demands, Map<String, List<LogicalRow>> parents) {
    this.table = table;
    this.demands = demands;
    this.parents = parents;
    this.columns = written(table);
    columns.forEach(column -> candidates.put(column.name(), candidates(column)));
    table
        .primaryKey()
        .filter(key -> key.columns().size() == 1)
        .ifPresent(key -> distinct.addAll(key.columns()));
    table.uniques().stream()
        .filter(unique -> unique.columns().size() == 1)
        .forEach(unique -> distinct.addAll(unique.columns()));
    table.indexes().stream()
        .filter(index -> index.uniqueness() == Index.Uniqueness.UNIQUE)
        .filter(index -> index.columnNames().size() == 1 && index.parts().size() == 1)
        .forEach(index -> distinct.addAll(index.columnNames()));
  }

  /** The columns that a row gives values to. */
  static List<Column> written(Table table) {
    return table.columns().stream()
        .filter(column -> !(column.defaultValue() instanceof DefaultValue.Generated))
        .toList();
  }

  private List<String> candidates(Column column) {
    ColumnName name = new ColumnName(table.name(), column.name());
    Set<String> values = new LinkedHashSet<>();
    ColumnType type =
        column.defaultValue() == DefaultValue.Identity.IDENTITY
            ? ColumnType.Basic.IDENTITY
            : column.type();
    List<String> own = Candidates.of(type, demands.types().getOrDefault(name, type));
    values.add(own.get(0));
    for (String literal :
        SqlLiterals.near(table, column, demands.texts().getOrDefault(table.name(), List.of()))) {
      Meaning.of(column.type(), new Cell("", literal)).ifPresent(values::add);
    }
    values.addAll(own);
    return List.copyOf(values);
  }

  /** The first rows to try: an everyday one, one of NULLs, then every value of every column. */
  List<LogicalRow> rows() {
    int count =
        candidates.entrySet().stream()
            .filter(entry -> !isReference(entry.getKey()))
            .mapToInt(entry -> entry.getValue().size() + 2)
            .max()
            .orElse(FEWEST_ROWS);
    List<LogicalRow> rows = new ArrayList<>();
    for (int number = 0; number < Math.min(Math.max(count, FEWEST_ROWS), MOST_ROWS); number++) {
      int current = number;
      Map<String, Optional<String>> values = new LinkedHashMap<>();
      for (int place = 0; place < columns.size(); place++) {
        Column column = columns.get(place);
        values.put(column.name(), value(column, place, current));
      }
      rows.add(referring(new LogicalRow(values), current, rows));
    }
    return rows;
  }

  /** Rows that differ from an everyday one in one column, then rows of chance with a fixed seed. */
  List<LogicalRow> variations(List<LogicalRow> before) {
    List<LogicalRow> rows = new ArrayList<>();
    LogicalRow everyday = rows().get(0);
    for (Column column : columns) {
      for (String value : candidates.get(column.name())) {
        rows.add(distinguished(everyday.with(column.name(), Optional.of(value)), rows.size()));
      }
    }
    Random random = new Random(table.name().hashCode());
    List<LogicalRow> some = thinned(rows);
    while (some.size() < MOST_VARIATIONS) {
      LogicalRow row = everyday;
      for (Column column : columns) {
        if (!isReference(column.name())) {
          List<String> values = candidates.get(column.name());
          row = row.with(column.name(), Optional.of(values.get(random.nextInt(values.size()))));
        }
      }
      some.add(referring(distinguished(row, some.size()), some.size(), before));
    }
    return some;
  }

  private static List<LogicalRow> thinned(List<LogicalRow> rows) {
    int most = MOST_VARIATIONS / 2;
    List<LogicalRow> some = new ArrayList<>();
    for (int i = 0; i < Math.min(most, rows.size()); i++) {
      some.add(rows.get((int) ((long) i * rows.size() / Math.min(most, rows.size()))));
    }
    return some;
  }

  private LogicalRow distinguished(LogicalRow row, int number) {
    LogicalRow other = row;
    for (Column column : columns) {
      if (distinct.contains(column.name()) && !isReference(column.name())) {
        other =
            other.with(
                column.name(), Optional.of(Candidates.distinct(column.type(), 1_000 + number)));
      }
    }
    return other;
  }

  private Optional<String> value(Column column, int place, int number) {
    List<String> values = candidates.get(column.name());
    if (distinct.contains(column.name())) {
      return Optional.of(
          number < values.size() ? values.get(number) : Candidates.distinct(column.type(), number));
    }
    boolean isNull = number == 1 || (number > 1 && (number + place) % 6 == 5);
    if (isNull && mayBeNull(column)) {
      return Optional.empty();
    }
    return Optional.of(values.get(number == 0 ? 0 : Turn.of(place, number).among(values.size())));
  }

  private boolean mayBeNull(Column column) {
    return column.nullability() == Nullability.NULLABLE
        && table.primaryKey().filter(key -> key.columns().contains(column.name())).isEmpty();
  }

  private boolean isReference(String column) {
    return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column));
  }

  /** The row with parents: its foreign keys, and in most rows those that are to come. */
  private LogicalRow referring(LogicalRow row, int number, List<LogicalRow> earlier) {
    LogicalRow result = row;
    int place = 0;
    for (ForeignKey key : demands.keys().getOrDefault(table.name(), List.of())) {
      if (number % 4 == 3) {
        result = orphaned(result, key, number);
      } else if (number != 1) {
        result = withParent(result, key, number, place++, earlier, Optional.of(result));
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      boolean nullable = TableOrder.isNullable(table, key);
      boolean asNull = nullable && (number == 1 || (number + 2 * place) % 7 == 6);
      LogicalRow without = nullable ? without(result, key) : result;
      result =
          asNull ? without : withParent(result, key, number, place, earlier, Optional.of(without));
      place++;
    }
    return result;
  }

  private LogicalRow withParent(
      LogicalRow row,
      ForeignKey key,
      int number,
      int place,
      List<LogicalRow> earlier,
      Optional<LogicalRow> otherwise) {
    boolean self = key.targetTable().equals(table.name());
    List<LogicalRow> rows = self ? earlier : parents.getOrDefault(key.targetTable(), List.of());
    List<LogicalRow> whole =
        rows.stream()
            .filter(
                parent ->
                    key.targetColumns().stream().allMatch(name -> parent.get(name).isPresent()))
            .toList();
    if (whole.isEmpty()) {
      return self && !TableOrder.isNullable(table, key)
          ? linked(row, key, row)
          : otherwise.orElse(row);
    }
    int size = whole.size();
    // In some rows a key refers to a parent of another number than the row and its other keys do.
    int turn = number / size + (number % 4 == 2 ? 4 : 0);
    int index = self && number % 2 == 0 ? size - 1 : (number + (place + 1) * turn) % size;
    return linked(row, key, whole.get(index));
  }

  /** The row with a reference to nothing, under a key that is yet to come. */
  private LogicalRow orphaned(LogicalRow row, ForeignKey key, int number) {
    LogicalRow result = row;
    for (String name : key.columns()) {
      if (!isReference(name) && !distinct.contains(name)) {
        Column column = table.column(name).orElseThrow();
        result =
            result.with(name, Optional.of(Candidates.distinct(column.type(), ORPHANS + number)));
      }
    }
    return result;
  }

  /** The row as a child of another. */
  static LogicalRow linked(LogicalRow child, ForeignKey key, LogicalRow parent) {
    LogicalRow row = child;
    for (int i = 0; i < key.columns().size(); i++) {
      row = row.with(key.columns().get(i), parent.get(key.targetColumns().get(i)));
    }
    return row;
  }

  private LogicalRow without(LogicalRow row, ForeignKey key) {
    LogicalRow result = row;
    for (String name : new TreeSet<>(key.columns())) {
      if (mayBeNull(table.column(name).orElseThrow())) {
        result = result.with(name, Optional.empty());
      }
    }
    return result;
  }
}
