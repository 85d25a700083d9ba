package io.agor.migration;

import io.agor.dialect.Dialect;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words in an SQL file that Drizzle or Liquibase takes for its own, and what it does with them.
 *
 * @param words as they stand in the SQL
 * @param misread what the runner does with them
 */
record RunnerWords(String words, String misread) {

  /** The line between two statements. */
  static final String BREAKPOINT = "--> statement-breakpoint";

  private static final Pattern BREAKPOINTS = Pattern.compile("-->\\sstatement-breakpoint");

  /**
   * What is a command at the start of a line, and what is taken for one that is misspelled (<a
   * href="https://docs.liquibase.com/concepts/changelogs/sql-format.html">Liquibase: Formatted
   * SQL</a>).
   */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?im)^\\s*(?:--?\\s*(?:liquibase|changeset|rollback|preconditions?|property|comments?|"
              + "validCheckSum|ignoreLines|ignore)\\b.*|/\\*\\s*liquibase\\b.*)");

  /**
   * What Liquibase puts a value in for, one of the environment even (<a
   * href="https://docs.liquibase.com/concepts/changelogs/property-substitution.html">Liquibase:
   * Property substitution</a>).
   */
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{[^}]*}");

  /** The databases end a text here, Liquibase does not, and would take two statements for one. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\['\"]");

  /** A line of comment, told so that no runner takes it for its own. */
  static String comment(String text) {
    String line = "-- " + BREAKPOINTS.matcher(text).replaceAll("statement-breakpoint");
    return COMMAND.matcher(line).matches() ? "-- * " + line.substring(3).strip() : line;
  }

  /** The first words of a statement that a runner would misread, in files of a form. */
  static Optional<RunnerWords> in(String sql, Dialect dialect, FileForm form) {
    return switch (form) {
      case PLAIN -> Optional.empty();
      case BREAKPOINTS -> breakpoint(sql);
      case LIQUIBASE ->
          breakpoint(sql)
              .or(() -> find(COMMAND, sql, "Liquibase reads the line as a command"))
              .or(() -> find(PARAMETER, sql, "Liquibase puts a value in its place"))
              .or(() -> escape(sql, dialect));
    };
  }

  private static Optional<RunnerWords> breakpoint(String sql) {
    return find(BREAKPOINTS, sql, "Drizzle and Liquibase end a statement there");
  }

  /** PostgreSQL takes two statements at once; of SQLite's driver, the second is never run. */
  private static Optional<RunnerWords> escape(String sql, Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> find(ESCAPE, sql, "Liquibase does not end the text there");
      case POSTGRESQL -> Optional.empty();
    };
  }

  private static Optional<RunnerWords> find(Pattern pattern, String sql, String misread) {
    return pattern
        .matcher(sql)
        .results()
        .findFirst()
        .map(found -> new RunnerWords(found.group().strip(), misread));
  }
}
