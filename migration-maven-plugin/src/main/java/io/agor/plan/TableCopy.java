package io.agor.plan;

import io.agor.schema.Column;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a table on their way into its new form.
 *
 * @param sources where each copied column of the new form takes its value from; a column without a
 *     source gets its default
 */
record TableCopy(Table from, Table to, List<Source> sources) {

  /**
   * A column of the new form and an expression over the old one.
   *
   * @param expression SQL that names only columns of the old form
   */
  record Source(String column, String expression) {}

  /**
   * Every column that both forms have takes its own value, as far as the row values say no other.
   */
  static TableCopy of(SqlWriter writer, Table from, Table to, RowValues values) {
    List<Source> sources = new ArrayList<>();
    List<Column> written =
        to.columns().stream().filter(column -> !ColumnChange.isGenerated(column)).toList();
    for (Column column : written) {
      String name = column.name();
      Optional<String> backfill = values.backfill(to.name(), name);
      if (from.column(name).isPresent()) {
        String value = values.converted(to.name(), name).orElse(writer.name(name));
        sources.add(
            new Source(
                name,
                backfill.map(other -> "coalesce(" + value + ", " + other + ")").orElse(value)));
      } else {
        backfill.ifPresent(value -> sources.add(new Source(name, value)));
      }
    }
    if (sources.isEmpty()) {
      Column first = written.get(0);
      sources.add(new Source(first.name(), writer.defaultExpression(first.defaultValue())));
    }
    return new TableCopy(from, to, List.copyOf(sources));
  }

  /** The columns of the new form that are copied. */
  List<String> columns() {
    return sources.stream().map(Source::column).toList();
  }

  /** Their values, as expressions over the old form. */
  List<String> expressions() {
    return sources.stream().map(Source::expression).toList();
  }

  /** Their values, each under the name of its column. */
  List<String> namedExpressions(SqlWriter writer) {
    return sources.stream()
        .map(
            source -> {
              String name = writer.name(source.column());
              return source.expression().equals(name) ? name : source.expression() + " AS " + name;
            })
        .toList();
  }

  /** Whether SQLite counts up a column both before and after, and must not forget how far. */
  boolean keepsCounting() {
    return from.columns().stream().anyMatch(ColumnChange::isIdentity)
        && to.columns().stream().anyMatch(ColumnChange::isIdentity);
  }
}
