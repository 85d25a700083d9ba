package io.agor.lint;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.report.Severity;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.TypeFamily;
import java.util.List;
import java.util.Optional;

/**
 * AL002: a column is dropped with all its values, and the schema file does not say that this is
 * meant.
 */
final class DroppedColumn implements LintRule {

  @Override
  public String code() {
    return "AL002";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Remark> judge(Step step) {
    return step.inTables(
        TableChange.DropColumn.class,
        (table, drop) -> {
          String name = table.to().name() + "." + drop.subject();
          return step.intents().drops().contains(name)
              ? List.of()
              : List.of(remark(step, table, drop.column(), name));
        });
  }

  private static Remark remark(Step step, Change.AlterTable table, Column column, String name) {
    Optional<String> taker =
        Optional.ofNullable(
            step.intents().renamedColumns().get(new ColumnName(table.to().name(), column.name())));
    return new Remark(
        name,
        "column " + name,
        "would be dropped with all its values",
        "an approval in the schema file",
        taker
            .map(old -> "its name goes to the column " + old)
            .orElse("the column is gone from the schema file"),
        Approval.of(name, column.name(), "column", successors(table, column)));
  }

  /** The new columns that hold values of the same kind. */
  private static List<String> successors(Change.AlterTable table, Column dropped) {
    return table.changes().stream()
        .filter(TableChange.AddColumn.class::isInstance)
        .map(change -> ((TableChange.AddColumn) change).column())
        .filter(added -> TypeFamily.of(added.type()) == TypeFamily.of(dropped.type()))
        .map(added -> table.to().name() + "." + added.name())
        .toList();
  }
}
