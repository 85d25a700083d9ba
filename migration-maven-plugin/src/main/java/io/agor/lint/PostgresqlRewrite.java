package io.agor.lint;

import io.agor.dialect.Dialect;
import io.agor.diff.TableChange;
import io.agor.report.Severity;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * AL010: PostgreSQL writes a whole table anew, and nobody reads or writes it meanwhile (<a
 * href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">ALTER
 * TABLE, Notes</a>).
 */
final class PostgresqlRewrite implements LintRule {

  /** Functions that give another value for each row; a default without them is computed once. */
  private static final Pattern VOLATILE =
      Pattern.compile(
          "\\b(random|gen_random_uuid|uuidv4|uuidv7|uuid_generate_v1|uuid_generate_v4|clock_timestamp"
              + "|timeofday|nextval)\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String code() {
    return "AL010";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Optional<Dialect> dialect() {
    return Optional.of(Dialect.POSTGRESQL);
  }

  @Override
  public List<Remark> judge(Step step) {
    List<Remark> remarks = new ArrayList<>();
    remarks.addAll(
        step.inTables(
            TableChange.AlterColumn.class,
            (table, alter) ->
                remarks(table.to().name(), alter.to(), ofAlteration(alter.from(), alter.to()))));
    remarks.addAll(
        step.inTables(
            TableChange.AddColumn.class,
            (table, add) -> remarks(table.to().name(), add.column(), ofAddition(add.column()))));
    return remarks;
  }

  private static Optional<String> ofAlteration(Column from, Column to) {
    String before = from.type().toString();
    String after = to.type().toString();
    if (!PostgresqlCoercion.keepsBytes(before, after)) {
      return Optional.of("changes its type from " + before + " to " + after);
    }
    return isStored(to) && !to.defaultValue().equals(from.defaultValue())
        ? Optional.of("is computed anew for every row")
        : Optional.empty();
  }

  private static Optional<String> ofAddition(Column column) {
    if (column.defaultValue() == DefaultValue.Identity.IDENTITY) {
      return Optional.of("is added and counted for every row");
    }
    if (isStored(column)) {
      return Optional.of("is added and computed for every row");
    }
    boolean differs =
        column.defaultValue() instanceof DefaultValue.Expression expression
            && VOLATILE.matcher(expression.sql().in(Dialect.POSTGRESQL.id())).find();
    return differs
        ? Optional.of("is added with a default that differs from row to row")
        : Optional.empty();
  }

  private static boolean isStored(Column column) {
    return column.defaultValue() instanceof DefaultValue.Generated generated
        && generated.storage() == DefaultValue.Storage.STORED;
  }

  private static List<Remark> remarks(String table, Column column, Optional<String> reason) {
    String name = table + "." + column.name();
    return reason
        .map(
            text ->
                List.of(
                    new Remark(
                        name,
                        "column " + name,
                        text + ": the table is rewritten under ACCESS EXCLUSIVE",
                        "a change that leaves the rows as they are",
                        "nobody can read or write " + table + " until all of it is written",
                        "Nothing, if the table is small or may rest. Else add another column, fill it"
                            + " in portions, and let it take the name in a later migration.")))
        .orElse(List.of());
  }
}
