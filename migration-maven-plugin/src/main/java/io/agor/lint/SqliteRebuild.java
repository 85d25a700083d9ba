package io.agor.lint;

import io.agor.dialect.Dialect;
import io.agor.diff.Change;
import io.agor.report.Severity;
import io.agor.schema.ForeignKey;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * AL013: SQLite cannot make a change in place, so a table is made anew, and with it every table
 * that references it, through others too: all their rows are copied.
 */
final class SqliteRebuild implements LintRule {

  @Override
  public String code() {
    return "AL013";
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Optional<Dialect> dialect() {
    return Optional.of(Dialect.SQLITE);
  }

  @Override
  public List<Remark> judge(Step step) {
    List<Table> present = new ArrayList<>(step.to().tables());
    step.changes(Change.CreateTable.class).forEach(change -> present.remove(change.table()));
    return step.changes(Change.AlterTable.class).stream()
        .filter(SqliteInPlace::isImpossible)
        .map(change -> remark(change.to().name(), referencing(present, change.to().name())))
        .toList();
  }

  private static SortedSet<String> referencing(List<Table> tables, String goal) {
    SortedSet<String> found = new TreeSet<>(List.of(goal));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Table table : tables) {
        if (table.foreignKeys().stream()
            .map(ForeignKey::targetTable)
            .anyMatch(target -> found.contains(target))) {
          grown |= found.add(table.name());
        }
      }
    }
    found.remove(goal);
    return found;
  }

  private static Remark remark(String table, SortedSet<String> others) {
    String count = others.size() == 1 ? "1 table" : others.size() + " tables";
    return new Remark(
        table,
        "table " + table,
        "is made anew, since SQLite cannot change it in place",
        "a change in place",
        others.isEmpty()
            ? "the rows of 1 table are copied"
            : "the rows of it are copied, and those of "
                + count
                + " that reference it: "
                + String.join(", ", others),
        "Nothing, if the tables are small. Else expect the time and the disk space of a copy.");
  }
}
