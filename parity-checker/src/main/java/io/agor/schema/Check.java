package io.agor.schema;

/** A check constraint: an expression over one row that must not be false. */
public record Check(String name, SqlText expression) implements Named {

  /** Checks the name. */
  public Check {
    Require.name("check", name);
  }
}
