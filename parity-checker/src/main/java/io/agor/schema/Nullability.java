package io.agor.schema;

/** Whether a column may hold NULL. */
public enum Nullability {
  NULLABLE,
  NOT_NULL
}
