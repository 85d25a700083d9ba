package io.agor.migration;

/**
 * What makes a changelog of Liquibase of an SQL file (<a
 * href="https://docs.liquibase.com/concepts/changelogs/sql-format.html">Formatted SQL</a>): one
 * changeset, in one transaction, as it is Liquibase's default.
 *
 * <p>A statement ends at Drizzle's breakpoint and not at a semicolon, which the bodies of triggers
 * have too. The delimiter is a regular expression, as an attribute cannot have a space in it; and
 * comments are not stripped, or the breakpoints would be before they are looked for.
 */
final class LiquibaseHeader {

  private static final String FIRST_LINE = "--liquibase formatted sql";

  private LiquibaseHeader() {}

  /** Whether a file has a header of Liquibase. */
  static boolean isOn(String text) {
    return text.startsWith(FIRST_LINE);
  }

  /** The lines, with an empty one between the two. */
  static String of(String title) {
    return FIRST_LINE
        + "\n\n--changeset agor:"
        + title
        + " endDelimiter:-->\\sstatement-breakpoint stripComments:false\n";
  }
}
