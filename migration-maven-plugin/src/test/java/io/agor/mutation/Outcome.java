package io.agor.mutation;

/** What notices an edit, the quickest first. */
enum Outcome {
  /** A database refuses the SQL. */
  REFUSED,
  /** What is built is not what the schema file says. */
  PARITY,
  /** What the migration builds is not what its snapshot says; a later one makes it good. */
  PARITY_OF_THE_STEP,
  /** The databases answer differently. */
  PROBES,
  /** Rows are lost or changed. */
  REHEARSAL,
  /** Nothing does. */
  SURVIVED
}
