package io.agor.schema;

import java.util.List;

/** The primary key of a table: its columns in key order. */
public record PrimaryKey(String name, List<String> columns) implements Named {

  /** Checks and copies. */
  public PrimaryKey {
    Require.name("primary key", name);
    columns = Require.someDistinct("the columns of a primary key", columns);
  }
}
