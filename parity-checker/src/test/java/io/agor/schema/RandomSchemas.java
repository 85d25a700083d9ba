package io.agor.schema;

import io.agor.schema.ColumnType.Basic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Valid schemas by the number: one seed, one schema, always the same. Both databases accept each of
 * them: names are distinct when case is ignored and fit into 63 bytes, foreign keys point at keys
 * of the same type, expressions are valid in both. They hold all that a schema file can say, and
 * are not for rows: the schemas that are filled and edited come from {@code RandomEdits}, in the
 * tests of the plugin.
 */
public final class RandomSchemas {

  private static final List<String> WORDS =
      List.of(
          "user",
          "order",
          "group",
          "index",
          "select",
          "table",
          "item",
          "Note",
          "createdAt",
          "has space",
          "quo\"te",
          "back`tick",
          "it's",
          "dot.ted",
          "naïve",
          "日本",
          "a-b",
          "x",
          "true",
          "null",
          "2nd",
          "percent%",
          "comma,name",
          "colon: name",
          "hash #",
          "[list]",
          "{map}",
          "select",
          "desc",
          "-dash",
          "back\\slash",
          "_under",
          "UPPER",
          "sum(x)");

  private final Random random;
  private final RandomColumns columns;
  private final Set<String> relations = new HashSet<>();
  private final List<TableInProgress> tables = new ArrayList<>();

  private RandomSchemas(long seed) {
    this.random = new Random(seed);
    this.columns = new RandomColumns(random);
  }

  /** The schema of a seed. */
  public static Schema of(long seed) {
    return new RandomSchemas(seed).schema();
  }

  private static final class TableInProgress {
    private final String name;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Set<String> columnNames = new HashSet<>();
    private final Set<String> constraints = new HashSet<>();
    private Optional<PrimaryKey> primaryKey = Optional.empty();
    private final List<Unique> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    private TableInProgress(String name) {
      this.name = name;
    }
  }

  private Schema schema() {
    int tableCount = 1 + random.nextInt(5);
    for (int i = 0; i < tableCount; i++) {
      tables.add(table());
    }
    for (TableInProgress table : tables) {
      int foreignKeys = random.nextInt(4);
      for (int i = 0; i < foreignKeys; i++) {
        foreignKey(table, oneOf(tables));
      }
    }
    List<View> views = new ArrayList<>();
    if (chance(30)) {
      String table = '"' + tables.get(0).name.replace("\"", "\"\"") + '"';
      views.add(new View(relation("view"), SqlText.of("SELECT count(*) AS n\nFROM " + table)));
    }
    return new Schema(
        tables.stream().map(this::finish).toList(),
        views,
        chance(30) ? Strictness.STRICT : Strictness.LENIENT);
  }

  private TableInProgress table() {
    TableInProgress table = new TableInProgress(relation("t"));
    relations.add(fold(Names.primaryKey(table.name)));
    int columnCount = 1 + random.nextInt(8);
    for (int i = 0; i < columnCount; i++) {
      column(table, columns.type());
    }
    if (chance(15)) {
      generated(table);
    }
    primaryKey(table);
    for (int i = random.nextInt(3); i > 0; i--) {
      unique(table);
    }
    for (int i = random.nextInt(2); i > 0; i--) {
      check(table);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      index(table);
    }
    return table;
  }

  private Column column(TableInProgress table, ColumnType type) {
    String name = name("c", table.columnNames);
    boolean notNull = chance(50);
    Column column =
        new Column(
            name,
            type,
            notNull ? Nullability.NOT_NULL : Nullability.NULLABLE,
            chance(50) ? DefaultValue.None.NONE : columns.defaultValue(type),
            new TreeMap<>(),
            chance(15) ? oneOf(RandomColumns.COMMENTS) : "");
    table.columns.put(name, column);
    if (type instanceof ColumnType.Enumeration) {
      table.constraints.add(fold(Names.enumCheck(table.name, name)));
    }
    return column;
  }

  private void generated(TableInProgress table) {
    String source = oneOf(new ArrayList<>(table.columns.keySet()));
    String name = name("gen", table.columnNames);
    SqlText isNull = SqlText.of(quoted(source) + " IS NULL");
    table.columns.put(
        name,
        Column.of(
            name,
            Basic.BOOLEAN,
            Nullability.NULLABLE,
            new DefaultValue.Generated(isNull, DefaultValue.Storage.STORED)));
  }

  private void primaryKey(TableInProgress table) {
    int kind = random.nextInt(4);
    if (kind == 0) {
      return;
    }
    if (kind == 1) {
      Column identity =
          Column.of(
              name("id", table.columnNames),
              Basic.IDENTITY,
              Nullability.NOT_NULL,
              DefaultValue.Identity.IDENTITY);
      table.columns.put(identity.name(), identity);
      key(table, List.of(identity.name()));
      return;
    }
    List<String> columns = someKeyColumns(table, kind == 2 ? 1 : 3);
    if (columns.isEmpty()) {
      columns = List.of(column(table, Basic.ID).name());
    }
    for (String name : columns) {
      table.columns.computeIfPresent(name, (n, column) -> column.with(Nullability.NOT_NULL));
    }
    key(table, columns);
  }

  private void key(TableInProgress table, List<String> columns) {
    String name = chance(80) ? Names.primaryKey(table.name) : constraintAndRelation(table, "pk");
    table.constraints.add(fold(name));
    table.primaryKey = Optional.of(new PrimaryKey(name, columns));
  }

  private void unique(TableInProgress table) {
    List<String> columns = someKeyColumns(table, 3);
    if (columns.isEmpty()) {
      return;
    }
    String usual = Names.unique(table.name, columns);
    boolean free = !relations.contains(fold(usual)) && !table.constraints.contains(fold(usual));
    if (free && chance(50)) {
      relations.add(fold(usual));
      table.constraints.add(fold(usual));
      table.uniques.add(new Unique(usual, columns));
    } else {
      table.uniques.add(new Unique(constraintAndRelation(table, "uq"), columns));
    }
  }

  private void foreignKey(TableInProgress table, TableInProgress target) {
    List<List<String>> keys = new ArrayList<>();
    target.primaryKey.ifPresent(key -> keys.add(key.columns()));
    target.uniques.forEach(unique -> keys.add(unique.columns()));
    if (keys.isEmpty()) {
      return;
    }
    List<String> targetColumns = oneOf(keys);
    List<String> columns = new ArrayList<>();
    for (String targetColumn : targetColumns) {
      ColumnType type = target.columns.get(targetColumn).type();
      Column column =
          Column.of(
              name("ref", table.columnNames),
              type == Basic.IDENTITY ? Basic.BIGINT : type,
              chance(30) ? Nullability.NOT_NULL : Nullability.NULLABLE,
              DefaultValue.None.NONE);
      table.columns.put(column.name(), column);
      columns.add(column.name());
      if (type instanceof ColumnType.Enumeration) {
        table.constraints.add(fold(Names.enumCheck(table.name, column.name())));
      }
    }
    String usual = Names.foreignKey(table.name, columns);
    String name =
        chance(60) && table.constraints.add(fold(usual)) ? usual : name("fk", table.constraints);
    table.foreignKeys.add(
        new ForeignKey(
            name,
            columns,
            target.name,
            targetColumns,
            action(table, columns),
            action(table, columns)));
  }

  private ForeignKey.Action action(TableInProgress table, List<String> columns) {
    boolean nullable =
        columns.stream()
            .allMatch(name -> table.columns.get(name).nullability() == Nullability.NULLABLE);
    return oneOf(
        nullable
            ? List.of(
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Action.RESTRICT,
                ForeignKey.Action.CASCADE,
                ForeignKey.Action.SET_NULL)
            : List.of(
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Action.RESTRICT,
                ForeignKey.Action.CASCADE));
  }

  private void check(TableInProgress table) {
    String column = quoted(oneOf(new ArrayList<>(table.columns.keySet())));
    table.checks.add(
        new Check(
            name("ck", table.constraints),
            SqlText.of(column + " IS NOT NULL OR " + column + " IS NULL")));
  }

  private void index(TableInProgress table) {
    List<String> candidates = someKeyColumns(table, 3);
    List<IndexPart> parts = new ArrayList<>();
    for (String column : candidates) {
      boolean text = table.columns.get(column).type() == Basic.TEXT;
      IndexPart.Direction direction =
          chance(30) ? IndexPart.Direction.DESCENDING : IndexPart.Direction.ASCENDING;
      parts.add(
          text && chance(50)
              ? IndexPart.of(SqlText.of("lower(" + quoted(column) + ")"), direction)
              : IndexPart.of(column, direction));
    }
    if (parts.isEmpty()) {
      return;
    }
    Optional<SqlText> predicate =
        chance(25)
            ? Optional.of(SqlText.of(quoted(candidates.get(0)) + " IS NOT NULL"))
            : Optional.empty();
    table.indexes.add(
        new Index(
            relation("ix"),
            parts,
            chance(25) ? Index.Uniqueness.UNIQUE : Index.Uniqueness.NON_UNIQUE,
            predicate));
  }

  /** Some columns that can be in a key and an index in both databases, in random order. */
  private List<String> someKeyColumns(TableInProgress table, int most) {
    List<String> candidates = new ArrayList<>();
    for (Column column : table.columns.values()) {
      boolean generated = column.defaultValue() instanceof DefaultValue.Generated;
      if (!generated && column.type() != Basic.JSON && column.type() != Basic.BLOB) {
        candidates.add(column.name());
      }
    }
    List<String> chosen = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    while (chosen.size() < count && !candidates.isEmpty()) {
      chosen.add(candidates.remove(random.nextInt(candidates.size())));
    }
    return chosen;
  }

  private Table finish(TableInProgress table) {
    return new Table(
        table.name,
        chance(20) ? oneOf(RandomColumns.COMMENTS) : "",
        List.copyOf(table.columns.values()),
        table.primaryKey,
        table.uniques,
        table.foreignKeys,
        table.checks,
        table.indexes);
  }

  private String constraintAndRelation(TableInProgress table, String prefix) {
    String name = relation(prefix);
    return table.constraints.add(fold(name)) ? name : constraintAndRelation(table, prefix);
  }

  private String relation(String prefix) {
    return name(prefix, relations);
  }

  /** A name that is not taken, plain or odd, and takes it. */
  private String name(String prefix, Set<String> taken) {
    String name =
        chance(25)
            ? oneOf(WORDS)
            : prefix + "_" + oneOf(List.of("a", "b", "c")) + random.nextInt(99);
    return taken.add(fold(name)) ? name : name(prefix + random.nextInt(9), taken);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
