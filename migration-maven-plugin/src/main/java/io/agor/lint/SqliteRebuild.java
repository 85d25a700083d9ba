package io.agor.lint;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.plan.RebuiltTable;
import io.agor.report.Severity;
import java.util.List;
import java.util.Optional;

/**
 * AL013: SQLite cannot make a change in place, so a table is made anew, and with it every table
 * that references it, through others too: all their rows are copied. Not so where the table asks
 * for the fast rebuild.
 */
final class SqliteRebuild implements LintRule {

  private final DatabaseVersion minimumVersion;

  SqliteRebuild(DatabaseVersion minimumVersion) {
    this.minimumVersion = minimumVersion;
  }

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
    return step.rebuiltTables(minimumVersion).stream().map(SqliteRebuild::remark).toList();
  }

  private static Remark remark(RebuiltTable table) {
    return new Remark(
        table.name(),
        "table " + table.name(),
        "is made anew, since SQLite cannot change it in place",
        "a change in place",
        copied(table),
        "Nothing, if the tables are small. Else expect the time and the disk space of a copy.");
  }

  private static String copied(RebuiltTable table) {
    List<String> others = table.referencing();
    return switch (table.form()) {
      case TOGETHER ->
          others.isEmpty()
              ? "the rows of 1 table are copied"
              : "the rows of it are copied, and those of " + counted(others);
      case FAST ->
          "its rows are copied"
              + (others.isEmpty() ? "" : ", not those of " + counted(others))
              + "; the migration needs a connection with foreign keys off";
    };
  }

  private static String counted(List<String> others) {
    String count = others.size() == 1 ? "1 table" : others.size() + " tables";
    return count + " that reference it: " + String.join(", ", others);
  }
}
