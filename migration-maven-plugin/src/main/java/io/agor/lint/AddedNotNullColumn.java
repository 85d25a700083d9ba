package io.agor.lint;

import io.agor.diff.TableChange;
import io.agor.report.Severity;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.Nullability;
import java.util.List;

/**
 * AL003: a NOT NULL column without a default is added to a table that exists: its rows would have
 * no value.
 */
final class AddedNotNullColumn implements LintRule {

  @Override
  public String code() {
    return "AL003";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Remark> judge(Step step) {
    return step.inTables(
        TableChange.AddColumn.class,
        (table, add) ->
            leavesRowsWithoutValue(add.column()) && !step.fillsRows(table.to().name(), add.column())
                ? List.of(remark(table.to().name() + "." + add.subject()))
                : List.of());
  }

  private static boolean leavesRowsWithoutValue(Column column) {
    return column.nullability() == Nullability.NOT_NULL
        && column.defaultValue() == DefaultValue.None.NONE;
  }

  private static Remark remark(String column) {
    return new Remark(
        column,
        "column " + column,
        "is added as NOT NULL without a default",
        "a value for the rows that exist",
        "none",
        "Write `backfill: <value>` at the column for the rows that exist, give it a default, or leave"
            + " out notNull.");
  }
}
