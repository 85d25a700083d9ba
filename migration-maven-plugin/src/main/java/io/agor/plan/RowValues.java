package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.Intents;
import io.agor.schema.Nullability;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values that rows get which are there already: what the author declares for a column, else
 * what a conversion rule knows. Tables and columns are named as in the target.
 */
final class RowValues {

  private final Dialect dialect;
  private final SqlWriter writer;
  private final Map<ColumnName, SqlText> backfills = new LinkedHashMap<>();
  private final Map<ColumnName, Conversion> conversions = new LinkedHashMap<>();
  private final Map<ColumnName, SqlText> declared = new LinkedHashMap<>();
  private final Map<ColumnName, List<Conversion.Limit>> limits = new LinkedHashMap<>();
  private final Guard guard;

  private RowValues(Dialect dialect) {
    this.dialect = dialect;
    this.writer = new SqlWriter(dialect);
    this.guard = new Guard(writer);
  }

  /**
   * The values between two logical schemas.
   *
   * @throws PlanException if a column changes its type and no conversion is known to be right
   */
  static RowValues of(
      Dialect dialect, Schema from, Schema to, RenameSteps renames, Intents intents) {
    RowValues values = new RowValues(dialect);
    for (Table table : to.tables()) {
      from.table(renames.oldTable(table.name()))
          .filter(before -> renames.schema().table(table.name()).isPresent())
          .ifPresent(before -> values.addTable(before, table, renames, intents));
    }
    return values;
  }

  private void addTable(Table from, Table to, RenameSteps renames, Intents intents) {
    for (Column column : to.columns()) {
      ColumnName name = new ColumnName(to.name(), column.name());
      Optional<Column> before = from.column(renames.oldColumn(to.name(), column.name()).column());
      boolean kept =
          renames.schema().table(to.name()).orElseThrow().column(column.name()).isPresent();
      if (ColumnChange.isGenerated(column)) {
        continue;
      }
      Optional<Column> origin = before.filter(old -> kept);
      boolean needed =
          origin.isEmpty()
              || (origin.get().nullability() == Nullability.NULLABLE
                  && column.nullability() == Nullability.NOT_NULL);
      SqlText backfill = intents.backfills().get(name);
      if (needed && backfill != null) {
        backfills.put(name, backfill);
        if (!DefaultClause.isConstant(backfill.in(dialect.id()))) {
          limit(name, column);
        }
      }
      origin
          .filter(old -> !sameType(old, column))
          .ifPresent(old -> addConversion(from, old, to, column, intents.conversions().get(name)));
    }
  }

  private boolean sameType(Column from, Column to) {
    return from.type().equals(to.type())
        && Optional.ofNullable(from.nativeTypes().get(dialect.id()))
            .equals(Optional.ofNullable(to.nativeTypes().get(dialect.id())));
  }

  private void addConversion(
      Table fromTable, Column from, Table toTable, Column to, SqlText using) {
    ColumnName name = new ColumnName(toTable.name(), to.name());
    ValueKind kind = ValueKind.of(dialect, to);
    if (using != null) {
      boolean cast = PlainCast.is(dialect, using, to);
      declared.put(name, cast ? PlainCast.in(dialect, using, to) : using);
      limit(name, to);
      if (cast) {
        guard(fromTable, from, PlainCast.limits(dialect, ValueKind.of(dialect, from), kind));
      }
      return;
    }
    Conversion conversion =
        ConversionRules.of(dialect)
            .find(ValueKind.of(dialect, from), kind)
            .orElseThrow(() -> ColumnChange.needsConversion(dialect, toTable, from, to));
    conversions.put(name, conversion);
    guard(fromTable, from, conversion.limits());
  }

  private void limit(ColumnName name, Column column) {
    switch (dialect) {
      case SQLITE -> limits.put(name, SqliteFit.of(ValueKind.of(dialect, column)));
      case POSTGRESQL -> {
        // A column takes nothing that does not fit
      }
    }
  }

  private void guard(Table fromTable, Column from, List<Conversion.Limit> allowed) {
    String old = writer.name(from.name());
    for (Conversion.Limit limit : allowed) {
      guard.allowNo(
          fromTable.name() + "." + from.name() + " " + limit.what(),
          "FROM " + writer.name(fromTable.name()) + " WHERE " + limit.condition(old));
    }
  }

  /** What stops the migration before it begins. */
  List<Statement> guards() {
    return guard.statements("stop if a value is there that would not stay what it is");
  }

  /** What no value that an expression of the author makes may be; none where it makes none. */
  List<Conversion.Limit> limits(ColumnName column) {
    return limits.getOrDefault(column, List.of());
  }

  /** The columns whose values the author converts, whether their physical type changes or not. */
  Set<ColumnName> rewritten() {
    return Collections.unmodifiableSet(declared.keySet());
  }

  /** What the rows that are there get in a column that is new, or in which they have no value. */
  Optional<String> backfill(String table, String column) {
    return Optional.ofNullable(backfills.get(new ColumnName(table, column))).map(writer::text);
  }

  /** The value of a column in its new type, as an expression over the row before. */
  Optional<String> converted(String table, String column) {
    ColumnName name = new ColumnName(table, column);
    if (declared.containsKey(name)) {
      return Optional.of(writer.text(declared.get(name)));
    }
    return Optional.ofNullable(conversions.get(name))
        .filter(conversion -> !conversion.isPlain())
        .map(conversion -> conversion.expression(writer.name(column)));
  }
}
