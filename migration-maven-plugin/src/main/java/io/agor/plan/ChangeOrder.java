package io.agor.plan;

import io.agor.schema.ForeignKey;
import io.agor.schema.Named;
import io.agor.schema.Table;
import io.agor.schema.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Set<String> order = new LinkedHashSet<>();
    Set<String> begun = new HashSet<>();
    for (String start : byName.keySet()) {
      Deque<String> path = new ArrayDeque<>(List.of(start));
      while (!path.isEmpty()) {
        String name = path.peek();
        begun.add(name);
        Optional<String> next =
            needs.get(name).stream()
                .filter(needed -> byName.containsKey(needed) && !begun.contains(needed))
                .findFirst();
        next.ifPresentOrElse(path::push, () -> order.add(path.pop()));
      }
    }
    List<T> ordered = new ArrayList<>();
    order.forEach(name -> ordered.add(byName.get(name)));
    return ordered;
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
    Map<String, List<String>> referrers = new HashMap<>();
    targets.forEach(
        (table, names) ->
            names.forEach(
                target -> referrers.computeIfAbsent(target, key -> new ArrayList<>()).add(table)));
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(goals);
    while (!open.isEmpty()) {
      for (String referrer : referrers.getOrDefault(open.remove(), List.of())) {
        if (found.add(referrer)) {
          open.add(referrer);
        }
      }
    }
    return found;
  }
}
