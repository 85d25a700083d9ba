package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.Intents;
import io.agor.schema.Nullability;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the author declares about the values that rows get which are there already, as far as they
 * need it. Tables and columns are named as in the target.
 *
 * @param backfills what they get in a column that is new, or in which they have no value
 * @param retyped the columns of another type
 */
record DeclaredValues(Map<ColumnName, Backfill> backfills, List<Retyped> retyped) {

  /** A value for the rows that have none in a column. */
  record Backfill(Column column, SqlText value) {}

  /**
   * A column before and after a change of its type, each with its table.
   *
   * @param using how its values become those of the other type
   */
  record Retyped(Table fromTable, Column from, Table toTable, Column to, Optional<SqlText> using) {

    ColumnName name() {
      return new ColumnName(toTable.name(), to.name());
    }
  }

  /** Copies, in this order. */
  DeclaredValues {
    backfills = Collections.unmodifiableMap(new LinkedHashMap<>(backfills));
    retyped = List.copyOf(retyped);
  }

  /** The columns whose values the author converts, whether their physical type changes or not. */
  Set<ColumnName> rewritten() {
    return retyped.stream()
        .filter(column -> column.using().isPresent())
        .map(Retyped::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The values between two logical schemas. */
  static DeclaredValues of(
      Dialect dialect, Schema from, Schema to, RenameSteps renames, Intents intents) {
    Collector collector = new Collector(dialect, renames, intents);
    for (Table table : to.tables()) {
      Optional<Table> before = from.table(renames.oldTable(table.name()));
      boolean stays = renames.renaming().isEmpty() && before.equals(Optional.of(table));
      if (before.isPresent() && !stays && renames.schema().table(table.name()).isPresent()) {
        collector.addTable(before.get(), table);
      }
    }
    return collector.found();
  }

  private static final class Collector {

    private final Dialect dialect;
    private final RenameSteps renames;
    private final Intents intents;
    private final Map<ColumnName, Backfill> backfills = new LinkedHashMap<>();
    private final List<Retyped> retyped = new ArrayList<>();

    Collector(Dialect dialect, RenameSteps renames, Intents intents) {
      this.dialect = dialect;
      this.renames = renames;
      this.intents = intents;
    }

    DeclaredValues found() {
      return new DeclaredValues(backfills, retyped);
    }

    void addTable(Table from, Table to) {
      for (Column column : to.columns()) {
        if (!ColumnChange.isGenerated(column)) {
          addColumn(from, to, column);
        }
      }
    }

    private void addColumn(Table from, Table to, Column column) {
      Optional<Column> before = from.column(renames.oldColumn(to.name(), column.name()).column());
      boolean kept =
          renames.schema().table(to.name()).orElseThrow().column(column.name()).isPresent();
      Optional<Column> origin = before.filter(old -> kept);
      boolean needed =
          origin.isEmpty()
              || (origin.get().nullability() == Nullability.NULLABLE
                  && column.nullability() == Nullability.NOT_NULL);
      ColumnName name = new ColumnName(to.name(), column.name());
      SqlText backfill = intents.backfills().get(name);
      if (needed && backfill != null) {
        backfills.put(name, new Backfill(column, backfill));
      }
      origin
          .filter(old -> !sameType(old, column))
          .map(old -> new Retyped(from, old, to, column, using(name)))
          .ifPresent(retyped::add);
    }

    private Optional<SqlText> using(ColumnName name) {
      return Optional.ofNullable(intents.conversions().get(name));
    }

    private boolean sameType(Column from, Column to) {
      return from.type().equals(to.type())
          && Optional.ofNullable(from.nativeTypes().get(dialect.id()))
              .equals(Optional.ofNullable(to.nativeTypes().get(dialect.id())));
    }
  }
}
