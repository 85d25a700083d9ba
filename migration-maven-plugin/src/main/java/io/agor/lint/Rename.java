package io.agor.lint;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.report.Severity;
import java.util.ArrayList;
import java.util.List;

/** AL009: a table or column gets another name, which programs that are running do not know. */
final class Rename implements LintRule {

  @Override
  public String code() {
    return "AL009";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Remark> judge(Step step) {
    List<Remark> remarks = new ArrayList<>();
    step.changes(Change.RenameTable.class)
        .forEach(rename -> remarks.add(remark("table", rename.to(), rename.from())));
    remarks.addAll(
        step.inTables(
            TableChange.RenameColumn.class,
            (table, rename) ->
                List.of(remark("column", table.to().name() + "." + rename.to(), rename.from()))));
    return remarks;
  }

  private static Remark remark(String kind, String name, String oldName) {
    return new Remark(
        name,
        kind + " " + name,
        "was called " + oldName + ": a program that still says so fails",
        "programs that know the new name",
        "not known",
        "Stop the programs that use the old name before the migration runs, and start them again in a"
            + " version that uses the new one.");
  }
}
