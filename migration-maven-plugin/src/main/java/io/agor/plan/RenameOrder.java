package io.agor.plan;

import io.agor.schema.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Renames of one kind of object in an order in which no name is taken before it is given up; where
 * names go round in a circle, one of the objects steps aside.
 */
final class RenameOrder {

  private static final String ASIDE = "__aside_";

  /**
   * One rename.
   *
   * @param object what the object was called before all of them
   */
  record Step(String object, String from, String to) {}

  private final Map<String, String> renames;
  private final UnaryOperator<String> folding;
  private final Map<String, String> current = new LinkedHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> owners = new HashMap<>();
  private final Map<String, List<String>> waiting = new HashMap<>();
  private final SortedMap<Integer, String> free = new TreeMap<>();
  private final List<Step> steps = new ArrayList<>();

  private RenameOrder(Map<String, String> renames, UnaryOperator<String> folding) {
    this.renames = renames;
    this.folding = folding;
  }

  /**
   * The steps.
   *
   * @param renames the new names by the old ones
   * @param folding makes the same of names that the database holds to be the same
   */
  static List<Step> of(Map<String, String> renames, UnaryOperator<String> folding) {
    RenameOrder order = new RenameOrder(renames, folding);
    order.run();
    return order.steps;
  }

  private void run() {
    renames.forEach(this::add);
    renames.forEach(
        (object, name) -> {
          if (!owners.containsKey(folding.apply(name))) {
            free.put(places.get(object), object);
          }
        });
    while (!current.isEmpty()) {
      if (free.isEmpty()) {
        stepAside(current.keySet().iterator().next());
      }
      List<String> possible = List.copyOf(free.values());
      free.clear();
      for (String object : possible) {
        String from = current.remove(object);
        steps.add(new Step(object, from, renames.get(object)));
        giveUp(from);
      }
    }
  }

  private void add(String object, String name) {
    current.put(object, object);
    places.put(object, places.size());
    owners.merge(folding.apply(object), 1, Integer::sum);
    waiting.computeIfAbsent(folding.apply(name), key -> new ArrayList<>()).add(object);
  }

  private void stepAside(String object) {
    String aside = temporary(ASIDE, renames.get(object));
    String from = current.put(object, aside);
    steps.add(new Step(object, from, aside));
    owners.merge(folding.apply(aside), 1, Integer::sum);
    giveUp(from);
  }

  /** When the last owner of a name has given it up, those that are to get it can have it. */
  private void giveUp(String name) {
    String folded = folding.apply(name);
    if (owners.merge(folded, -1, Integer::sum) == 0) {
      owners.remove(folded);
      waiting.getOrDefault(folded, List.of()).stream()
          .filter(current::containsKey)
          .forEach(object -> free.put(places.get(object), object));
    }
  }

  /** A name that nobody has, as long as PostgreSQL keeps whole. */
  static String temporary(String prefix, String name) {
    String text = prefix + name;
    while (Names.bytes(text) > Names.MAX_BYTES) {
      text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }
    return text;
  }
}
