package io.agor.introspect;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Schemas made by chance from a seed: every kind of column, key, check and index. */
final class DeclaredSchemas {

  private static final List<String> NAMES =
      List.of(
          "id", "order", "Mixed Case", "größe", "has\"quote", "tick`s", "check", "a_b", "x", "y");

  private static final List<ColumnType> TYPES =
      List.of(
          ColumnType.Basic.ID,
          ColumnType.Basic.TEXT,
          ColumnType.Basic.BOOLEAN,
          ColumnType.Basic.BIGINT,
          ColumnType.Basic.DOUBLE,
          ColumnType.Basic.JSON,
          ColumnType.Basic.TIMESTAMP_MS,
          new ColumnType.Varchar(40),
          new ColumnType.Decimal(10, 2),
          new ColumnType.Enumeration(List.of("a", "it's", "C")));

  private final Random random;

  private DeclaredSchemas(long seed) {
    random = new Random(seed);
  }

  static Schema of(long seed) {
    DeclaredSchemas chance = new DeclaredSchemas(seed);
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i <= chance.random.nextInt(4); i++) {
      tables.add(chance.table("t" + i, tables));
    }
    return new Schema(tables, List.of());
  }

  private Table table(String name, List<Table> before) {
    List<Column> columns = new ArrayList<>();
    for (String column : NAMES.subList(0, 3 + random.nextInt(NAMES.size() - 2))) {
      columns.add(column(column));
    }
    List<String> key = List.of(columns.get(0).name());
    List<ForeignKey> foreignKeys = new ArrayList<>();
    for (Table target : before) {
      List<String> from = List.of(columns.get(1 + random.nextInt(columns.size() - 1)).name());
      foreignKeys.add(
          new ForeignKey(
              name + "_" + target.name() + "_fkey",
              from,
              target.name(),
              List.of(target.columns().get(0).name()),
              action(),
              action()));
    }
    List<String> pair = List.of(columns.get(1).name(), columns.get(2).name());
    List<Unique> uniques =
        random.nextBoolean() ? List.of(new Unique(Names.unique(name, pair), pair)) : List.of();
    List<Check> checks =
        random.nextBoolean()
            ? List.of(new Check(name + "_chance", SqlText.of(condition())))
            : List.of();
    return new Table(
        name,
        "",
        columns,
        Optional.of(new PrimaryKey(Names.primaryKey(name), key)),
        uniques,
        foreignKeys,
        checks,
        List.of(index(name + "_0_idx", columns), index(name + "_1_idx", columns)));
  }

  private Column column(String name) {
    ColumnType type = TYPES.get(random.nextInt(TYPES.size()));
    Nullability nullability =
        name.equals("id") || random.nextBoolean() ? Nullability.NOT_NULL : Nullability.NULLABLE;
    return Column.of(name, type, nullability, defaultValue(type));
  }

  private DefaultValue defaultValue(ColumnType type) {
    if (random.nextBoolean()) {
      return DefaultValue.None.NONE;
    }
    if (type == ColumnType.Basic.BOOLEAN) {
      return random.nextBoolean() ? DefaultValue.Bool.TRUE : DefaultValue.Bool.FALSE;
    }
    if (type == ColumnType.Basic.JSON) {
      return new DefaultValue.Text("{\"b\":1,\"a\":[true,null]}");
    }
    boolean number =
        type == ColumnType.Basic.BIGINT
            || type == ColumnType.Basic.DOUBLE
            || type == ColumnType.Basic.TIMESTAMP_MS
            || type instanceof ColumnType.Decimal;
    return number
        ? new DefaultValue.Numeric(List.of("0", "-1", "42", "007").get(random.nextInt(4)))
        : new DefaultValue.Text(List.of("", "it's", " x ", "NULL", "a").get(random.nextInt(5)));
  }

  private ForeignKey.Action action() {
    ForeignKey.Action[] actions = ForeignKey.Action.values();
    return actions[random.nextInt(actions.length)];
  }

  private Index index(String name, List<Column> columns) {
    List<IndexPart> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      IndexPart.Direction direction =
          random.nextBoolean() ? IndexPart.Direction.ASCENDING : IndexPart.Direction.DESCENDING;
      String column = columns.get((i * 2 + 1) % columns.size()).name();
      parts.add(
          random.nextInt(4) == 0
              ? IndexPart.of(SqlText.of("coalesce(\"id\", 'x')"), direction)
              : IndexPart.of(column, direction));
    }
    return new Index(
        name,
        parts,
        random.nextBoolean() ? Index.Uniqueness.UNIQUE : Index.Uniqueness.NON_UNIQUE,
        random.nextBoolean() ? Optional.of(SqlText.of(condition())) : Optional.empty());
  }

  private String condition() {
    return List.of(
            "\"id\" <> ''",
            "\"Mixed Case\" IS NOT NULL AND (\"order\" IN ('a', 'b') OR id = 'x')",
            "NOT (id IN ('x') AND \"order\" IS NULL)",
            "length(id) BETWEEN 1 AND 36",
            "id LIKE 'a!%%' ESCAPE '!'",
            "CASE WHEN id = 'x' THEN 1 ELSE 0 END = 0",
            "id || 'x' <> \"id\" COLLATE NOCASE")
        .get(random.nextInt(7));
  }
}
