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
 * that references it, through others too: all their rows are copied. Not so where the table asks
 * for the fast rebuild.
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
    List<String> remade =
        step.changes(Change.AlterTable.class).stream()
            .filter(SqliteInPlace::isImpossible)
            .map(change -> change.to().name())
            .toList();
    boolean fast =
        remade.stream().anyMatch(name -> step.rebuildsFast(name) && isReferenced(present, name));
    return remade.stream()
        .map(name -> remark(name, fast ? alone(name, present) : withOthers(name, present)))
        .toList();
  }

  private static boolean isReferenced(List<Table> tables, String name) {
    return tables.stream()
        .flatMap(table -> table.foreignKeys().stream())
        .anyMatch(key -> key.targetTable().equals(name));
  }

  /** What the fast rebuild copies. */
  private static String alone(String name, List<Table> present) {
    SortedSet<String> others = referencing(present, name);
    return "its rows are copied"
        + (others.isEmpty() ? "" : ", not those of " + counted(others))
        + "; the migration needs a connection with foreign keys off";
  }

  /** What the usual rebuild copies. */
  private static String withOthers(String name, List<Table> present) {
    SortedSet<String> others = referencing(present, name);
    return others.isEmpty()
        ? "the rows of 1 table are copied"
        : "the rows of it are copied, and those of " + counted(others);
  }

  private static String counted(SortedSet<String> others) {
    String count = others.size() == 1 ? "1 table" : others.size() + " tables";
    return count + " that reference it: " + String.join(", ", others);
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

  private static Remark remark(String table, String copied) {
    return new Remark(
        table,
        "table " + table,
        "is made anew, since SQLite cannot change it in place",
        "a change in place",
        copied,
        "Nothing, if the tables are small. Else expect the time and the disk space of a copy.");
  }
}
