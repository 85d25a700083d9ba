package io.agor.probe;

import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Nullability;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ordinary rows of each table. Rows 1 and 2 are there for others to reference; rows 3 and 4 are the
 * ones that are asked about.
 *
 * @param fixed values that a check asks for, in place of the ordinary ones
 */
record SampleRows(Schema schema, Map<ColumnName, SqlText> fixed) {

  /** The first of the two rows that are asked about. */
  static final int ONE = 3;

  /** The second of them. */
  static final int OTHER = 4;

  /** A value of no row. */
  static final int NOBODY = 5;

  SampleRows {
    fixed = Map.copyOf(fixed);
  }

  /** The row of this number, with a value in every column that takes one. */
  SampleRow row(Table table, int number) {
    Map<String, SqlText> values = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      if (!(column.defaultValue() instanceof DefaultValue.Generated)) {
        values.put(
            column.name(),
            fixed.getOrDefault(
                new ColumnName(table.name(), column.name()), SampleValues.of(column, number)));
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      reference(table, key, number, values);
    }
    return new SampleRow(table.name(), values);
  }

  private void reference(Table table, ForeignKey key, int number, Map<String, SqlText> values) {
    boolean isSelf = key.targetTable().equals(table.name());
    for (int i = 0; i < key.columns().size(); i++) {
      String column = key.columns().get(i);
      String target = key.targetColumns().get(i);
      boolean optional = table.column(column).orElseThrow().nullability() == Nullability.NULLABLE;
      if (isSelf) {
        if (optional) {
          values.put(column, SqlText.of("NULL"));
        } else if (!column.equals(target)) {
          values.put(column, values.get(target));
        }
      } else if (isLeftOpen(table, key)) {
        if (optional) {
          values.put(column, SqlText.of("NULL"));
        }
      } else {
        values.put(column, keyOf(key.targetTable(), target, parent(number)));
      }
    }
  }

  /** The number of the row that is referenced by the row of a number. */
  private static int parent(int number) {
    return number % 2 == 1 ? 1 : 2;
  }

  /** The value of a column that others reference, in the row of a number. */
  SqlText keyOf(String table, String column, int number) {
    Table target = schema.table(table).orElseThrow();
    for (ForeignKey key : target.foreignKeys()) {
      int at = key.columns().indexOf(column);
      if (at >= 0 && !reaches(key.targetTable(), table, new LinkedHashSet<>())) {
        return keyOf(key.targetTable(), key.targetColumns().get(at), parent(number));
      }
    }
    SqlText wanted = fixed.get(new ColumnName(table, column));
    return wanted != null ? wanted : SampleValues.of(target.column(column).orElseThrow(), number);
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    return from.equals(to)
        || (seen.add(from)
            && schema.table(from).stream()
                .flatMap(table -> table.foreignKeys().stream())
                .anyMatch(key -> reaches(key.targetTable(), to, seen)));
  }

  /** The tables whose rows a row of this one needs, those first that are needed by others. */
  Set<Table> parents(Table table) {
    Set<Table> parents = new LinkedHashSet<>();
    collect(table, table, parents);
    return parents;
  }

  private void collect(Table table, Table child, Set<Table> parents) {
    for (ForeignKey key : table.foreignKeys()) {
      Table target = schema.table(key.targetTable()).orElseThrow();
      if (!target.equals(child) && !isLeftOpen(table, key) && !parents.contains(target)) {
        collect(target, child, parents);
        parents.add(target);
      }
    }
  }

  /** A circle can only be entered where one of its rows references nobody. */
  private boolean isLeftOpen(Table table, ForeignKey key) {
    boolean optional =
        key.columns().stream()
            .anyMatch(
                column -> table.column(column).orElseThrow().nullability() == Nullability.NULLABLE);
    return optional && reaches(key.targetTable(), table.name(), new LinkedHashSet<>());
  }

  /** Inserts the rows that others reference, of this table itself. */
  List<SqlText> referenced(Table table) {
    return List.of(row(table, 1).insert(), row(table, 2).insert());
  }
}
