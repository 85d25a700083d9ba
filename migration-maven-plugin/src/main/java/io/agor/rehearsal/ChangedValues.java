package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationStep;
import io.agor.rehearsal.data.Row;
import io.agor.rehearsal.data.RowReader;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.ColumnType;
import io.agor.schema.SqlText;
import io.agor.schema.TypeFamily;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the expressions of the author give for the rows of a table, evaluated before the migration
 * under the names after it.
 */
final class ChangedValues {

  private static final String LOCATOR = "agor_row";

  private final MigrationStep step;
  private final KeptTable table;
  private final Dialect dialect;
  private final RowReader reader;

  ChangedValues(MigrationStep step, KeptTable table, Dialect dialect, Connection connection) {
    this.step = step;
    this.table = table;
    this.dialect = dialect;
    this.reader = new RowReader(dialect, connection);
  }

  /** The conversion that the author declared for a column whose type changes. */
  Optional<SqlText> conversion(Column to) {
    return table
        .origin(to.name())
        .filter(from -> !sameType(from, to))
        .map(from -> step.intents().conversions().get(name(to)));
  }

  /** What the author declared for rows that have no value. */
  Optional<SqlText> backfill(Column to) {
    return Optional.ofNullable(step.intents().backfills().get(name(to)));
  }

  static boolean sameType(Column from, Column to) {
    return from.type().equals(to.type()) && from.nativeTypes().equals(to.nativeTypes());
  }

  private ColumnName name(Column column) {
    return new ColumnName(table.to().name(), column.name());
  }

  /**
   * The values of an expression by the rows' locators, without those for which it fails; nothing if
   * it cannot be evaluated here at all.
   */
  Optional<Map<String, Row>> evaluate(String expression, List<Row> rows) throws SQLException {
    Optional<Map<String, Row>> all = query(expression, renamed());
    if (all.isPresent()) {
      return all;
    }
    Map<String, Row> some = new LinkedHashMap<>();
    for (Row row : rows) {
      String one =
          renamed() + " WHERE " + LOCATOR + " = " + dialect.quoting().literal(row.locator());
      query(expression, one).ifPresent(some::putAll);
    }
    return some.isEmpty() ? Optional.empty() : Optional.of(some);
  }

  /**
   * Whether rows break a check after the change, by their locators; nothing if that cannot be
   * evaluated here.
   *
   * @param rows whose values fit the types after; a cast of another could fail for all
   */
  Optional<Map<String, Row>> evaluateAfter(String condition, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return Optional.of(Map.of());
    }
    List<String> values = new ArrayList<>();
    for (Column column : table.to().columns()) {
      String own =
          table
              .origin(column.name())
              .map(from -> carried(from, column))
              .orElseGet(() -> defaultOf(column));
      String converted =
          conversion(column).map(text -> "(" + text.in(dialect.id()) + ")").orElse(own);
      String value =
          backfill(column)
              .map(text -> "coalesce(" + converted + ", " + text.in(dialect.id()) + ")")
              .orElse(converted);
      values.add(value + " AS " + quoted(column.name()));
    }
    String source =
        "(SELECT "
            + LOCATOR
            + ", "
            + String.join(", ", values)
            + " FROM "
            + renamed()
            + rows.stream()
                .map(row -> dialect.quoting().literal(row.locator()))
                .collect(Collectors.joining(", ", " WHERE " + LOCATOR + " IN (", ")"))
            + ") AS "
            + quoted(table.to().name());
    return query("CASE WHEN (" + condition + ") IS FALSE THEN 1 ELSE 0 END", source);
  }

  /** The value that the column brings along, in its type after where a plain cast gives that. */
  private String carried(Column from, Column to) {
    String name = quoted(to.name());
    return !sameType(from, to) && isWritten(from) && isWritten(to)
        ? "CAST(" + name + " AS " + dialect.types().nativeType(to.type()) + ")"
        : name;
  }

  /** Whether every database reads and writes values of the type as plain texts and numbers. */
  private static boolean isWritten(Column column) {
    return column.type() != ColumnType.Basic.TIMESTAMP_MS
        && column.nativeTypes().isEmpty()
        && switch (TypeFamily.of(column.type())) {
          case TEXT, WHOLE_NUMBER, EXACT_NUMBER, FLOATING_NUMBER -> true;
          case BOOLEAN, TIMESTAMP, DATE, TIME, UUID, JSON, BLOB -> false;
        };
  }

  private String defaultOf(Column column) {
    return Defaults.literal(dialect, column).orElse("NULL");
  }

  private Optional<Map<String, Row>> query(String expression, String source) throws SQLException {
    try {
      Map<String, Row> rows = new LinkedHashMap<>();
      for (Row row :
          reader.rows(
              LOCATOR, List.of("value"), List.of("(" + expression + ")"), "FROM " + source)) {
        rows.put(row.locator(), row);
      }
      return Optional.of(rows);
    } catch (SQLException notHere) {
      if (reader.connection().isValid(1)) {
        return Optional.empty();
      }
      throw notHere;
    }
  }

  /** The table before under the names after; columns that go keep theirs. */
  private String renamed() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Column column : table.from().columns()) {
      Optional<String> name = table.renamed(column.name());
      if (name.isPresent()) {
        columns.put(name.get(), column.name());
      }
    }
    table.from().columnNames().forEach(name -> columns.putIfAbsent(name, name));
    StringBuilder sql = new StringBuilder("(SELECT " + reader.locator() + " AS " + LOCATOR);
    columns.forEach(
        (name, old) -> sql.append(", ").append(quoted(old)).append(" AS ").append(quoted(name)));
    return sql.append(" FROM ")
        .append(quoted(table.from().name()))
        .append(") AS ")
        .append(quoted(table.to().name()))
        .toString();
  }

  private String quoted(String name) {
    return dialect.quoting().identifier(name);
  }
}
