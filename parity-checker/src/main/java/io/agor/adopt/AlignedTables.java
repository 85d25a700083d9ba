package io.agor.adopt;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.dialect.PhysicalSchema;
import io.agor.introspect.LiveSchema;
import io.agor.introspect.Particulars.Fact;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.Index;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of a database in line with a schema, as far as no row can be in the way.
 *
 * @param live the database
 * @param wanted the schema as the database would tell it
 * @param printed the schema as it is written for the database
 */
record AlignedTables(Dialect dialect, LiveSchema live, Schema wanted, Schema printed) {

  AlignedTables(Dialect dialect, LiveSchema live, Schema schema) {
    this(dialect, live, NormalizedSchema.of(dialect, schema), PhysicalSchema.of(dialect, schema));
  }

  /**
   * All tables: those of the database, then those that it lacks.
   *
   * @param remade the names of those that are made again, where constraints without a name get one
   */
  Schema all(Set<String> remade) {
    List<Table> tables = new ArrayList<>();
    for (Table table : live.schema().tables()) {
      tables.add(isTouched(table) ? aligned(table, remade) : table);
    }
    for (Table table : wanted.tables()) {
      if (Counterparts.find(live.schema().tables(), table.name()).isEmpty() && isPlain(table)) {
        tables.add(printed.table(table.name()).orElseThrow());
      }
    }
    return new Schema(tables, live.schema().views());
  }

  /**
   * A table that SQLite makes again would lose what the model has no place for, and one whose
   * columns are spelled otherwise is another one to its application.
   */
  private boolean isTouched(Table table) {
    Optional<Table> target = wanted.table(table.name());
    return target.isPresent()
        && !(dialect == Dialect.SQLITE && hasParticulars(table))
        && target.get().columns().stream()
            .allMatch(
                column ->
                    table.column(column.name()).isPresent()
                        || Counterparts.find(table.columns(), column.name()).isEmpty());
  }

  private boolean hasParticulars(Table table) {
    Set<String> objects = new HashSet<>(table.columnNames());
    objects.add("");
    table.foreignKeys().forEach(key -> objects.add(key.name()));
    table.indexes().forEach(index -> objects.add(index.name()));
    for (Fact fact : Fact.values()) {
      if (fact != Fact.UNIQUE_CONSTRAINT
          && fact != Fact.UNNAMED
          && objects.stream()
              .anyMatch(
                  object -> live.particulars().value(fact, table.name(), object).isPresent())) {
        return true;
      }
    }
    return false;
  }

  private Table aligned(Table table, Set<String> remade) {
    try {
      return new AlignedTable(
              table,
              wanted.table(table.name()).orElseThrow(),
              printed.table(table.name()).orElseThrow(),
              name -> !remade.contains(table.name()) && isUnnamed(table, name))
          .table();
    } catch (IllegalArgumentException nameStandsTwice) {
      return table;
    }
  }

  private boolean isUnnamed(Table table, String object) {
    return live.particulars().value(Fact.UNNAMED, table.name(), object).isPresent();
  }

  /** Whether nothing in a table is a text that perhaps only the other database understands. */
  private boolean isPlain(Table table) {
    return table.checks().stream().allMatch(check -> check.column().isPresent())
        && table.columns().stream().map(Column::defaultValue).noneMatch(AlignedTables::isText)
        && table.indexes().stream().allMatch(Index::isOfColumns)
        && table.foreignKeys().stream()
            .allMatch(
                key ->
                    key.targetTable().equals(table.name())
                        || live.schema().table(key.targetTable()).isPresent());
  }

  private static boolean isText(DefaultValue value) {
    return value instanceof DefaultValue.Expression || value instanceof DefaultValue.Generated;
  }
}
