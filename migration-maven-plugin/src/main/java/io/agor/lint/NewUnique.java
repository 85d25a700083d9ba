package io.agor.lint;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.report.Severity;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import java.util.ArrayList;
import java.util.List;

/** AL006: columns of a table that exists become unique: its rows may hold duplicates. */
final class NewUnique implements LintRule {

  @Override
  public String code() {
    return "AL006";
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
            TableChange.AddUnique.class,
            (table, add) -> remarks(step, table, add.subject(), add.unique().columns())));
    remarks.addAll(
        step.inTables(
            TableChange.AlterUnique.class,
            (table, alter) ->
                alter.to().columns().containsAll(alter.from().columns())
                    ? List.of()
                    : remarks(step, table, alter.subject(), alter.to().columns())));
    remarks.addAll(
        step.inTables(
            TableChange.AddIndex.class, (table, add) -> ofIndex(step, table, add.index())));
    remarks.addAll(
        step.inTables(
            TableChange.AlterIndex.class, (table, alter) -> ofIndex(step, table, alter.to())));
    remarks.addAll(
        step.inTables(
            TableChange.AddPrimaryKey.class,
            (table, add) -> remarks(step, table, add.subject(), add.primaryKey().columns())));
    remarks.addAll(
        step.inTables(
            TableChange.AlterPrimaryKey.class,
            (table, alter) ->
                alter.to().columns().containsAll(alter.from().columns())
                    ? List.of()
                    : remarks(step, table, alter.subject(), alter.to().columns())));
    return remarks;
  }

  private static List<Remark> ofIndex(Step step, Change.AlterTable table, Index index) {
    if (index.uniqueness() == Index.Uniqueness.NON_UNIQUE) {
      return List.of();
    }
    return remarks(
        step, table, index.name(), index.parts().stream().map(NewUnique::describe).toList());
  }

  private static String describe(IndexPart part) {
    return part.column().orElse("an expression");
  }

  private static List<Remark> remarks(
      Step step, Change.AlterTable table, String name, List<String> columns) {
    if (AddedColumns.oneIsNull(step, table, columns)) {
      return List.of();
    }
    String place = table.to().name() + "(" + String.join(", ", columns) + ")";
    return List.of(
        new Remark(
            name,
            "unique " + name + " on " + place,
            "is added where rows may hold duplicates",
            "rows that differ in " + String.join(", ", columns),
            "not known",
            "A duplicate stops the migration, and everything stays as before. Look at the data"
                + " first."));
  }
}
