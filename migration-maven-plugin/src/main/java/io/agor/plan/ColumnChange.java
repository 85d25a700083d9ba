package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.diff.TableChange;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.Nullability;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.Optional;

/** What both planners ask of a column that is added or changed, and what both refuse. */
final class ColumnChange {

  private ColumnChange() {}

  static boolean isGenerated(Column column) {
    return column.defaultValue() instanceof DefaultValue.Generated;
  }

  static boolean isIdentity(Column column) {
    return column.defaultValue() == DefaultValue.Identity.IDENTITY;
  }

  /** The expression of a generated column. */
  static Optional<SqlText> expression(Column column) {
    return column.defaultValue() instanceof DefaultValue.Generated generated
        ? Optional.of(generated.sql())
        : Optional.empty();
  }

  /**
   * Checks that the rows of a table get a value in a new column.
   *
   * @throws PlanException if they need one and there is none
   */
  static void requireValue(Table table, Column column, RowValues values) {
    if (column.nullability() == Nullability.NOT_NULL
        && values.backfill(table.name(), column.name()).isEmpty()
        && column.defaultValue() == DefaultValue.None.NONE) {
      throw new PlanException(
          table.name()
              + "."
              + column.name()
              + " is new and NOT NULL, and the rows that are there have no value for it."
              + " Say at the column in the schema file what they get, backfill: 'a value' or"
              + " backfill: { sql: 'an expression over the row' }; or give it a default, or let it"
              + " be NULL.");
    }
  }

  /**
   * Checks that a column does not begin to be computed.
   *
   * @throws PlanException if it does: the values that were written into it would be lost
   */
  static void requireStillWritten(Table table, TableChange.AlterColumn change) {
    if (isGenerated(change.to()) && !isGenerated(change.from())) {
      throw new PlanException(
          table.name()
              + "."
              + change.to().name()
              + " holds written values and becomes generated, which would throw them away."
              + " Add the generated column under another name and drop this one.");
    }
  }

  /** The refusal of a change of type that no assignment does without loss. */
  static PlanException needsConversion(Dialect dialect, Table table, Column from, Column to) {
    return new PlanException(
        table.name()
            + "."
            + to.name()
            + " changes its type from "
            + typeOf(dialect, from)
            + " to "
            + typeOf(dialect, to)
            + ", and no conversion of the values that are there is known to be right."
            + " Say at the column in the schema file how they are converted, for example"
            + " using: { sqlite: \""
            + cast(Dialect.SQLITE, to)
            + "\", postgresql: \""
            + cast(Dialect.POSTGRESQL, to)
            + "\" }.");
  }

  private static String typeOf(Dialect dialect, Column column) {
    String override = column.nativeTypes().get(dialect.id());
    return override == null ? column.type().toString() : override;
  }

  private static String cast(Dialect dialect, Column column) {
    String override = column.nativeTypes().get(dialect.id());
    String type = override == null ? dialect.types().nativeType(column.type()) : override;
    return "CAST(" + column.name() + " AS " + type + ")";
  }
}
