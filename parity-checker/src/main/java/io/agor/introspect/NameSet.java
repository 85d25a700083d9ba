package io.agor.introspect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Names in use; a name that is taken gets a number, as PostgreSQL does it. */
final class NameSet {

  private final Set<String> taken = new HashSet<>();

  /**
   * A name for each object, in order: those that their author named come first, and keep their name
   * unless two have the same, which SQLite admits.
   *
   * @param written the names that authors gave
   * @param derived the name of an object that has none, by its place
   */
  static List<String> assign(List<Optional<String>> written, IntFunction<String> derived) {
    NameSet names = new NameSet();
    List<Optional<String>> kept = written.stream().map(name -> name.map(names::derive)).toList();
    List<String> assigned = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      String fallback = kept.get(i).isPresent() ? "" : names.derive(derived.apply(i));
      assigned.add(kept.get(i).orElse(fallback));
    }
    return assigned;
  }

  /** Takes the name, or the name with the first free number behind it, from 1. */
  String derive(String name) {
    String free = name;
    for (int number = 1; !taken.add(free); number++) {
      free = name + number;
    }
    return free;
  }
}
