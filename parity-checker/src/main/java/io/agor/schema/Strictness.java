package io.agor.schema;

/** How much a database that takes any value is made to refuse what another one would. */
public enum Strictness {
  /** Each database enforces what it enforces by itself. */
  LENIENT,

  /** SQLite enforces what PostgreSQL enforces, as far as its DDL can. */
  STRICT
}
