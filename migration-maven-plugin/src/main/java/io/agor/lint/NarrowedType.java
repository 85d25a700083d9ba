package io.agor.lint;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.report.Severity;
import io.agor.schema.Column;
import java.util.List;

/** AL005: a column changes its type to one that does not hold every value of the one before. */
final class NarrowedType implements LintRule {

  @Override
  public String code() {
    return "AL005";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Remark> judge(Step step) {
    return step.inTables(
        TableChange.AlterColumn.class,
        (table, alter) ->
            isNarrowed(step, table, alter) ? List.of(remark(table, alter)) : List.of());
  }

  private static boolean isNarrowed(
      Step step, Change.AlterTable table, TableChange.AlterColumn alter) {
    Column from = alter.from();
    Column to = alter.to();
    boolean holdsAll =
        from.nativeTypes().equals(to.nativeTypes())
            && WiderType.holdsEveryValue(from.type(), to.type());
    return !holdsAll && !step.convertsRows(table.to().name(), to);
  }

  private static Remark remark(Change.AlterTable table, TableChange.AlterColumn alter) {
    String name = table.to().name() + "." + alter.to().name();
    String from = describe(alter.from());
    String to = describe(alter.to());
    return new Remark(
        name,
        "column " + name,
        "changes its type to one that may not hold every value",
        "a type that holds every " + from,
        to,
        "A value that does not fit stops the migration, and everything stays as before. Look at the"
            + " data first, or write `using: <expression>` at the column.");
  }

  private static String describe(Column column) {
    StringBuilder text = new StringBuilder(column.type().toString());
    column
        .nativeTypes()
        .forEach(
            (dialect, type) ->
                text.append(" (").append(dialect).append(": ").append(type).append(')'));
    return text.toString();
  }
}
