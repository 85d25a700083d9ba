package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.schema.Column;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.stream.Stream;

/**
 * Where PostgreSQL cannot use a generated column that is not stored, though it can have one: in
 * indexes and keys (<a
 * href="https://www.postgresql.org/docs/18/ddl-generated-columns.html">Generated Columns</a>).
 */
final class VirtualColumnUses {

  private final Table table;
  private final Column column;

  private VirtualColumnUses(Table table, Column column) {
    this.table = table;
    this.column = column;
  }

  /**
   * Checks that no index and no key uses such a column.
   *
   * @throws PlanException if one does
   */
  static void check(Schema schema) {
    for (Table table : schema.tables()) {
      for (Column column : table.columns()) {
        if (VirtualColumns.isVirtual(column)) {
          new VirtualColumnUses(table, column).check();
        }
      }
    }
  }

  private void check() {
    String name = column.name();
    table.uniques().stream()
        .filter(unique -> unique.columns().contains(name))
        .map(Unique::name)
        .forEach(unique -> refuse("unique constraint", unique));
    table.foreignKeys().stream()
        .filter(key -> key.columns().contains(name))
        .map(ForeignKey::name)
        .forEach(key -> refuse("foreign key", key));
    table.indexes().stream()
        .filter(this::uses)
        .map(Index::name)
        .forEach(index -> refuse("index", index));
  }

  private boolean uses(Index index) {
    return index.parts().stream()
            .flatMap(part -> part.column().stream())
            .anyMatch(column.name()::equals)
        || Stream.concat(
                index.parts().stream().flatMap(part -> part.expression().stream()),
                index.predicate().stream())
            .anyMatch(text -> Identifiers.of(text, Dialect.POSTGRESQL.id()).mention(column.name()));
  }

  private void refuse(String kind, String name) {
    throw new PlanException(
        table.name()
            + "."
            + column.name()
            + " is generated and not stored, and the "
            + kind
            + " "
            + name
            + " uses it, which PostgreSQL cannot. Write stored: true at the column in the schema"
            + " file, or take the "
            + kind
            + " away.");
  }
}
