package io.agor.lint;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.Intents;
import io.agor.schema.Nullability;
import java.util.List;

/**
 * AL003: a NOT NULL column without a default is added to a table that exists: its rows would have
 * no value.
 */
final class AddedNotNullColumn implements LintRule {

  @Override
  public List<Finding> judge(Change change, Intents intents) {
    if (!(change instanceof Change.AlterTable alter)) {
      return List.of();
    }
    return alter.changes().stream()
        .filter(TableChange.AddColumn.class::isInstance)
        .map(part -> ((TableChange.AddColumn) part).column())
        .filter(AddedNotNullColumn::leavesRowsWithoutValue)
        .map(column -> finding(alter.to().name(), column))
        .toList();
  }

  private static boolean leavesRowsWithoutValue(Column column) {
    return column.nullability() == Nullability.NOT_NULL
        && column.defaultValue() == DefaultValue.None.NONE;
  }

  private static Finding finding(String table, Column column) {
    return new Finding(
        "AL003",
        Severity.ERROR,
        "schema",
        "column " + table + "." + column.name(),
        "is added as NOT NULL without a default",
        "a value for the rows that exist",
        "none",
        "Give it a default, or leave out notNull.",
        List.of());
  }
}
