package io.agor.lint;

import io.agor.dialect.Dialect;
import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.report.Severity;
import io.agor.schema.Nullability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * AL012: PostgreSQL reads every row of a table while it holds a lock on it (<a
 * href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>).
 */
final class PostgresqlScan implements LintRule {

  @Override
  public String code() {
    return "AL012";
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Optional<Dialect> dialect() {
    return Optional.of(Dialect.POSTGRESQL);
  }

  @Override
  public List<Remark> judge(Step step) {
    List<Remark> remarks = new ArrayList<>();
    remarks.addAll(step.inTables(TableChange.AlterColumn.class, PostgresqlScan::ofNotNull));
    remarks.addAll(step.inTables(TableChange.AddCheck.class, PostgresqlScan::ofCheck));
    remarks.addAll(step.inTables(TableChange.AlterCheck.class, PostgresqlScan::ofCheck));
    remarks.addAll(
        step.inTables(
            TableChange.AddForeignKey.class,
            (table, add) -> ofForeignKey(table, add, add.foreignKey().targetTable())));
    remarks.addAll(
        step.inTables(
            TableChange.AlterForeignKey.class,
            (table, alter) -> ofForeignKey(table, alter, alter.to().targetTable())));
    return remarks;
  }

  private static List<Remark> ofNotNull(Change.AlterTable table, TableChange.AlterColumn alter) {
    if (alter.from().nullability() == alter.to().nullability()
        || alter.to().nullability() == Nullability.NULLABLE) {
      return List.of();
    }
    String name = table.to().name() + "." + alter.to().name();
    return remark(
        name,
        "column " + name,
        "becomes NOT NULL: every row is read under ACCESS EXCLUSIVE",
        "reads and writes of " + table.to().name() + " wait for it");
  }

  private static List<Remark> ofCheck(Change.AlterTable table, TableChange change) {
    return remark(
        change.subject(),
        "check " + change.subject() + " of " + table.to().name(),
        "is added: every row is read under ACCESS EXCLUSIVE",
        "reads and writes of " + table.to().name() + " wait for it");
  }

  private static List<Remark> ofForeignKey(
      Change.AlterTable table, TableChange change, String target) {
    return remark(
        change.subject(),
        "foreign key " + change.subject() + " of " + table.to().name(),
        "is added: every row is read under SHARE ROW EXCLUSIVE on both tables",
        "writes to " + table.to().name() + " and " + target + " wait for it, reads do not");
  }

  private static List<Remark> remark(String name, String object, String problem, String effect) {
    return List.of(
        new Remark(
            name,
            object,
            problem,
            "a table that can be used meanwhile",
            effect,
            "Nothing, if the table is small or may rest. Else run the migration when it is idle."));
  }
}
