package io.agor.lint;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import java.util.List;

/** The columns that a change adds to a table. */
final class AddedColumns {

  private AddedColumns() {}

  /** Whether one of these columns is new and holds NULL in every row, which no key minds. */
  static boolean oneIsNull(Step step, Change.AlterTable table, List<String> columns) {
    return table.changes().stream()
        .filter(TableChange.AddColumn.class::isInstance)
        .map(change -> ((TableChange.AddColumn) change).column())
        .filter(column -> columns.contains(column.name()))
        .anyMatch(column -> isNull(step, table, column));
  }

  private static boolean isNull(Step step, Change.AlterTable table, Column column) {
    return column.defaultValue() == DefaultValue.None.NONE
        && !step.fillsRows(table.to().name(), column);
  }
}
