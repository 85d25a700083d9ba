package io.agor.parity;

import io.agor.introspect.Particulars;
import io.agor.schema.Schema;

/**
 * One side to be judged: a database, or a second schema file.
 *
 * @param side what to call it, such as {@code postgresql}
 * @param expected what it should hold, in the normal form of its dialect
 * @param actual what it holds, in the same form
 * @param source where it comes from, for the cure: the folder of a database's SQL, the database
 *     itself if it is the user's, or the schema file
 * @param model the schema file that says what is expected
 * @param beyond what it holds that no schema file declares
 */
public record Comparison(
    Kind kind,
    String side,
    Schema expected,
    Schema actual,
    String source,
    String model,
    Particulars beyond) {

  /** A side of a project with one schema file, which needs no name. */
  public Comparison(
      Kind kind, String side, Schema expected, Schema actual, String source, Particulars beyond) {
    this(kind, side, expected, actual, source, "the schema file", beyond);
  }

  /** The same, of which only is known what a schema file can declare. */
  public Comparison(Kind kind, String side, Schema expected, Schema actual, String source) {
    this(kind, side, expected, actual, source, Particulars.NONE);
  }

  /** What is judged. */
  public enum Kind {
    /** What migrations have built. */
    DATABASE,
    /** What a database of the user's has become since its newest migration. */
    TARGET,
    /** A schema file that should declare what another one does. */
    SCHEMA_FILE
  }
}
