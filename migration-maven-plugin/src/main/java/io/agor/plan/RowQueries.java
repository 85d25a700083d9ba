package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.schema.Column;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The queries of the rules: how many rows, and the first of them in the order of their keys. */
final class RowQueries {

  /** Characters of a value that are fetched; more than are shown. */
  private static final int FETCHED = 200;

  private final Dialect dialect;
  private final FutureRows future;
  private final SqlWriter writer;

  RowQueries(Dialect dialect, FutureRows future) {
    this.dialect = dialect;
    this.future = future;
    this.writer = new SqlWriter(dialect);
  }

  /** What must be different in all rows: SQL over the rows as they will be, and its name. */
  record Part(String sql, RowField field) {}

  /** A rule that a row breaks alone, by a condition over the rows of a query. */
  RowRule each(Table to, String problem, String source, String condition) {
    String from = " FROM " + future.named(source, to) + " WHERE " + condition;
    String rows =
        "SELECT "
            + String.join(", ", keyTexts(to))
            + from
            + " ORDER BY "
            + String.join(", ", order(to, ""))
            + " LIMIT "
            + RowRule.ROWS_SHOWN;
    return rule(to, problem, List.of(), "SELECT count(*), 0" + from, rows);
  }

  /** A rule that rows break together, by having the same values; rows with a NULL break none. */
  RowRule together(Table to, String problem, List<Part> parts, Optional<String> predicate) {
    String inner = parts(to, parts, predicate);
    String table = writer.name(to.name());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      names.add(value(i));
    }
    String values = String.join(", ", names);
    String number = writer.name("__number");
    String count =
        "SELECT coalesce(sum(%s), 0), count(*) FROM (SELECT count(*) AS %s FROM (%s) AS %s GROUP BY %s HAVING count(*) > 1) AS %s"
            .formatted(number, number, inner, table, values, table);
    List<String> firsts = new ArrayList<>();
    List<String> orders = order(to, "");
    List<String> plain = orderNames(to);
    for (int i = 0; i < plain.size(); i++) {
      firsts.add(
          "first_value(%s) OVER (PARTITION BY %s ORDER BY %s) AS %s"
              .formatted(plain.get(i), values, String.join(", ", orders), first(i)));
    }
    String counted =
        "SELECT *, count(*) OVER (PARTITION BY %s) AS %s, %s FROM (%s) AS %s"
            .formatted(values, number, String.join(", ", firsts), inner, table);
    List<String> order = new ArrayList<>(order(to, "__first"));
    order.addAll(orders);
    List<String> shown = new ArrayList<>(names.stream().map(RowQueries::text).toList());
    shown.addAll(keyTexts(to));
    String rows =
        "SELECT %s FROM (%s) AS %s WHERE %s > 1 ORDER BY %s LIMIT %d"
            .formatted(
                String.join(", ", shown),
                counted,
                table,
                number,
                String.join(", ", order),
                RowRule.ROWS_SHOWN);
    return rule(to, problem, parts.stream().map(Part::field).toList(), count, rows);
  }

  private String parts(Table to, List<Part> parts, Optional<String> predicate) {
    List<String> expressions = new ArrayList<>(orderAndKeys(to));
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      expressions.add(parts.get(i).sql() + " AS " + value(i));
      conditions.add(parts.get(i).sql() + " IS NOT NULL");
    }
    predicate.ifPresent(sql -> conditions.add("(" + sql + ")"));
    return "SELECT "
        + String.join(", ", expressions)
        + " FROM "
        + future.named(future.changed(to), to)
        + " WHERE "
        + String.join(" AND ", conditions);
  }

  private RowRule rule(Table to, String problem, List<RowField> values, String count, String rows) {
    RowRule.Keyed keyed = isKeyed(to) ? RowRule.Keyed.BY_PRIMARY_KEY : RowRule.Keyed.BY_CONTENT;
    List<RowField> key = future.keyColumns(to.name()).stream().map(this::field).toList();
    return new RowRule(
        problem, values, key, keyed, count, rows, FailingSql.preparation(count + rows));
  }

  private boolean isKeyed(Table to) {
    return future.old(to.name()).primaryKey().isPresent();
  }

  /** How the values of a logical column are shown. */
  RowField field(Column column) {
    ValueKind kind = ValueKind.of(dialect, column);
    boolean number =
        switch (kind.family()) {
          case SMALLINT, INTEGER, BIGINT, TIMESTAMP_MS, REAL, DOUBLE, DECIMAL, BOOLEAN -> true;
          case TEXT, TIMESTAMP, TIMESTAMPTZ, DATE, TIME, UUID, JSON, BLOB, UNKNOWN -> false;
        };
    return new RowField(column.name(), number ? RowField.Kind.NUMBER : RowField.Kind.TEXT);
  }

  private List<String> keyTexts(Table to) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < future.keyColumns(to.name()).size(); i++) {
      texts.add(text(future.key(i)));
    }
    return texts;
  }

  private static String text(String expression) {
    return "substr(CAST(" + expression + " AS text), 1, " + FETCHED + ")";
  }

  private String value(int position) {
    return writer.name("__value" + position);
  }

  private String first(int position) {
    return writer.name("__first" + position);
  }

  private List<String> orderAndKeys(Table to) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < future.keyColumns(to.name()).size(); i++) {
      names.add(future.key(i));
    }
    if (!isKeyed(to)) {
      names.add(writer.name(FutureRows.ROW));
    }
    return names;
  }

  private List<String> orderNames(Table to) {
    return isKeyed(to) ? orderAndKeys(to) : List.of(writer.name(FutureRows.ROW));
  }

  /**
   * The key in the order of its bytes, which is SQLite's own order of texts, and in PostgreSQL does
   * not depend on the locale.
   *
   * @param prefix of the columns to order by; empty for the key itself
   */
  private List<String> order(Table to, String prefix) {
    List<String> names = orderNames(to);
    List<Column> columns = future.keyColumns(to.name());
    List<String> order = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean text =
          dialect == Dialect.POSTGRESQL
              && isKeyed(to)
              && ValueKind.of(dialect, columns.get(i)).family() == ValueKind.Family.TEXT;
      String name = prefix.isEmpty() ? names.get(i) : writer.name(prefix + i);
      order.add(text ? name + " COLLATE \"C\"" : name);
    }
    return List.copyOf(order);
  }
}
