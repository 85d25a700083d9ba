package io.agor.plan;

import io.agor.schema.ForeignKey;
import io.agor.schema.Named;
import io.agor.schema.Table;
import io.agor.schema.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of objects that need each other: what is needed stands first, and where that leaves a
 * choice the order of declaration holds. In a circle the first declared gives way.
 */
final class ChangeOrder {

  private ChangeOrder() {}

  /** Every table after those that its foreign keys point to. */
  static List<Table> parentsFirst(Collection<Table> tables) {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    tables.forEach(
        table ->
            needs.put(
                table.name(), table.foreignKeys().stream().map(ForeignKey::targetTable).toList()));
    return ordered(tables, needs);
  }

  /** Every table before those that its foreign keys point to. */
  static List<Table> childrenFirst(Collection<Table> tables) {
    List<Table> order = new ArrayList<>(parentsFirst(tables));
    Collections.reverse(order);
    return order;
  }

  /** Every view after those that its query mentions. */
  static List<View> usedFirst(Collection<View> views, String dialect) {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    for (View view : views) {
      Identifiers identifiers = Identifiers.of(view.query(), dialect);
      needs.put(view.name(), views.stream().map(View::name).filter(identifiers::mention).toList());
    }
    return ordered(views, needs);
  }

  private static <T extends Named> List<T> ordered(
      Collection<T> objects, Map<String, List<String>> needs) {
    Map<String, T> byName = new LinkedHashMap<>();
    objects.forEach(object -> byName.put(object.name(), object));
    Set<String> visited = new HashSet<>();
    List<T> order = new ArrayList<>();
    byName.keySet().forEach(name -> visit(name, byName, needs, visited, order));
    return order;
  }

  private static <T> void visit(
      String name,
      Map<String, T> byName,
      Map<String, List<String>> needs,
      Set<String> visited,
      List<T> order) {
    if (byName.containsKey(name) && visited.add(name)) {
      needs.get(name).forEach(needed -> visit(needed, byName, needs, visited, order));
      order.add(byName.get(name));
    }
  }

  /** The tables that the foreign keys of each table point to, by name. */
  static Map<String, Set<String>> targets(Collection<Table> tables) {
    Map<String, Set<String>> targets = new LinkedHashMap<>();
    for (Table table : tables) {
      Set<String> names = new LinkedHashSet<>();
      table.foreignKeys().forEach(key -> names.add(key.targetTable()));
      targets.put(table.name(), names);
    }
    return targets;
  }

  /**
   * The names of the tables from which a chain of foreign keys leads to one of {@code goals}; a
   * goal is among them only if such a chain starts there.
   *
   * @param targets the tables that the foreign keys of each table point to
   */
  static Set<String> referencing(Map<String, Set<String>> targets, Set<String> goals) {
    Set<String> found = new LinkedHashSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Map.Entry<String, Set<String>> entry : targets.entrySet()) {
        boolean refers =
            entry.getValue().stream()
                .anyMatch(target -> goals.contains(target) || found.contains(target));
        grown |= refers && found.add(entry.getKey());
      }
    }
    return found;
  }
}
