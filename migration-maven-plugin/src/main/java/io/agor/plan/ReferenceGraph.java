package io.agor.plan;

import io.agor.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which tables reference which, by their names, to be followed in both directions. */
final class ReferenceGraph {

  private final Map<String, Set<String>> targets = new LinkedHashMap<>();
  private final Map<String, Set<String>> referrers = new HashMap<>();

  /** The graph of all foreign keys of these tables. */
  static ReferenceGraph of(Collection<Table> tables) {
    ReferenceGraph graph = new ReferenceGraph();
    for (Table table : tables) {
      table.foreignKeys().forEach(key -> graph.add(table.name(), key.targetTable()));
    }
    return graph;
  }

  /** Says that a table references another, or itself. */
  void add(String table, String target) {
    targets.computeIfAbsent(table, key -> new LinkedHashSet<>()).add(target);
    referrers.computeIfAbsent(target, key -> new LinkedHashSet<>()).add(table);
  }

  /** Whether some table references this one. */
  boolean isReferenced(String table) {
    return referrers.containsKey(table);
  }

  /**
   * The tables from which a chain of foreign keys leads to one of {@code goals}; a goal is among
   * them only if such a chain starts there.
   */
  Set<String> referencing(Collection<String> goals) {
    return reached(goals, referrers, table -> true);
  }

  /** The same, where the chain goes only through tables of a kind. */
  Set<String> referencing(Collection<String> goals, Predicate<String> through) {
    return reached(goals, referrers, through);
  }

  /** The tables to which a chain of foreign keys leads from one of {@code starts}. */
  Set<String> referenced(Collection<String> starts) {
    return reached(starts, targets, table -> true);
  }

  private static Set<String> reached(
      Collection<String> starts, Map<String, Set<String>> steps, Predicate<String> through) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      for (String next : steps.getOrDefault(open.remove(), Set.of())) {
        if (through.test(next) && found.add(next)) {
          open.add(next);
        }
      }
    }
    return found;
  }

  /** Whether a chain of foreign keys leads from some table back to it. */
  boolean hasCircle() {
    Map<String, Integer> waitingFor = new HashMap<>();
    Deque<String> free = new ArrayDeque<>();
    Set<String> all = new HashSet<>(referrers.keySet());
    all.addAll(targets.keySet());
    for (String table : all) {
      int count = targets.getOrDefault(table, Set.of()).size();
      waitingFor.put(table, count);
      if (count == 0) {
        free.add(table);
      }
    }
    List<String> done = new ArrayList<>();
    while (!free.isEmpty()) {
      String table = free.remove();
      done.add(table);
      for (String referrer : referrers.getOrDefault(table, Set.of())) {
        if (waitingFor.merge(referrer, -1, Integer::sum) == 0) {
          free.add(referrer);
        }
      }
    }
    return done.size() < all.size();
  }
}
