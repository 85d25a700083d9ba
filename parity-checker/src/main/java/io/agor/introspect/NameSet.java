package io.agor.introspect;

import java.util.HashSet;
import java.util.Set;

/** Names in use; a name that is taken gets a number, as PostgreSQL does it. */
final class NameSet {

  private final Set<String> taken = new HashSet<>();

  /** Takes a name that the database states. */
  String take(String name) {
    taken.add(name);
    return name;
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
