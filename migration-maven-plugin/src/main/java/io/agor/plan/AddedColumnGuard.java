package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Stops before columns are added to rows with which their defaults break a check. ADD COLUMN would
 * stop as well, but SQLite does not say then which check it is (<a
 * href="https://www.sqlite.org/lang_altertable.html#alter_table_add_column">ALTER TABLE ADD
 * COLUMN</a>).
 */
final class AddedColumnGuard {

  private final SqlWriter writer;
  private final Table table;
  private final List<Column> added;

  AddedColumnGuard(SqlWriter writer, Table table, List<Column> added) {
    this.writer = writer;
    this.table = table;
    this.added = List.copyOf(added);
  }

  /** The statements, for those checks that a default may break; none if there is no such. */
  List<Statement> statements(List<Check> checks) {
    Guard guard = new Guard(writer);
    for (Check check : checks) {
      List<Column> mentioned = mentioned(check);
      if (mentioned.stream().anyMatch(column -> column.defaultValue() != DefaultValue.None.NONE)
          && mentioned.stream().noneMatch(ColumnChange::isGenerated)
          && mentioned.stream().noneMatch(column -> BoundsCheck.holds(check, column))) {
        guard.allowNo(
            check.name(), rows(mentioned) + " WHERE NOT (" + writer.text(check.expression()) + ")");
      }
    }
    return guard.statements("stop if a default breaks a new check, and name the check");
  }

  private List<Column> mentioned(Check check) {
    Identifiers names = Identifiers.of(check.expression(), Dialect.SQLITE.id());
    return added.stream().filter(column -> names.mention(column.name())).toList();
  }

  /** The rows as they will be: a CAST gives a value the affinity of its column. */
  private String rows(List<Column> columns) {
    List<String> values = new ArrayList<>(List.of("*"));
    for (Column column : columns) {
      String value =
          column.defaultValue() == DefaultValue.None.NONE
              ? "NULL"
              : writer.defaultExpression(column.defaultValue());
      values.add("CAST(" + value + " AS " + column.type() + ") AS " + writer.name(column.name()));
    }
    String name = writer.name(table.name());
    return "FROM (SELECT " + String.join(", ", values) + " FROM " + name + ") AS " + name;
  }
}
