package io.agor.lint;

import io.agor.dialect.Dialect;
import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.report.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * AL011: an index is built on a PostgreSQL table that exists, without CONCURRENTLY, which is not
 * possible in a transaction (<a
 * href="https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">CREATE
 * INDEX</a>).
 */
final class PostgresqlIndex implements LintRule {

  private static final String REST =
      "Nothing, if the table is small or may rest. Else run the migration when it is idle.";

  @Override
  public String code() {
    return "AL011";
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
    remarks.addAll(step.inTables(TableChange.AddIndex.class, PostgresqlIndex::ofIndex));
    remarks.addAll(step.inTables(TableChange.AlterIndex.class, PostgresqlIndex::ofIndex));
    remarks.addAll(step.inTables(TableChange.AddUnique.class, PostgresqlIndex::ofUnique));
    remarks.addAll(step.inTables(TableChange.AlterUnique.class, PostgresqlIndex::ofUnique));
    remarks.addAll(step.inTables(TableChange.AddPrimaryKey.class, PostgresqlIndex::ofPrimaryKey));
    remarks.addAll(
        step.inTables(
            TableChange.AlterPrimaryKey.class,
            (table, alter) ->
                alter.from().columns().equals(alter.to().columns())
                    ? List.of()
                    : ofPrimaryKey(table, alter)));
    return remarks;
  }

  private static List<Remark> ofIndex(Change.AlterTable table, TableChange change) {
    return remark(
        "index " + change.subject(),
        change,
        "writes to " + table.to().name() + " wait for it",
        "Nothing, if the table is small or may rest. Else build the index by hand with CREATE INDEX"
            + " CONCURRENTLY before the migration, and put IF NOT EXISTS into its SQL.");
  }

  private static List<Remark> ofUnique(Change.AlterTable table, TableChange change) {
    return remark("unique " + change.subject(), change, everybodyWaits(table), REST);
  }

  private static List<Remark> ofPrimaryKey(Change.AlterTable table, TableChange change) {
    return remark("primary key " + change.subject(), change, everybodyWaits(table), REST);
  }

  private static String everybodyWaits(Change.AlterTable table) {
    return "reads and writes of " + table.to().name() + " wait for it";
  }

  private static List<Remark> remark(
      String object, TableChange change, String effect, String cure) {
    return List.of(
        new Remark(
            change.subject(),
            object,
            "is built without CONCURRENTLY",
            "a table that can be used meanwhile",
            effect,
            cure));
  }
}
