package io.agor.plan;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Names;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import io.agor.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Schemas and edits of them, the same for the same seed, for laws on filled tables: the sample rows
 * of a schema fulfil the edited one too. So names and expressions are plain here and few things can
 * be at odds with a row; the odd names, comments and keys that a file and a comparison must bear
 * are made by {@code io.agor.schema.RandomSchemas}, in the tests of parity-checker, which fills and
 * edits nothing.
 */
final class RandomEdits {

  private static final List<ColumnType> TYPES =
      List.of(
          ColumnType.Basic.TEXT,
          ColumnType.Basic.BOOLEAN,
          ColumnType.Basic.INTEGER,
          ColumnType.Basic.DOUBLE,
          ColumnType.Basic.JSON,
          ColumnType.Basic.BLOB,
          ColumnType.Basic.TIMESTAMP_MS,
          new ColumnType.Varchar(30),
          new ColumnType.Decimal(10, 2),
          new ColumnType.Enumeration(List.of("a", "b", "it's")));

  private static final List<ForeignKey.Action> ACTIONS =
      List.of(
          ForeignKey.Action.NO_ACTION,
          ForeignKey.Action.RESTRICT,
          ForeignKey.Action.CASCADE,
          ForeignKey.Action.SET_NULL);

  private final Random random;
  private final Set<String> referencing = new HashSet<>();
  private int names;

  RandomEdits(long seed) {
    this.random = new Random(seed);
  }

  /** One to five tables, many of them in circles, and views. */
  Schema schema() {
    List<Table> tables = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      tables.add(table());
    }
    for (int i = random.nextInt(2 * count + 1); i > 0; i--) {
      addForeignKey(tables);
    }
    List<View> views = new ArrayList<>();
    for (Table table : tables) {
      if (random.nextInt(3) == 0) {
        views.add(
            new View("v_" + table.name(), SqlText.of("SELECT count(*) AS n FROM " + table.name())));
      }
    }
    return new Schema(tables, views);
  }

  /** The schema after one to eight edits. */
  Schema edited(Schema schema) {
    List<Table> tables = new ArrayList<>(schema.tables());
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      edit(tables);
    }
    List<View> views =
        schema.views().stream()
            .filter(
                view -> tables.stream().anyMatch(table -> view.name().equals("v_" + table.name())))
            .toList();
    return new Schema(tables, views);
  }

  private void edit(List<Table> tables) {
    switch (random.nextInt(11)) {
      case 0 -> tables.add(table());
      case 1 -> dropTable(tables);
      case 2, 3 -> addForeignKey(tables);
      case 4 -> change(tables, this::withoutForeignKey);
      case 5 -> change(tables, this::withOtherAction);
      case 6, 7 -> change(tables, table -> withColumn(table, column()));
      case 8 -> change(tables, this::withOtherDefault);
      case 9 -> change(tables, this::withIndex);
      default -> change(tables, this::withoutLastColumn);
    }
  }

  private String name(String prefix) {
    return prefix + names++;
  }

  private Table table() {
    String name = name("t");
    ColumnType keyType =
        List.of(ColumnType.Basic.ID, ColumnType.Basic.BIGINT, ColumnType.Basic.IDENTITY)
            .get(random.nextInt(3));
    DefaultValue counted =
        keyType == ColumnType.Basic.IDENTITY
            ? DefaultValue.Identity.IDENTITY
            : DefaultValue.None.NONE;
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(name + "_id", keyType, Nullability.NOT_NULL, counted));
    for (int i = random.nextInt(4); i >= 0; i--) {
      columns.add(column());
    }
    Table table =
        new Table(
            name,
            "",
            columns,
            Optional.of(new PrimaryKey(name + "_pkey", List.of(name + "_id"))),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return random.nextBoolean() ? withIndex(table) : table;
  }

  private Column column() {
    ColumnType type = TYPES.get(random.nextInt(TYPES.size()));
    DefaultValue value = value(type);
    boolean required = value != DefaultValue.None.NONE && random.nextBoolean();
    return Column.of(
        name("c"), type, required ? Nullability.NOT_NULL : Nullability.NULLABLE, value);
  }

  private DefaultValue value(ColumnType type) {
    if (random.nextBoolean()) {
      return DefaultValue.None.NONE;
    }
    int number = random.nextInt(100);
    if (type == ColumnType.Basic.TEXT || type instanceof ColumnType.Varchar) {
      return random.nextInt(4) == 0
          ? new DefaultValue.Expression(SqlText.of("lower('X" + number + "')"))
          : new DefaultValue.Text("it's; " + number);
    }
    if (type == ColumnType.Basic.BOOLEAN) {
      return DefaultValue.Bool.TRUE;
    }
    if (type == ColumnType.Basic.JSON) {
      return new DefaultValue.Text("[" + number + "]");
    }
    if (type == ColumnType.Basic.BLOB) {
      return DefaultValue.None.NONE;
    }
    return type instanceof ColumnType.Enumeration
        ? new DefaultValue.Text("it's")
        : new DefaultValue.Numeric(String.valueOf(number));
  }

  private void change(List<Table> tables, UnaryOperator<Table> edit) {
    if (!tables.isEmpty()) {
      int index = random.nextInt(tables.size());
      tables.set(index, edit.apply(tables.get(index)));
    }
  }

  private void dropTable(List<Table> tables) {
    if (tables.size() > 1) {
      String dropped = tables.remove(random.nextInt(tables.size())).name();
      tables.replaceAll(
          table ->
              with(
                  table,
                  table.columns(),
                  table.foreignKeys().stream()
                      .filter(key -> !key.targetTable().equals(dropped))
                      .toList()));
    }
  }

  /** On a new column, or on a column of the same type that is there. */
  private void addForeignKey(List<Table> tables) {
    int index = random.nextInt(tables.size());
    Table table = tables.get(index);
    Table target = tables.get(random.nextInt(tables.size()));
    Column key = target.columns().get(0);
    ColumnType type =
        key.type() == ColumnType.Basic.IDENTITY ? ColumnType.Basic.BIGINT : key.type();
    Optional<Column> present =
        table.columns().stream()
            .filter(column -> column.type().equals(type))
            .filter(column -> column.nullability() == Nullability.NULLABLE)
            .filter(column -> !referencing.contains(column.name()))
            .findFirst();
    Column column =
        present.orElseGet(
            () -> Column.of(name("f"), type, Nullability.NULLABLE, DefaultValue.None.NONE));
    referencing.add(column.name());
    Table widened = present.isPresent() ? table : withColumn(table, column);
    List<ForeignKey> keys = new ArrayList<>(widened.foreignKeys());
    keys.add(
        new ForeignKey(
            Names.foreignKey(table.name(), List.of(column.name())),
            List.of(column.name()),
            target.name(),
            List.of(key.name()),
            action(),
            action()));
    tables.set(index, with(widened, widened.columns(), keys));
  }

  private ForeignKey.Action action() {
    return ACTIONS.get(random.nextInt(ACTIONS.size()));
  }

  private static List<ForeignKey> keysOf(Table table, Column column) {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().contains(column.name()))
        .toList();
  }

  private Table withoutForeignKey(Table table) {
    return table.foreignKeys().isEmpty()
        ? table
        : with(table, table.columns(), table.foreignKeys().subList(1, table.foreignKeys().size()));
  }

  private Table withOtherAction(Table table) {
    return with(
        table,
        table.columns(),
        table.foreignKeys().stream()
            .map(
                key ->
                    new ForeignKey(
                        key.name(),
                        key.columns(),
                        key.targetTable(),
                        key.targetColumns(),
                        action(),
                        key.onUpdate()))
            .toList());
  }

  private static Table withColumn(Table table, Column column) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(column);
    return with(table, columns, table.foreignKeys());
  }

  private Table withOtherDefault(Table table) {
    List<Column> columns = new ArrayList<>(table.columns());
    int index = random.nextInt(columns.size());
    Column column = columns.get(index);
    if (index > 0 && keysOf(table, column).isEmpty() && column.type() != ColumnType.Basic.ID) {
      columns.set(
          index,
          Column.of(column.name(), column.type(), Nullability.NULLABLE, value(column.type())));
    }
    return with(table, columns, table.foreignKeys());
  }

  /** Without the last column, if nothing but an index is on it. */
  private Table withoutLastColumn(Table table) {
    Column last = table.columns().get(table.columns().size() - 1);
    boolean used =
        table.columns().size() == 1
            || table.checks().stream()
                .anyMatch(check -> check.expression().common().contains(last.name()))
            || table.uniques().stream().anyMatch(key -> key.columns().contains(last.name()));
    if (used) {
      return table;
    }
    return new Table(
        table.name(),
        "",
        table.columns().subList(0, table.columns().size() - 1),
        table.primaryKey(),
        table.uniques(),
        table.foreignKeys().stream().filter(key -> !key.columns().contains(last.name())).toList(),
        table.checks(),
        table.indexes().stream()
            .filter(index -> !index.columnNames().contains(last.name()))
            .toList());
  }

  /** With another index, unique or check on a column, or without the first index. */
  private Table withIndex(Table table) {
    List<Unique> uniques = new ArrayList<>(table.uniques());
    List<Check> checks = new ArrayList<>(table.checks());
    List<Index> indexes = new ArrayList<>(table.indexes());
    Column column = table.columns().get(random.nextInt(table.columns().size()));
    switch (random.nextInt(4)) {
      case 0 -> {
        Column key = table.columns().get(0);
        if (column.type() != ColumnType.Basic.JSON) {
          uniques.add(
              new Unique(
                  name("u"),
                  column.equals(key) ? List.of(key.name()) : List.of(column.name(), key.name())));
        }
      }
      case 1 ->
          checks.add(
              new Check(
                  name("k"),
                  SqlText.of(column.name() + " IS NULL OR " + column.name() + " IS NOT NULL")));
      case 2 -> {
        if (!indexes.isEmpty()) {
          indexes.remove(0);
        }
      }
      default -> {
        if (column.type() != ColumnType.Basic.JSON) {
          indexes.add(
              new Index(
                  name("i"),
                  List.of(IndexPart.of(column.name(), IndexPart.Direction.DESCENDING)),
                  Index.Uniqueness.NON_UNIQUE,
                  Optional.of(SqlText.of(column.name() + " IS NOT NULL"))));
        }
      }
    }
    return new Table(
        table.name(),
        "",
        table.columns(),
        table.primaryKey(),
        uniques,
        table.foreignKeys(),
        checks,
        indexes);
  }

  private static Table with(Table table, List<Column> columns, List<ForeignKey> foreignKeys) {
    return new Table(
        table.name(),
        "",
        columns,
        table.primaryKey(),
        table.uniques(),
        foreignKeys,
        table.checks(),
        table.indexes());
  }
}
