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
import java.util.SortedMap;
import java.util.TreeMap;

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
    Map<String, SortedMap<Integer, String>> byFoldedName = new HashMap<>();
    int place = 0;
    for (View view : views) {
      byFoldedName
          .computeIfAbsent(Identifiers.folded(view.name()), name -> new TreeMap<>())
          .put(place++, view.name());
    }
    Map<String, List<String>> needs = new LinkedHashMap<>();
    for (View view : views) {
      SortedMap<Integer, String> used = new TreeMap<>();
      for (String name : Identifiers.of(view.query(), dialect).names()) {
        used.putAll(byFoldedName.getOrDefault(name, Collections.emptySortedMap()));
      }
      needs.put(view.name(), List.copyOf(used.values()));
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
}
