package io.agor.plan;

import io.agor.diff.Renaming;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.Index;
import io.agor.schema.Names;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import io.agor.schema.View;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of the sequences behind identities. PostgreSQL calls one after its table and column,
 * and leaves it the old name when those get another (<a
 * href="https://www.postgresql.org/docs/current/sql-createsequence.html">CREATE SEQUENCE</a>).
 */
final class SequenceNames {

  private static final String ENDING = "_seq";

  private SequenceNames() {}

  /** The name that PostgreSQL chooses while it is free: of the longer part more is cut away. */
  static String of(String table, String column) {
    int available = Names.MAX_BYTES - ENDING.length() - 1;
    int tableBytes = Names.bytes(table);
    int columnBytes = Names.bytes(column);
    while (tableBytes + columnBytes > available) {
      if (tableBytes > columnBytes) {
        tableBytes--;
      } else {
        columnBytes--;
      }
    }
    return cut(table, tableBytes) + "_" + cut(column, columnBytes) + ENDING;
  }

  private static String cut(String name, int bytes) {
    String text = name;
    while (Names.bytes(text) > bytes) {
      text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }
    return text;
  }

  /**
   * The new names by the old ones. One for which several objects compete is left alone: PostgreSQL
   * gives it to the first of them, and the others a number.
   *
   * @param before the schema before all renames
   */
  static Map<String, String> renames(Schema before, Renaming renaming) {
    Map<ColumnName, String> old = of(before);
    Schema renamed = renaming.apply(before);
    Map<ColumnName, String> current = of(renamed);
    Set<String> freeBefore = alone(old, before);
    Set<String> freeAfter = alone(current, renamed);
    Map<String, String> renames = new LinkedHashMap<>();
    for (Table table : before.tables()) {
      for (Column column : identities(table)) {
        String from = old.get(new ColumnName(table.name(), column.name()));
        String to =
            current.get(
                new ColumnName(
                    renaming.table(table.name()), renaming.column(table.name(), column.name())));
        if (!from.equals(to) && freeBefore.contains(from) && freeAfter.contains(to)) {
          renames.put(from, to);
        }
      }
    }
    return renames;
  }

  private static Map<ColumnName, String> of(Schema schema) {
    Map<ColumnName, String> names = new LinkedHashMap<>();
    for (Table table : schema.tables()) {
      for (Column column : identities(table)) {
        names.put(new ColumnName(table.name(), column.name()), of(table.name(), column.name()));
      }
    }
    return names;
  }

  private static List<Column> identities(Table table) {
    return table.columns().stream().filter(ColumnChange::isIdentity).toList();
  }

  /** The names of sequences for which nothing competes. */
  private static Set<String> alone(Map<ColumnName, String> sequences, Schema schema) {
    Set<String> alone = new HashSet<>();
    Set<String> shared = relations(schema);
    for (String name : sequences.values()) {
      if (!alone.add(name)) {
        shared.add(name);
      }
    }
    alone.removeAll(shared);
    return alone;
  }

  /** What else has a name that no sequence can have. */
  private static Set<String> relations(Schema schema) {
    Set<String> names = new HashSet<>();
    schema.views().stream().map(View::name).forEach(names::add);
    for (Table table : schema.tables()) {
      Stream.of(
              Stream.of(table.name()),
              table.primaryKey().map(PrimaryKey::name).stream(),
              table.uniques().stream().map(Unique::name),
              table.indexes().stream().map(Index::name))
          .flatMap(part -> part)
          .forEach(names::add);
    }
    return names;
  }
}
