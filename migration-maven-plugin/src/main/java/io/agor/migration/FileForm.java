package io.agor.migration;

/** Which runners the files of a migration are for. Each form is SQL that all databases take. */
public enum FileForm {
  /** For those that find the end of a statement themselves: Flyway, sqlite3, psql. */
  PLAIN,
  /** For Drizzle as well, which wants a comment between two statements. */
  BREAKPOINTS,
  /** For Liquibase as well, which wants that comment and a header. */
  LIQUIBASE
}
