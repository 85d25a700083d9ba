package io.agor.lint;

import io.agor.diff.Change;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.schema.Intents;
import java.util.List;

/**
 * AL001: a table is dropped with all its rows, and the schema file does not say that this is meant.
 */
final class DroppedTable implements LintRule {

  @Override
  public List<Finding> judge(Change change, Intents intents) {
    if (!(change instanceof Change.DropTable drop) || intents.drops().contains(change.subject())) {
      return List.of();
    }
    String name = drop.table().name();
    return List.of(
        new Finding(
            "AL001",
            Severity.ERROR,
            "schema",
            "table " + name,
            "would be dropped with all its rows",
            "an approval in the schema file",
            "the table is gone from the schema file",
            Approval.of(name),
            List.of()));
  }
}
