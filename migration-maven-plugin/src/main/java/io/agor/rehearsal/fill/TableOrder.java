package io.agor.rehearsal.fill;

import io.agor.schema.ForeignKey;
import io.agor.schema.Nullability;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The order in which tables can be filled: parents first, circles broken where NULL is allowed. */
public final class TableOrder {

  private TableOrder() {}

  /**
   * All tables of a schema, each after those that it references, as far as there is such an order.
   */
  public static List<Table> parentsFirst(Schema schema) {
    List<Table> order = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    List<Table> rest = new ArrayList<>(schema.tables());
    while (!rest.isEmpty()) {
      Table next =
          first(rest, table -> isFree(table, placed, key -> true))
              .or(() -> first(rest, table -> isFree(table, placed, key -> !isNullable(table, key))))
              .orElse(rest.get(0));
      rest.remove(next);
      placed.add(next.name());
      order.add(next);
    }
    return List.copyOf(order);
  }

  /** Whether a row may have no parent under this key. */
  static boolean isNullable(Table table, ForeignKey key) {
    return key.columns().stream()
        .map(name -> table.column(name).orElseThrow())
        .anyMatch(
            column ->
                column.nullability() == Nullability.NULLABLE
                    && table
                        .primaryKey()
                        .filter(own -> own.columns().contains(column.name()))
                        .isEmpty());
  }

  private static java.util.Optional<Table> first(List<Table> tables, Predicate<Table> condition) {
    return tables.stream().filter(condition).findFirst();
  }

  private static boolean isFree(Table table, Set<String> placed, Predicate<ForeignKey> counts) {
    return table.foreignKeys().stream()
        .filter(key -> !key.targetTable().equals(table.name()))
        .filter(counts)
        .allMatch(key -> placed.contains(key.targetTable()));
  }
}
