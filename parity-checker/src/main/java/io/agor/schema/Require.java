package io.agor.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The invariants that the records of this package share. */
final class Require {

  private Require() {}

  /**
   * Returns the name.
   *
   * @throws IllegalArgumentException if it is empty or holds a NUL, which no database can store in
   *     an identifier
   */
  static String name(String what, String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "the name of a " + what + " must not be empty or hold a NUL character");
    }
    return name;
  }

  /** Returns an immutable copy of a list that must hold something, each entry once. */
  static <T> List<T> someDistinct(String what, List<T> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException(what + " must not be empty");
    }
    if (values.size() > 1) {
      Set<T> seen = new HashSet<>();
      for (T value : values) {
        if (!seen.add(value)) {
          throw new IllegalArgumentException(what + " lists '" + value + "' twice");
        }
      }
    }
    return List.copyOf(values);
  }
}
