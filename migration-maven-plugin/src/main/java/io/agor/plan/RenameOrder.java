package io.agor.plan;

import io.agor.schema.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private RenameOrder() {}

  /**
   * The steps.
   *
   * @param renames the new names by the old ones
   * @param folding makes the same of names that the database holds to be the same
   */
  static List<Step> of(Map<String, String> renames, UnaryOperator<String> folding) {
    Map<String, String> current = new LinkedHashMap<>();
    renames.keySet().forEach(name -> current.put(name, name));
    List<Step> steps = new ArrayList<>();
    while (!current.isEmpty()) {
      List<String> possible =
          current.keySet().stream()
              .filter(object -> isFree(renames.get(object), current, folding))
              .toList();
      for (String object : possible) {
        steps.add(new Step(object, current.remove(object), renames.get(object)));
      }
      if (possible.isEmpty()) {
        String object = current.keySet().iterator().next();
        String aside = temporary(ASIDE, renames.get(object));
        steps.add(new Step(object, current.put(object, aside), aside));
      }
    }
    return steps;
  }

  private static boolean isFree(
      String name, Map<String, String> current, UnaryOperator<String> folding) {
    return current.values().stream()
        .map(folding)
        .noneMatch(other -> other.equals(folding.apply(name)));
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
