package io.agor.mutation;

import java.util.Map;

/** What stands in for a piece of SQL in an edit: something else of the same kind. */
final class Pieces {

  /** For each type another. */
  static final Map<String, String> TYPES =
      Map.of(
          "text", "integer",
          "integer", "text",
          "boolean", "integer",
          "bigint", "integer",
          "jsonb", "text",
          "varchar", "char");

  /** For each value of a default that is a word another. */
  static final Map<String, String> CONSTANTS = Map.of("true", "FALSE", "false", "TRUE");

  private Pieces() {}
}
