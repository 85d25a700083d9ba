package io.agor.schema;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the author of a schema file says about the way from the schema before to this one; it is not
 * part of either.
 *
 * @param drops approved drops: a table's name, or {@code table.column}
 */
public record Intents(SortedSet<String> drops) {

  /** Nothing is said. */
  public static final Intents NONE = new Intents(new TreeSet<>());

  /** Copies. */
  public Intents {
    drops = Collections.unmodifiableSortedSet(new TreeSet<>(drops));
  }

  /** The drops of these names are approved. */
  public static Intents approving(Set<String> drops) {
    return new Intents(new TreeSet<>(drops));
  }
}
