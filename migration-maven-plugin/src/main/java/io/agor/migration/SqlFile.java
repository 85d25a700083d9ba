package io.agor.migration;

import io.agor.plan.Statement;
import java.util.List;

/** The text of a migration file: a comment that says what it does, then the statements. */
final class SqlFile {

  private SqlFile() {}

  /**
   * The text, with LF line ends and a semicolon after each statement. A statement of several lines,
   * or with a comment, stands between empty lines; runs of short ones stand together.
   */
  static String render(String title, List<String> summary, List<Statement> statements) {
    StringBuilder text = new StringBuilder();
    comment(text, title);
    summary.forEach(line -> comment(text, "  " + line));
    if (statements.isEmpty()) {
      comment(text, "Nothing to do in this database: it stores both forms alike.");
    }
    boolean afterShort = false;
    for (Statement statement : statements) {
      boolean isShort = statement.comment().isEmpty() && !statement.sql().contains("\n");
      if (!(isShort && afterShort)) {
        text.append('\n');
      }
      afterShort = isShort;
      statement
          .comment()
          .lines()
          .flatMap(line -> TextWrap.lines(line, "").stream())
          .forEach(line -> comment(text, line));
      text.append(statement.sql()).append(";\n");
    }
    return text.toString();
  }

  private static void comment(StringBuilder text, String line) {
    text.append("-- ").append(line).append('\n');
  }
}
