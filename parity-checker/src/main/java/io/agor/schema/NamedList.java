package io.agor.schema;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * An immutable list in which every name stands once, and which finds an object by its name at once.
 * It equals any list of the same.
 */
final class NamedList<T extends Named> extends AbstractList<T> implements RandomAccess {

  private final List<T> objects;
  private final Map<String, T> byName;

  private NamedList(List<T> objects, Map<String, T> byName) {
    this.objects = objects;
    this.byName = byName;
  }

  /**
   * A copy of a list.
   *
   * @param what the kind of object, for the message
   * @throws IllegalArgumentException if a name stands twice
   */
  static <T extends Named> NamedList<T> copyOf(String what, List<T> objects) {
    if (objects instanceof NamedList<T> already) {
      return already;
    }
    Map<String, T> byName = new HashMap<>();
    for (T object : objects) {
      if (byName.put(object.name(), object) != null) {
        throw new IllegalArgumentException(what + " '" + object.name() + "' is declared twice");
      }
    }
    return new NamedList<>(List.copyOf(objects), byName);
  }

  /** Finds in a list that a record of this package has copied. */
  static <T extends Named> Optional<T> find(List<T> copied, String name) {
    return Optional.ofNullable(((NamedList<T>) copied).byName.get(name));
  }

  /** Whether a list that a record of this package has copied holds an object of this name. */
  static boolean holds(List<? extends Named> copied, String name) {
    return ((NamedList<?>) copied).byName.containsKey(name);
  }

  @Override
  public Iterator<T> iterator() {
    return objects.iterator();
  }

  @Override
  public T get(int index) {
    return objects.get(index);
  }

  @Override
  public int size() {
    return objects.size();
  }
}
