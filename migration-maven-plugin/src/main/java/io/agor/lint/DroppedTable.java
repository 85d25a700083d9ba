package io.agor.lint;

import io.agor.diff.Change;
import io.agor.report.Severity;
import io.agor.schema.Table;
import java.util.List;

/**
 * AL001: a table is dropped with all its rows, and the schema file does not say that this is meant.
 */
final class DroppedTable implements LintRule {

  @Override
  public String code() {
    return "AL001";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Remark> judge(Step step) {
    return step.changes(Change.DropTable.class).stream()
        .map(Change.DropTable::table)
        .filter(table -> !step.intents().drops().contains(table.name()))
        .map(table -> remark(step, table))
        .toList();
  }

  private static Remark remark(Step step, Table table) {
    String name = table.name();
    return new Remark(
        name,
        "table " + name,
        "would be dropped with all its rows",
        "an approval in the schema file",
        step.to().table(name).isPresent()
            ? "its name goes to the table " + step.intents().renamedTables().get(name)
            : "the table is gone from the schema file",
        Approval.of(name, name, "table", successors(step, table)));
  }

  /** The new tables that have most of its columns. */
  private static List<String> successors(Step step, Table table) {
    return step.changes(Change.CreateTable.class).stream()
        .map(Change.CreateTable::table)
        .filter(created -> sharesMostColumns(table, created))
        .map(Table::name)
        .toList();
  }

  private static boolean sharesMostColumns(Table dropped, Table created) {
    long shared =
        dropped.columnNames().stream().filter(name -> created.column(name).isPresent()).count();
    return 2 * shared > Math.max(dropped.columns().size(), created.columns().size());
  }
}
