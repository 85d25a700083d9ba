package io.agor.schema.file;

import java.util.HashMap;
import java.util.Map;

/** Names of which no two may be the same, nor differ only in the case of ASCII letters. */
final class Namespace {

  private record Owner(String kind, Located<String> name, String of) {
    @Override
    public String toString() {
      return kind + " '" + name.value() + "'" + of;
    }
  }

  private final Problems problems;
  private final Map<String, Owner> owners = new HashMap<>();

  Namespace(Problems problems) {
    this.problems = problems;
  }

  /**
   * Takes a name, and reports it if it is taken.
   *
   * @param kind of what it is the name, such as {@code index}
   * @param of where that belongs, such as {@code " of table users"}; may be empty
   */
  void add(String kind, Located<String> name, String of) {
    Owner owner = new Owner(kind, name, of);
    Owner first = owners.putIfAbsent(fold(name.value()), owner);
    if (first == null) {
      return;
    }
    String difference =
        first.name().value().equals(name.value())
            ? " has the same name as "
            : " differs only in upper and lower case, which SQLite does not tell apart, from ";
    problems.add(name.place(), owner + difference + first + " in " + first.name().place());
  }

  /** Takes a name if nothing has it. */
  void addIfFree(String kind, Located<String> name, String of) {
    owners.putIfAbsent(fold(name.value()), new Owner(kind, name, of));
  }

  /** The name as SQLite compares it: it folds ASCII letters only. */
  static String fold(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (isUpperCase(name.charAt(i))) {
        return lowerCase(name);
      }
    }
    return name;
  }

  private static String lowerCase(String name) {
    StringBuilder lower = new StringBuilder(name);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (isUpperCase(c)) {
        lower.setCharAt(i, (char) (c - 'A' + 'a'));
      }
    }
    return lower.toString();
  }

  private static boolean isUpperCase(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
