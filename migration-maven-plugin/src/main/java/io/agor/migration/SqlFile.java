package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.plan.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The text of a migration file: a comment that says what it does, then the statements.
 *
 * @param form which runners it is for
 * @param title of the migration, such as {@code V0002__add_column}
 */
record SqlFile(FileForm form, Dialect dialect, String title) {

  private static final String NOTHING_TO_DO =
      "Nothing to do in this database: it stores both forms alike.";

  /** For runners that do not take a file without a statement; there is no such index. */
  private static final Statement NO_OPERATION =
      new Statement("DROP INDEX IF EXISTS agor_nothing_to_do", NOTHING_TO_DO);

  /**
   * The text, with LF line ends and a semicolon after each statement. A statement of several lines,
   * or with a comment, stands between empty lines; runs of short ones stand together.
   *
   * @param summary what the migration does
   * @throws MigrationException if a runner of the form would misread a statement
   */
  String render(List<String> summary, List<Statement> statements) {
    return switch (form) {
      case PLAIN -> text(summary, statements);
      case BREAKPOINTS, LIQUIBASE ->
          text(summary, statements.isEmpty() ? List.of(NO_OPERATION) : statements);
    };
  }

  /** The text of a file whose statements are still to be written by a person. */
  String blank() {
    StringBuilder text = new StringBuilder(header());
    comment(text, title);
    switch (form) {
      case PLAIN ->
          comment(
              text,
              "Write the statements for "
                  + dialect.id()
                  + " below this line. If there is nothing to do here, write: SELECT 1;");
      case BREAKPOINTS, LIQUIBASE ->
          List.of(
                  "Write the statements for %s below this line, and between each two of them",
                  "a line as generated migrations have it: --> and, after a space, the word",
                  "statement-breakpoint. If there is nothing to do here, write:",
                  "  " + NO_OPERATION.sql() + ";")
              .forEach(line -> comment(text, line.formatted(dialect.id())));
    }
    return text.toString();
  }

  private String text(List<String> summary, List<Statement> statements) {
    statements.forEach(this::require);
    StringBuilder text = new StringBuilder(header());
    comment(text, title);
    summary.forEach(line -> comment(text, "  " + line));
    if (statements.isEmpty()) {
      comment(text, NOTHING_TO_DO);
    }
    boolean afterShort = false;
    String between = "";
    for (Statement statement : statements) {
      text.append(between);
      between = breakpoint();
      boolean isShort = statement.comment().isEmpty() && !statement.sql().contains("\n");
      if (!(isShort && afterShort)) {
        text.append('\n');
      }
      afterShort = isShort;
      if (!statement.comment().isEmpty()) {
        TextWrap.lines(statement.comment(), "").forEach(line -> comment(text, line));
      }
      text.append(statement.sql()).append(";\n");
    }
    return text.toString();
  }

  private void require(Statement statement) {
    Optional<RunnerWords> misread = RunnerWords.in(statement.sql(), dialect, form);
    if (misread.isPresent()) {
      throw new MigrationException(
          title
              + " has SQL for "
              + dialect.id()
              + " that other runners would misread: "
              + misread.get().words()
              + "\n"
              + misread.get().misread()
              + ". Say it otherwise in the schema file, or take liquibaseHeader and drizzleJournal"
              + " out of the configuration.");
    }
  }

  private String header() {
    return switch (form) {
      case PLAIN, BREAKPOINTS -> "";
      case LIQUIBASE -> LiquibaseHeader.of(title);
    };
  }

  private String breakpoint() {
    return switch (form) {
      case PLAIN -> "";
      case BREAKPOINTS, LIQUIBASE -> RunnerWords.BREAKPOINT + "\n";
    };
  }

  private void comment(StringBuilder text, String line) {
    text.append(
            switch (form) {
              case PLAIN -> "-- " + line;
              case BREAKPOINTS, LIQUIBASE -> RunnerWords.comment(line);
            })
        .append('\n');
  }
}
