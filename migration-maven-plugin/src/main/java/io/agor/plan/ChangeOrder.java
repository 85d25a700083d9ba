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
    for (Table table : tables) {
      List<String> targets = new ArrayList<>();
      for (ForeignKey key : table.foreignKeys()) {
        targets.add(key.targetTable());
      }
      needs.put(table.name(), targets);
    }
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
    for (T object : objects) {
      byName.put(object.name(), object);
    }
    List<T> ordered = new ArrayList<>();
    Set<String> begun = new HashSet<>();
    Deque<String> path = new ArrayDeque<>();
    for (String start : byName.keySet()) {
      if (begun.add(start)) {
        path.push(start);
      }
      while (!path.isEmpty()) {
        Optional<String> next = firstToBegin(needs.get(path.peek()), byName.keySet(), begun);
        if (next.isPresent()) {
          path.push(next.get());
        } else {
          ordered.add(byName.get(path.pop()));
        }
      }
    }
    return ordered;
  }

  /** The first of these names that is one of the objects and not begun yet; it is begun now. */
  private static Optional<String> firstToBegin(
      List<String> names, Set<String> objects, Set<String> begun) {
    for (String name : names) {
      if (objects.contains(name) && begun.add(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
