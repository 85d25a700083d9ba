package io.agor.lint;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.schema.Intents;
import java.util.List;

/**
 * AL002: a column is dropped with all its values, and the schema file does not say that this is
 * meant.
 */
final class DroppedColumn implements LintRule {

  @Override
  public List<Finding> judge(Change change, Intents intents) {
    if (!(change instanceof Change.AlterTable alter)) {
      return List.of();
    }
    return alter.changes().stream()
        .filter(TableChange.DropColumn.class::isInstance)
        .map(part -> alter.to().name() + "." + part.subject())
        .filter(column -> !intents.drops().contains(column))
        .map(DroppedColumn::finding)
        .toList();
  }

  private static Finding finding(String column) {
    return new Finding(
        "AL002",
        Severity.ERROR,
        "schema",
        "column " + column,
        "would be dropped with all its values",
        "an approval in the schema file",
        "the column is gone from the schema file",
        Approval.of(column),
        List.of());
  }
}
