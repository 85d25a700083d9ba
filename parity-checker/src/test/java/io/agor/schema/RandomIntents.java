package io.agor.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Things that an author may say about the way to a schema, by the number. */
public final class RandomIntents {

  private static final List<String> NAMES =
      List.of(
          "users",
          "order",
          "has space",
          "quo\"te",
          "back`tick",
          "it's",
          "naïve",
          "true",
          "2nd",
          "a-b",
          "# hash",
          "{map}",
          "[list]",
          "old: name",
          "old",
          "null");

  private static final List<String> SQL =
      List.of(
          "0",
          "''",
          "'it''s'",
          "\"has space\" || 'x'",
          "lower(a)",
          "true",
          "null",
          "a\nb",
          "x # y",
          "CASE WHEN a > 1 THEN 'b: c' ELSE 'd' END",
          "'{\"a\": [1, 2]}'");

  private final Random random;
  private final Schema schema;
  private final SortedMap<String, String> renamedTables = new TreeMap<>();
  private final SortedMap<ColumnName, String> renamedColumns = new TreeMap<>();
  private final SortedMap<ColumnName, SqlText> backfills = new TreeMap<>();
  private final SortedMap<ColumnName, SqlText> conversions = new TreeMap<>();

  private RandomIntents(long seed, Schema schema) {
    this.random = new Random(seed);
    this.schema = schema;
  }

  /** Intents that a schema file of the schema can hold. */
  public static Intents of(long seed, Schema schema) {
    return new RandomIntents(seed, schema).intents();
  }

  private Intents intents() {
    for (Table table : schema.tables()) {
      rename(table.name(), renamedTables.values(), table::name, renamedTables);
      SortedSet<String> oldColumns = new TreeSet<>();
      for (Column column : table.columns()) {
        ColumnName name = new ColumnName(table.name(), column.name());
        rename(column.name(), oldColumns, () -> name, renamedColumns);
        if (renamedColumns.containsKey(name)) {
          oldColumns.add(renamedColumns.get(name));
        }
        values(column, name);
      }
    }
    Set<String> fastRebuilds = new TreeSet<>();
    schema.tables().stream()
        .map(Table::name)
        .filter(name -> random.nextInt(5) == 0)
        .forEach(fastRebuilds::add);
    return new Intents(drops(), renamedTables, renamedColumns, backfills, conversions)
        .rebuildingFast(fastRebuilds);
  }

  private interface Key<K> {
    K key();
  }

  private <K> void rename(
      String name, Collection<String> taken, Key<K> key, Map<K, String> renames) {
    String oldName = oneOf(NAMES);
    if (random.nextInt(3) == 0 && !oldName.equals(name) && !taken.contains(oldName)) {
      renames.put(key.key(), oldName);
    }
  }

  private void values(Column column, ColumnName name) {
    if (column.defaultValue() instanceof DefaultValue.Generated
        || column.defaultValue() == DefaultValue.Identity.IDENTITY) {
      return;
    }
    if (column.nullability() == Nullability.NOT_NULL && random.nextInt(3) == 0) {
      backfills.put(name, sql());
    }
    if (random.nextInt(4) == 0) {
      conversions.put(name, sql());
    }
  }

  private SortedSet<String> drops() {
    SortedSet<String> drops = new TreeSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      drops.add(random.nextBoolean() ? oneOf(NAMES) : oneOf(NAMES) + "." + oneOf(NAMES));
    }
    return drops;
  }

  private SqlText sql() {
    return switch (random.nextInt(3)) {
      case 0 -> SqlText.perDialect(Map.of("sqlite", oneOf(SQL), "postgresql", oneOf(SQL)));
      case 1 -> new SqlText(oneOf(SQL), new TreeMap<>(Map.of("sqlite", oneOf(SQL))));
      default -> SqlText.of(oneOf(SQL));
    };
  }

  private String oneOf(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
