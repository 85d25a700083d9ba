package io.agor.lint;

import io.agor.diff.TableChange;
import io.agor.report.Severity;
import io.agor.schema.Nullability;
import java.util.List;

/** AL004: a column becomes NOT NULL, and nothing says what rows get that have no value in it. */
final class BecomesNotNull implements LintRule {

  @Override
  public String code() {
    return "AL004";
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
            alter.from().nullability() == Nullability.NULLABLE
                    && alter.to().nullability() == Nullability.NOT_NULL
                    && !step.fillsRows(table.to().name(), alter.to())
                ? List.of(remark(table.to().name() + "." + alter.to().name()))
                : List.of());
  }

  private static Remark remark(String column) {
    return new Remark(
        column,
        "column " + column,
        "becomes NOT NULL",
        "a value for rows that have none",
        "none",
        "A row with NULL stops the migration, and everything stays as before. Write `backfill: <value>`"
            + " at the column if there are such rows.");
  }
}
