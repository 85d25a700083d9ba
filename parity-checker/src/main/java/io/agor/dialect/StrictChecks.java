package io.agor.dialect;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.Names;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.Optional;

/**
 * The checks that hold SQLite's columns to their types. A check sees a value after its column's
 * affinity has converted it, so {@code '12'} is a whole number here as it is in PostgreSQL (<a
 * href="https://www.sqlite.org/datatype3.html#type_affinity">Type Affinity</a>), and it passes
 * NULL.
 */
final class StrictChecks {

  private StrictChecks() {}

  /**
   * The check of a column; empty where SQLite needs none: it refuses what is no number in an
   * identity by itself, an enum has a check already, and of a type that the author has chosen for
   * SQLite nothing is known.
   */
  static Optional<Check> of(Table table, Column column) {
    if (column.nativeTypes().containsKey(Dialect.SQLITE.id())) {
      return Optional.empty();
    }
    String name = Dialect.SQLITE.quoting().identifier(column.name());
    return column
        .type()
        .accept(StrictCondition.INSTANCE)
        .map(
            condition ->
                new Check(
                    Names.strictCheck(table.name(), column.name()),
                    SqlText.of(condition.replace(StrictCondition.COLUMN, name)),
                    Optional.of(column.name())));
  }
}
