package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.SqlText;
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
  private final DeclaredValues declared;
  private final Map<ColumnName, Conversion> conversions = new LinkedHashMap<>();
  private final Map<ColumnName, SqlText> converted = new LinkedHashMap<>();
  private final Map<ColumnName, List<Conversion.Limit>> limits = new LinkedHashMap<>();
  private final Guard guard;

  private RowValues(Dialect dialect, DeclaredValues declared) {
    this.dialect = dialect;
    this.writer = new SqlWriter(dialect);
    this.declared = declared;
    this.guard = new Guard(writer);
  }

  /**
   * The values between two logical schemas.
   *
   * @throws PlanException if a column changes its type and no conversion is known to be right
   */
  static RowValues of(Dialect dialect, DeclaredValues declared) {
    RowValues values = new RowValues(dialect, declared);
    declared.backfills().forEach(values::addBackfill);
    declared.retyped().forEach(values::addConversion);
    return values;
  }

  private void addBackfill(ColumnName name, DeclaredValues.Backfill backfill) {
    if (!DefaultClause.isConstant(backfill.value().in(dialect.id()))) {
      limit(name, backfill.column());
    }
  }

  private void addConversion(DeclaredValues.Retyped column) {
    column.using().ifPresentOrElse(using -> addDeclared(column, using), () -> addConverted(column));
  }

  private void addDeclared(DeclaredValues.Retyped column, SqlText using) {
    Column to = column.to();
    boolean cast = PlainCast.is(dialect, using, to);
    converted.put(column.name(), cast ? PlainCast.in(dialect, using, to) : using);
    limit(column.name(), to);
    if (cast) {
      guard(
          column,
          PlainCast.limits(
              dialect, ValueKind.of(dialect, column.from()), ValueKind.of(dialect, to)));
    }
  }

  private void addConverted(DeclaredValues.Retyped column) {
    Column from = column.from();
    Column to = column.to();
    Conversion conversion =
        ConversionRules.of(dialect)
            .find(ValueKind.of(dialect, from), ValueKind.of(dialect, to))
            .orElseThrow(() -> ColumnChange.needsConversion(dialect, column.toTable(), from, to));
    conversions.put(column.name(), conversion);
    guard(column, conversion.limits());
  }

  private void limit(ColumnName name, Column column) {
    switch (dialect) {
      case SQLITE -> limits.put(name, SqliteFit.of(ValueKind.of(dialect, column)));
      case POSTGRESQL -> {
        // A column takes nothing that does not fit
      }
    }
  }

  private void guard(DeclaredValues.Retyped column, List<Conversion.Limit> allowed) {
    String old = writer.name(column.from().name());
    String table = column.fromTable().name();
    for (Conversion.Limit limit : allowed) {
      guard.allowNo(
          table + "." + column.from().name() + " " + limit.what(),
          "FROM " + writer.name(table) + " WHERE " + limit.condition(old));
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
    return Collections.unmodifiableSet(converted.keySet());
  }

  /** What the rows that are there get in a column that is new, or in which they have no value. */
  Optional<String> backfill(String table, String column) {
    return Optional.ofNullable(declared.backfills().get(new ColumnName(table, column)))
        .map(backfill -> writer.text(backfill.value()));
  }

  /** The value of a column in its new type, as an expression over the row before. */
  Optional<String> converted(String table, String column) {
    ColumnName name = new ColumnName(table, column);
    if (converted.containsKey(name)) {
      return Optional.of(writer.text(converted.get(name)));
    }
    return Optional.ofNullable(conversions.get(name))
        .filter(conversion -> !conversion.isPlain())
        .map(conversion -> conversion.expression(writer.name(column)));
  }
}
