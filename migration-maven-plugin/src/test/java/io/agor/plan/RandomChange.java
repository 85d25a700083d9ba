package io.agor.plan;

import io.agor.diff.Renaming;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Intents;
import io.agor.schema.Names;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Strictness;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A random change with what its author says of it: the edits of {@link RandomEdits}, then renames
 * (onto free names, onto names that were given up, two that swap), other types and values for rows
 * that have none.
 */
final class RandomChange {

  private final long seed;
  private final Random random;
  private final Schema before;
  private final Map<String, String> tableOrigins = new HashMap<>();
  private final Map<ColumnName, String> columnOrigins = new HashMap<>();
  private final TreeMap<ColumnName, SqlText> backfills = new TreeMap<>();
  private final TreeMap<ColumnName, SqlText> conversions = new TreeMap<>();
  private Schema after;
  private int names;

  private RandomChange(long seed) {
    this.seed = seed;
    RandomEdits edits = new RandomEdits(seed);
    this.random = new Random(seed);
    this.before = edits.schema();
    this.after = edits.edited(before);
    for (Table table : before.tables()) {
      after
          .table(table.name())
          .ifPresent(
              now -> {
                tableOrigins.put(table.name(), table.name());
                table.columnNames().stream()
                    .filter(column -> now.column(column).isPresent())
                    .forEach(
                        column -> columnOrigins.put(new ColumnName(table.name(), column), column));
              });
    }
  }

  static RandomChange of(long seed) {
    RandomChange change = new RandomChange(seed);
    List<Runnable> steps =
        new ArrayList<>(
            List.of(
                change::retype,
                change::require,
                change::addRequired,
                change::renameColumn,
                change::renameColumn,
                change::swapColumns,
                change::renameTable,
                change::swapTables));
    Collections.shuffle(steps, change.random);
    steps.subList(0, change.random.nextInt(5)).forEach(Runnable::run);
    return change;
  }

  SchemaChange change() {
    return new SchemaChange(with(before, 1), with(after, 2), intents());
  }

  /** One seed in four is strict before and after, one becomes strict, and one ceases to be. */
  private Schema with(Schema schema, int bit) {
    return new Schema(
        schema.tables(),
        schema.views(),
        (seed & bit) == 0 ? Strictness.LENIENT : Strictness.STRICT);
  }

  private Intents intents() {
    TreeMap<String, String> tables = new TreeMap<>();
    tableOrigins.forEach(
        (table, origin) -> {
          if (!table.equals(origin)) {
            tables.put(table, origin);
          }
        });
    TreeMap<ColumnName, String> columns = new TreeMap<>();
    columnOrigins.forEach(
        (column, origin) -> {
          if (!column.column().equals(origin)) {
            columns.put(column, origin);
          }
        });
    return new Intents(new TreeSet<>(), tables, columns, backfills, conversions);
  }

  private <T> Optional<T> any(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
  }

  private void renameTable() {
    List<String> free = new ArrayList<>(List.of("r" + names++));
    before.tables().stream()
        .map(Table::name)
        .filter(name -> after.table(name).isEmpty())
        .forEach(free::add);
    any(keptTables())
        .ifPresent(table -> rename(Map.of(table.name(), any(free).orElseThrow()), Map.of()));
  }

  private List<Table> keptTables() {
    return after.tables().stream().filter(table -> tableOrigins.containsKey(table.name())).toList();
  }

  private void swapTables() {
    List<Table> tables = keptTables();
    if (tables.size() > 1) {
      String one = tables.get(0).name();
      String other = tables.get(tables.size() - 1).name();
      rename(Map.of(one, other, other, one), Map.of());
    }
  }

  private List<ColumnName> keptColumns(Table table) {
    return table.columnNames().stream()
        .map(column -> new ColumnName(table.name(), column))
        .filter(columnOrigins::containsKey)
        .toList();
  }

  private void renameColumn() {
    any(keptTables())
        .ifPresent(
            table -> {
              Table old = before.table(tableOrigins.get(table.name())).orElseThrow();
              List<String> free = new ArrayList<>(List.of("r" + names++, "order" + names++));
              old.columnNames().stream()
                  .filter(column -> table.column(column).isEmpty())
                  .forEach(free::add);
              any(keptColumns(table))
                  .ifPresent(column -> rename(Map.of(), Map.of(column, any(free).orElseThrow())));
            });
  }

  private void swapColumns() {
    any(keptTables())
        .ifPresent(
            table -> {
              List<ColumnName> columns = keptColumns(table);
              if (columns.size() > 1) {
                ColumnName one = columns.get(0);
                ColumnName other = columns.get(columns.size() - 1);
                rename(Map.of(), Map.of(one, other.column(), other, one.column()));
              }
            });
  }

  private void rename(Map<String, String> tables, Map<ColumnName, String> columns) {
    Renaming renaming = new Renaming(new TreeMap<>(tables), new TreeMap<>(columns));
    Schema renamed = renaming.apply(after);
    after = new Schema(renamed.tables().stream().map(this::named).toList(), renamed.views());
    Map<String, String> oldTables = new HashMap<>(tableOrigins);
    tableOrigins.clear();
    oldTables.forEach((table, origin) -> tableOrigins.put(renaming.table(table), origin));
    Map<ColumnName, String> oldColumns = new HashMap<>(columnOrigins);
    columnOrigins.clear();
    oldColumns.forEach((name, origin) -> columnOrigins.put(renamed(renaming, name), origin));
    for (TreeMap<ColumnName, SqlText> texts : List.of(backfills, conversions)) {
      Map<ColumnName, SqlText> old = new HashMap<>(texts);
      texts.clear();
      old.forEach((name, text) -> texts.put(renamed(renaming, name), text));
    }
  }

  private static ColumnName renamed(Renaming renaming, ColumnName name) {
    return new ColumnName(
        renaming.table(name.table()), renaming.column(name.table(), name.column()));
  }

  /** The key, and at times a foreign key, with the name that it would get by itself. */
  private Table named(Table table) {
    boolean derived = random.nextBoolean();
    return new Table(
        table.name(),
        "",
        table.columns(),
        table
            .primaryKey()
            .map(key -> new PrimaryKey(Names.primaryKey(table.name()), key.columns())),
        table.uniques(),
        table.foreignKeys().stream()
            .map(
                key ->
                    new ForeignKey(
                        derived ? Names.foreignKey(table.name(), key.columns()) : key.name(),
                        key.columns(),
                        key.targetTable(),
                        key.targetColumns(),
                        key.onDelete(),
                        key.onUpdate()))
            .toList(),
        table.checks(),
        table.indexes());
  }

  private void retype() {
    for (ColumnName name : plainColumns()) {
      Column column = column(name);
      Optional<ColumnType> type = wider(column.type());
      if (type.isPresent() && random.nextBoolean()) {
        if (column.type() == ColumnType.Basic.DOUBLE) {
          conversions.put(name, SqlText.of("'converted'"));
        }
        replace(
            name,
            Column.of(name.column(), type.get(), Nullability.NULLABLE, DefaultValue.None.NONE));
      }
    }
  }

  private Optional<ColumnType> wider(ColumnType type) {
    if (type instanceof ColumnType.Varchar) {
      return any(List.of(new ColumnType.Varchar(60), ColumnType.Basic.TEXT));
    }
    if (type instanceof ColumnType.Decimal) {
      return Optional.of(new ColumnType.Decimal(14, 3));
    }
    if (type instanceof ColumnType.Basic basic) {
      return switch (basic) {
        case INTEGER ->
            any(
                List.of(
                    ColumnType.Basic.BIGINT,
                    ColumnType.Basic.TEXT,
                    ColumnType.Basic.DOUBLE,
                    new ColumnType.Decimal(10, 2)));
        case BOOLEAN -> Optional.of(ColumnType.Basic.INTEGER);
        case JSON, DOUBLE -> Optional.of(ColumnType.Basic.TEXT);
        case TIMESTAMP_MS ->
            any(
                List.of(
                    ColumnType.Basic.TIMESTAMP, ColumnType.Basic.BIGINT, ColumnType.Basic.TEXT));
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  /** The columns of before that no key and no foreign key names. */
  private List<ColumnName> plainColumns() {
    List<ColumnName> columns = new ArrayList<>();
    for (Table table : keptTables()) {
      for (ColumnName name : keptColumns(table)) {
        boolean key =
            table.primaryKey().filter(own -> own.columns().contains(name.column())).isPresent()
                || table.foreignKeys().stream()
                    .anyMatch(own -> own.columns().contains(name.column()));
        if (!key) {
          columns.add(name);
        }
      }
    }
    return columns;
  }

  private void require() {
    for (ColumnName name : plainColumns()) {
      Column column = column(name);
      if (column.type() == ColumnType.Basic.TEXT && random.nextBoolean()) {
        backfills.put(name, SqlText.of("'filled; it''s'"));
        replace(name, column.with(Nullability.NOT_NULL));
      }
    }
  }

  private void addRequired() {
    any(keptTables())
        .ifPresent(
            table -> {
              List<Column> columns = new ArrayList<>(table.columns());
              String added = "r" + names++;
              columns.add(
                  Column.of(
                      added,
                      ColumnType.Basic.INTEGER,
                      Nullability.NOT_NULL,
                      DefaultValue.None.NONE));
              backfills.put(new ColumnName(table.name(), added), SqlText.of("7 + 1"));
              replace(table.name(), columns);
            });
  }

  private Column column(ColumnName name) {
    return after.table(name.table()).orElseThrow().column(name.column()).orElseThrow();
  }

  private void replace(ColumnName name, Column column) {
    replace(
        name.table(),
        after.table(name.table()).orElseThrow().columns().stream()
            .map(other -> other.name().equals(name.column()) ? column : other)
            .toList());
  }

  private void replace(String name, List<Column> columns) {
    after =
        new Schema(
            after.tables().stream()
                .map(
                    table ->
                        table.name().equals(name)
                            ? new Table(
                                name,
                                "",
                                columns,
                                table.primaryKey(),
                                table.uniques(),
                                table.foreignKeys(),
                                table.checks(),
                                table.indexes())
                            : table)
                .toList(),
            after.views());
  }
}
