package io.agor.schema;

import java.util.List;

/**
 * A unique constraint over plain columns, in order. A unique index with more to it is an {@link
 * Index}.
 */
public record Unique(String name, List<String> columns) implements Named {

  /** Checks and copies. */
  public Unique {
    Require.name("unique", name);
    columns = Require.someDistinct("the columns of a unique", columns);
  }
}
