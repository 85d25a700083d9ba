package io.agor.dialect;

/** How one database writes names and strings in SQL. */
public interface Quoting {

  /** The name as an identifier, quoted so that the database reads it letter for letter. */
  String identifier(String name);

  /**
   * The text as a string literal. Both databases read a backslash as itself and a doubled quote as
   * one.
   */
  default String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
