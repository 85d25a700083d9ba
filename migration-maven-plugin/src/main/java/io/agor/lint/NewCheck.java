package io.agor.lint;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.report.Severity;
import io.agor.schema.Check;
import io.agor.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;

/** AL008: a table that exists gets a check, or an enum loses values: its rows may break it. */
final class NewCheck implements LintRule {

  @Override
  public String code() {
    return "AL008";
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
            TableChange.AddCheck.class, (table, add) -> List.of(remark(table, add.check()))));
    remarks.addAll(
        step.inTables(
            TableChange.AlterCheck.class, (table, alter) -> List.of(remark(table, alter.to()))));
    remarks.addAll(
        step.inTables(TableChange.AlterColumn.class, (table, alter) -> ofEnum(step, table, alter)));
    return remarks;
  }

  private static Remark remark(Change.AlterTable table, Check check) {
    return new Remark(
        check.name(),
        "check " + check.name() + " of " + table.to().name(),
        "is added where rows may break it",
        "rows that it holds for",
        "not known",
        "A row that breaks it stops the migration, and everything stays as before. Look at the data"
            + " first.");
  }

  private static List<Remark> ofEnum(
      Step step, Change.AlterTable table, TableChange.AlterColumn alter) {
    if (step.convertsRows(table.to().name(), alter.to())
        || !(alter.from().type() instanceof ColumnType.Enumeration from)
        || !(alter.to().type() instanceof ColumnType.Enumeration to)
        || to.values().containsAll(from.values())) {
      return List.of();
    }
    List<String> gone = new ArrayList<>(from.values());
    gone.removeAll(to.values());
    String name = table.to().name() + "." + alter.to().name();
    return List.of(
        new Remark(
            name,
            "enum " + name,
            "loses the values " + String.join(", ", gone),
            "no row with one of them",
            "not known",
            "A row with one of them stops the migration, and everything stays as before. Look at the"
                + " data first, or write `using: <expression>` at the column."));
  }
}
