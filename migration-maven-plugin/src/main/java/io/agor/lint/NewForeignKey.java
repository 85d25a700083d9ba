package io.agor.lint;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.report.Severity;
import io.agor.schema.ForeignKey;
import java.util.ArrayList;
import java.util.List;

/** AL007: a table that exists gets a foreign key: its rows may point at nothing. */
final class NewForeignKey implements LintRule {

  @Override
  public String code() {
    return "AL007";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Remark> judge(Step step) {
    List<Remark> remarks = new ArrayList<>();
    remarks.addAll(
        step.inTables(
            TableChange.AddForeignKey.class,
            (table, add) -> remarks(step, table, add.foreignKey())));
    remarks.addAll(
        step.inTables(
            TableChange.AlterForeignKey.class,
            (table, alter) ->
                hasOnlyOtherActions(alter) ? List.of() : remarks(step, table, alter.to())));
    return remarks;
  }

  private static boolean hasOnlyOtherActions(TableChange.AlterForeignKey alter) {
    return alter.from().columns().equals(alter.to().columns())
        && alter.from().targetTable().equals(alter.to().targetTable())
        && alter.from().targetColumns().equals(alter.to().targetColumns());
  }

  private static List<Remark> remarks(Step step, Change.AlterTable table, ForeignKey key) {
    if (AddedColumns.oneIsNull(step, table, key.columns())) {
      return List.of();
    }
    String columns = String.join(", ", key.columns());
    return List.of(
        new Remark(
            key.name(),
            "foreign key " + key.name() + " of " + table.to().name() + "(" + columns + ")",
            "is added where rows may point at nothing",
            "a row of " + key.targetTable() + " for every " + columns,
            "not known",
            "A row without its "
                + key.targetTable()
                + " stops the migration, and everything stays as"
                + " before. Look at the data first."));
  }
}
