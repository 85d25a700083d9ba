package io.agor.diff;

import io.agor.schema.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Compares the constraints or indexes of one kind: by name, and what is left by content, so that
 * one that only has another name is not dropped and made again.
 *
 * @param under the same object under another name
 */
record ObjectDiff<T extends Named>(
    Function<T, TableChange> added,
    Function<T, TableChange> dropped,
    BiFunction<T, T, TableChange> altered,
    BiFunction<T, T, TableChange> renamed,
    BiFunction<T, String, T> under) {

  void compare(List<T> from, List<T> to, List<TableChange> changes) {
    if (from.equals(to)) {
      return;
    }
    Map<String, T> before = byName(from);
    Map<String, T> after = byName(to);
    List<T> onlyBefore = new ArrayList<>(from);
    onlyBefore.removeIf(object -> after.containsKey(object.name()));
    Map<String, T> oldNames = new LinkedHashMap<>();
    for (T object : to) {
      if (!before.containsKey(object.name())) {
        onlyBefore.stream()
            .filter(other -> under.apply(other, object.name()).equals(object))
            .findFirst()
            .ifPresent(other -> oldNames.put(object.name(), other));
        onlyBefore.remove(oldNames.get(object.name()));
      }
    }
    onlyBefore.forEach(object -> changes.add(dropped.apply(object)));
    for (T object : to) {
      T origin = before.get(object.name());
      if (oldNames.containsKey(object.name())) {
        changes.add(renamed.apply(oldNames.get(object.name()), object));
      } else if (origin == null) {
        changes.add(added.apply(object));
      } else if (!origin.equals(object)) {
        changes.add(altered.apply(origin, object));
      }
    }
  }

  private static <T extends Named> Map<String, T> byName(List<T> objects) {
    Map<String, T> map = new LinkedHashMap<>();
    objects.forEach(object -> map.put(object.name(), object));
    return map;
  }
}
