package io.agor.plan;

import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Stops before a table is made again whose rows would get what their new columns must not hold and
 * SQLite would take: a value that does not fit, from an expression of the author, and NULL in a key
 * that SQLite would number by itself.
 */
final class SqliteFitGuard {

  private final SqlWriter writer;
  private final RowValues values;
  private final Guard guard;

  private SqliteFitGuard(SqlWriter writer, RowValues values) {
    this.writer = writer;
    this.values = values;
    this.guard = new Guard(writer);
  }

  static List<Statement> statements(SqlWriter writer, List<TableCopy> copies, RowValues values) {
    SqliteFitGuard fit = new SqliteFitGuard(writer, values);
    copies.forEach(fit::add);
    return fit.guard.statements("SQLite would take values that do not fit; stop if there is one");
  }

  private void add(TableCopy copy) {
    Optional<String> counted = rowid(copy.to());
    for (TableCopy.Source source : copy.sources()) {
      ColumnName name = new ColumnName(copy.to().name(), source.column());
      for (Conversion.Limit limit : values.limits(name)) {
        allowNo(name, limit, copy, source);
      }
      boolean mayBeNull =
          copy.from()
              .column(source.column())
              .filter(column -> column.nullability() == Nullability.NOT_NULL)
              .filter(column -> source.expression().equals(writer.name(column.name())))
              .isEmpty();
      if (mayBeNull && counted.equals(Optional.of(source.column()))) {
        allowNo(name, new Conversion.Limit("NULL", "{c} IS NULL"), copy, source);
      }
    }
  }

  private void allowNo(
      ColumnName name, Conversion.Limit limit, TableCopy copy, TableCopy.Source source) {
    String value = source.expression();
    boolean plain = value.equals(writer.name(source.column()));
    guard.allowNo(
        name + " " + limit.what(),
        "FROM "
            + writer.name(copy.to().name())
            + " WHERE "
            + limit.condition(plain ? value : "(" + value + ")"));
  }

  /**
   * The column that stands for the rowid, where NULL asks for the next number (<a
   * href="https://www.sqlite.org/lang_createtable.html#rowids_and_the_integer_primary_key">ROWIDs
   * and the INTEGER PRIMARY KEY</a>).
   */
  private static Optional<String> rowid(Table table) {
    return table
        .primaryKey()
        .map(PrimaryKey::columns)
        .filter(columns -> columns.size() == 1)
        .flatMap(columns -> table.column(columns.get(0)))
        .filter(column -> column.type().toString().equalsIgnoreCase("integer"))
        .map(Column::name);
  }
}
