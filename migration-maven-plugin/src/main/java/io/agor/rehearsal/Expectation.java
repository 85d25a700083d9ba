package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationStep;
import io.agor.rehearsal.data.Cell;
import io.agor.rehearsal.data.Meaning;
import io.agor.rehearsal.data.Passage;
import io.agor.rehearsal.data.Row;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.Nullability;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.TypeFamily;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a step should make of the rows of one database. */
final class Expectation {

  private final MigrationStep step;
  private final Dialect dialect;
  private final Connection connection;

  private Expectation(MigrationStep step, Dialect dialect, Connection connection) {
    this.step = step;
    this.dialect = dialect;
    this.connection = connection;
  }

  /**
   * The rows to expect, by the tables after.
   *
   * @param before all rows, by the tables before
   * @param connection to the database before the step, in autocommit mode
   */
  static SortedMap<String, List<ExpectedRow>> of(
      MigrationStep step, Dialect dialect, Map<String, List<Row>> before, Connection connection)
      throws SQLException {
    Expectation expectation = new Expectation(step, dialect, connection);
    SortedMap<String, List<ExpectedRow>> tables = new TreeMap<>();
    for (KeptTable table : KeptTable.of(step)) {
      tables.put(table.to().name(), expectation.rows(table, before));
    }
    return RowFitting.judge(step, tables);
  }

  private List<ExpectedRow> rows(KeptTable table, Map<String, List<Row>> before)
      throws SQLException {
    List<Row> all = before.getOrDefault(table.from().name(), List.of());
    ChangedValues values = new ChangedValues(step, table, dialect, connection);
    Map<String, Optional<Map<String, Row>>> conversions = new HashMap<>();
    Map<String, Optional<Map<String, Row>>> backfills = new HashMap<>();
    for (Column column : table.to().columns()) {
      Optional<SqlText> conversion = values.conversion(column);
      if (conversion.isPresent()) {
        conversions.put(column.name(), values.evaluate(conversion.get().in(dialect.id()), all));
      }
      Optional<SqlText> backfill = values.backfill(column);
      if (backfill.isPresent()) {
        backfills.put(column.name(), values.evaluate(backfill.get().in(dialect.id()), all));
      }
    }
    List<ExpectedRow> rows = new ArrayList<>();
    for (Row row : all) {
      Map<String, ExpectedCell> cells = new LinkedHashMap<>();
      Optional<String> failure = Optional.empty();
      for (Column column : table.to().columns()) {
        Evaluated conversion = valueOf(conversions, column, row);
        Evaluated backfill = valueOf(backfills, column, row);
        cells.put(column.name(), cell(table, column, row, conversion, backfill));
        if (conversion.kind() == Evaluated.Kind.FAILS || backfill.kind() == Evaluated.Kind.FAILS) {
          failure = Optional.of(ExpectedRow.EXPRESSION_FAILS);
        }
      }
      rows.add(judged(table, new ExpectedRow(row, cells, failure), row));
    }
    return withoutBreakingChecks(table, values, rows);
  }

  /** No expression; an expression that could not be evaluated; or its value for a row. */
  private static Evaluated valueOf(
      Map<String, Optional<Map<String, Row>>> evaluated, Column column, Row row) {
    Optional<Map<String, Row>> values = evaluated.get(column.name());
    if (values == null) {
      return Evaluated.ABSENT;
    }
    return values
        .map(
            rows ->
                Optional.ofNullable(rows.get(row.locator()))
                    .map(found -> new Evaluated(Evaluated.Kind.VALUE, found.cell("value")))
                    .orElse(Evaluated.FAILS))
        .orElse(Evaluated.UNREADABLE);
  }

  private ExpectedCell cell(
      KeptTable table, Column to, Row row, Evaluated conversion, Evaluated backfill) {
    if (to.defaultValue() instanceof DefaultValue.Generated) {
      return ExpectedCell.open(to.type());
    }
    ExpectedCell own =
        table
            .origin(to.name())
            .map(from -> carried(from, to, row.cell(from.name()), conversion))
            .orElseGet(() -> Defaults.of(to));
    boolean isNew = table.origin(to.name()).isEmpty();
    boolean required =
        isNew
            || (table.origin(to.name()).orElseThrow().nullability() == Nullability.NULLABLE
                && to.nullability() == Nullability.NOT_NULL);
    boolean lacks = isNew || (own.kind() == ExpectedCell.Kind.KNOWN && own.meaning().isEmpty());
    return switch (backfill.kind()) {
      case ABSENT -> own;
      case UNREADABLE, FAILS -> lacks && required ? ExpectedCell.open(to.type()) : own;
      case VALUE ->
          lacks && required
              ? hinted(ExpectedCell.known(Meaning.of(to.type(), backfill.cell()), to.type()))
              : own;
    };
  }

  private ExpectedCell carried(Column from, Column to, Cell cell, Evaluated conversion) {
    switch (conversion.kind()) {
      case UNREADABLE, FAILS -> {
        return ExpectedCell.open(to.type());
      }
      case VALUE -> {
        return hinted(ExpectedCell.known(Meaning.of(to.type(), conversion.cell()), to.type()));
      }
      case ABSENT -> {}
    }
    if (ChangedValues.sameType(from, to)) {
      return ExpectedCell.unchanged(cell, to.type());
    }
    ColumnType compared = Passage.comparedAs(from.type(), to.type());
    Optional<String> meaning = Meaning.of(from.type(), cell);
    if (meaning.isEmpty()) {
      return ExpectedCell.known(Optional.empty(), compared);
    }
    Passage passage = Passage.of(from.type(), to.type(), meaning.get());
    boolean sameStorage =
        dialect == Dialect.SQLITE
            && TypeFamily.of(from.type()) == TypeFamily.of(to.type())
            && from.nativeTypes().equals(to.nativeTypes());
    return switch (passage.fit()) {
      case FITS ->
          sameStorage
              ? ExpectedCell.unchanged(cell, to.type())
              : ExpectedCell.known(Optional.of(passage.value()), compared);
      case UNFIT -> ExpectedCell.known(meaning, compared);
      case UNKNOWN -> ExpectedCell.open(to.type());
    };
  }

  /** What an edited file makes of an author's expression is for the person who edited it to say. */
  private ExpectedCell hinted(ExpectedCell cell) {
    return switch (step.origin()) {
      case GENERATED -> cell;
      case EDITED, CUSTOM -> cell.opened();
    };
  }

  private ExpectedRow judged(KeptTable table, ExpectedRow row, Row before) {
    ExpectedRow result = row;
    for (Column column : table.to().columns()) {
      ExpectedCell cell = row.cells().get(column.name());
      if (cell.kind() == ExpectedCell.Kind.KNOWN) {
        Optional<Column> from = table.origin(column.name());
        boolean changes = from.map(old -> !old.type().equals(column.type())).orElse(true);
        if (cell.meaning().isEmpty() && isRequired(table.to(), column)) {
          result = result.unfit(column.name() + " is NULL");
        } else if (changes
            && cell.meaning().isPresent()
            && !holds(column.type(), cell.meaning().get())) {
          result = result.unfit(column.name() + " does not fit");
        } else if (from.isPresent() && changes && isUnfit(from.get(), column, before)) {
          result = result.unfit(column.name() + " does not fit");
        }
      }
    }
    return result;
  }

  private boolean isUnfit(Column from, Column to, Row before) {
    boolean declared =
        step.intents().conversions().keySet().stream()
            .anyMatch(name -> name.column().equals(to.name()));
    return !declared
        && Meaning.of(from.type(), before.cell(from.name()))
            .map(value -> Passage.of(from.type(), to.type(), value).fit() == Passage.Fit.UNFIT)
            .orElse(false);
  }

  private static boolean holds(ColumnType type, String meaning) {
    try {
      return Passage.holds(type, meaning);
    } catch (NumberFormatException unreadable) {
      return false;
    }
  }

  private static boolean isRequired(Table table, Column column) {
    return column.nullability() == Nullability.NOT_NULL
        || table.primaryKey().filter(key -> key.columns().contains(column.name())).isPresent();
  }

  private List<ExpectedRow> withoutBreakingChecks(
      KeptTable table, ChangedValues values, List<ExpectedRow> rows) throws SQLException {
    List<ExpectedRow> result = rows;
    for (Check check : table.to().checks()) {
      if (!table.from().checks().contains(check) || !table.from().equals(table.to())) {
        List<Row> fitting =
            result.stream().filter(row -> row.unfit().isEmpty()).map(ExpectedRow::before).toList();
        Optional<Map<String, Row>> broken =
            values.evaluateAfter(check.expression().in(dialect.id()), fitting);
        if (broken.isPresent()) {
          result =
              result.stream()
                  .map(
                      row ->
                          row.unfit().isEmpty() && isBroken(broken.get(), row)
                              ? row.unfit(check.name() + " is broken")
                              : row)
                  .toList();
        }
      }
    }
    return result;
  }

  private static boolean isBroken(Map<String, Row> broken, ExpectedRow row) {
    return broken.get(row.before().locator()).cell("value").text().equals("1");
  }

  /** What an expression gave. */
  private record Evaluated(Kind kind, Cell cell) {

    private static final Evaluated ABSENT = new Evaluated(Kind.ABSENT, Cell.NULL);
    private static final Evaluated UNREADABLE = new Evaluated(Kind.UNREADABLE, Cell.NULL);
    private static final Evaluated FAILS = new Evaluated(Kind.FAILS, Cell.NULL);

    private enum Kind {
      ABSENT,
      UNREADABLE,
      FAILS,
      VALUE
    }
  }
}
