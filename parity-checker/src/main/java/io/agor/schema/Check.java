package io.agor.schema;

import java.util.Optional;

/**
 * A check constraint: an expression over one row that must not be false.
 *
 * @param column the column in whose line the check stands, and with which it comes and goes; empty
 *     for one that belongs to the table
 */
public record Check(String name, SqlText expression, Optional<String> column) implements Named {

  /** Checks the name. */
  public Check {
    Require.name("check", name);
  }

  /** A check that belongs to the table. */
  public Check(String name, SqlText expression) {
    this(name, expression, Optional.empty());
  }
}
