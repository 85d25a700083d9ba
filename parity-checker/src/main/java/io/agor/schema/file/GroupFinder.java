package io.agor.schema.file;

import io.agor.schema.ColumnType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the columns that several tables share word for word, and takes them out of the tables into
 * groups. A key of a table is never among them.
 */
final class GroupFinder {

  /** As many tables must share the columns. */
  private static final int TABLES = 3;

  /** As many columns make a group. */
  private static final int COLUMNS = 2;

  private final Map<String, Set<Shared>> columns = new LinkedHashMap<>();
  private final Map<String, List<String>> groupsOfTables = new LinkedHashMap<>();
  private final Map<String, YamlValue> groups = new LinkedHashMap<>();

  private GroupFinder(YamlValue.Entries tables) {
    tables.values().forEach((table, value) -> columns.put(table, sharable(value)));
  }

  /** The sections of a file, with the groups before the tables. */
  static Map<String, YamlValue> apply(Map<String, YamlValue> sections) {
    if (!(sections.get(DraftReader.TABLES) instanceof YamlValue.Entries tables)) {
      return sections;
    }
    GroupFinder finder = new GroupFinder(tables);
    finder.find();
    if (finder.groups.isEmpty()) {
      return sections;
    }
    Map<String, YamlValue> result = new LinkedHashMap<>();
    sections.forEach(
        (key, value) -> {
          if (key.equals(DraftReader.TABLES)) {
            result.put(
                DraftReader.GROUPS, new YamlValue.Entries(finder.groups, YamlValue.Layout.SPREAD));
            result.put(key, finder.rewritten(tables));
          } else {
            result.put(key, value);
          }
        });
    return result;
  }

  private static Set<Shared> sharable(YamlValue table) {
    Set<Shared> shared = new LinkedHashSet<>();
    if (table instanceof YamlValue.Entries entries
        && entries.values().get(TableReader.COLUMNS) instanceof YamlValue.Entries lines) {
      lines
          .values()
          .forEach(
              (name, value) -> {
                boolean key =
                    value instanceof YamlValue.Entries map
                        && map.values().containsKey(ColumnReader.PRIMARY_KEY);
                boolean counted =
                    value instanceof YamlValue.Text text
                        && text.text().equals(ColumnType.Basic.IDENTITY.toString());
                if (!key && !counted) {
                  shared.add(new Shared(name, value));
                }
              });
    }
    return shared;
  }

  private void find() {
    for (Optional<GroupCandidate> best = best(); best.isPresent(); best = best()) {
      GroupCandidate group = best.get();
      String name = name(group);
      Map<String, YamlValue> lines = new LinkedHashMap<>();
      group.columns().forEach(column -> lines.put(column.name(), column.definition()));
      groups.put(
          name,
          new YamlValue.Entries(
              Map.of(TableReader.COLUMNS, new YamlValue.Entries(lines, YamlValue.Layout.SPREAD)),
              YamlValue.Layout.SPREAD));
      for (String table : group.tables()) {
        columns.get(table).removeAll(group.columns());
        groupsOfTables.computeIfAbsent(table, key -> new ArrayList<>()).add(name);
      }
    }
  }

  private Optional<GroupCandidate> best() {
    Map<Shared, Integer> uses = new LinkedHashMap<>();
    columns.values().forEach(all -> all.forEach(column -> uses.merge(column, 1, Integer::sum)));
    Map<Set<Shared>, List<String>> byFrequent = new LinkedHashMap<>();
    columns.forEach(
        (table, all) -> {
          Set<Shared> frequent = new LinkedHashSet<>(all);
          frequent.removeIf(column -> uses.get(column) < TABLES);
          if (frequent.size() >= COLUMNS) {
            byFrequent.computeIfAbsent(frequent, key -> new ArrayList<>()).add(table);
          }
        });
    SharedColumns shared = new SharedColumns(COLUMNS, TABLES);
    byFrequent.forEach(shared::add);
    return shared.best();
  }

  /** What the columns are for where their names tell, else their names. */
  private String name(GroupCandidate group) {
    List<String> names = group.columns().stream().map(Shared::name).toList();
    String name = group.isAudit() ? "audit" : String.join("_", names.subList(0, COLUMNS));
    String free = name;
    for (int i = 2; groups.containsKey(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  private YamlValue rewritten(YamlValue.Entries tables) {
    Map<String, YamlValue> result = new LinkedHashMap<>();
    tables
        .values()
        .forEach(
            (table, value) ->
                result.put(
                    table,
                    groupsOfTables.containsKey(table)
                        ? rewritten((YamlValue.Entries) value, table)
                        : value));
    return new YamlValue.Entries(result, tables.layout());
  }

  private YamlValue rewritten(YamlValue.Entries table, String name) {
    Map<String, YamlValue> sections = new LinkedHashMap<>();
    table
        .values()
        .forEach(
            (key, value) -> {
              if (key.equals(TableReader.COLUMNS)) {
                Map<String, YamlValue> own = ownColumns((YamlValue.Entries) value, name);
                if (!own.isEmpty()) {
                  sections.put(key, new YamlValue.Entries(own, YamlValue.Layout.SPREAD));
                }
                sections.put(TableReader.GROUPS, YamlValue.Items.ofTexts(groupsOfTables.get(name)));
              } else {
                sections.put(key, value);
              }
            });
    return new YamlValue.Entries(sections, table.layout());
  }

  private Map<String, YamlValue> ownColumns(YamlValue.Entries lines, String table) {
    Set<String> kept = new LinkedHashSet<>();
    columns.get(table).forEach(column -> kept.add(column.name()));
    Map<String, YamlValue> own =
        new TreeMap<>(Comparator.comparing(List.copyOf(lines.values().keySet())::indexOf));
    lines
        .values()
        .forEach(
            (column, value) -> {
              boolean shared = !kept.contains(column) && groupColumns(table).contains(column);
              if (!shared) {
                own.put(column, value);
              }
            });
    return own;
  }

  private Set<String> groupColumns(String table) {
    Set<String> names = new LinkedHashSet<>();
    for (String group : groupsOfTables.get(table)) {
      YamlValue.Entries entries = (YamlValue.Entries) groups.get(group);
      names.addAll(
          ((YamlValue.Entries) entries.values().get(TableReader.COLUMNS)).values().keySet());
    }
    return names;
  }
}
