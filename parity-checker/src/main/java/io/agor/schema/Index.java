package io.agor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An index over columns or expressions, perhaps only over the rows that fulfil a predicate. */
public record Index(
    String name, List<IndexPart> parts, Uniqueness uniqueness, Optional<SqlText> predicate)
    implements Named {

  /** Checks and copies. */
  public Index {
    Require.name("index", name);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("index '" + name + "' has no column");
    }
    parts = List.copyOf(parts);
  }

  /** The names of the parts that are plain columns, in order. */
  public List<String> columnNames() {
    List<String> names = new ArrayList<>(parts.size());
    for (IndexPart part : parts) {
      part.column().ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  /** Whether it is over plain columns alone, for all rows. */
  public boolean isOfColumns() {
    return predicate.isEmpty() && columnNames().size() == parts.size();
  }

  /** Whether an index lets two rows have the same key. */
  public enum Uniqueness {
    UNIQUE,
    NON_UNIQUE
  }
}
