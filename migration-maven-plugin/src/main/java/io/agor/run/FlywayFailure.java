package io.agor.run;

import io.agor.dialect.Dialect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/**
 * Makes one message of what Flyway throws.
 *
 * <p>It uses an internal class of Flyway, the only one that knows the line; so Flyway's version is
 * fixed, and a test holds the message.
 */
final class FlywayFailure {

  private static final int LINES_SHOWN = 5;

  private static final Pattern COMMENTS =
      Pattern.compile("\\A(?:\\s+|--[^\\n]*+|/\\*.*?\\*/)*+", Pattern.DOTALL);

  /**
   * The line in which PostgreSQL's driver tells the character, from 1, of the statement at which
   * the error is: a word in the user's language and a number.
   */
  private static final Pattern POSITION = Pattern.compile("(?m)\\n\\s+[^:\\n]+:\\s*(\\d+)$");

  private FlywayFailure() {}

  static MigrationFailedException translate(Dialect dialect, FlywayException exception) {
    return find(exception, FlywaySqlScriptException.class)
        .map(script -> ofStatement(dialect, script, exception))
        .orElseGet(() -> ofRun(dialect, exception));
  }

  private static MigrationFailedException ofStatement(
      Dialect dialect, FlywaySqlScriptException script, FlywayException exception) {
    Optional<SQLException> sql = find(script, SQLException.class);
    String reason = sql.map(SQLException::getMessage).orElse(script.getMessage()).strip();
    String text = String.valueOf(script.getStatement());
    // Flyway counts from the statement's first word; its text begins with the comments before it.
    String comments =
        COMMENTS.matcher(text).results().map(MatchResult::group).findFirst().orElse("");
    Matcher position = POSITION.matcher(reason);
    int end = position.find() ? Integer.parseInt(position.group(1)) - 1 : comments.length();
    String beforeError = text.substring(0, Math.min(end, text.length()));
    return new MigrationFailedException(
        new MigrationFailedException.Failure(
            dialect,
            Optional.ofNullable(script.getResource())
                .map(resource -> String.valueOf(Path.of(resource.getFilename()).getFileName())),
            script.getLineNumber() + lineBreaks(beforeError) - lineBreaks(comments),
            firstLines(text.substring(comments.length())),
            position.reset().replaceFirst(""),
            sql.map(SQLException::getSQLState)),
        exception);
  }

  private static int lineBreaks(String text) {
    return (int) text.chars().filter(character -> character == '\n').count();
  }

  private static MigrationFailedException ofRun(Dialect dialect, FlywayException exception) {
    return of(dialect, String.valueOf(exception.getMessage()), exception);
  }

  /** A failure that is not one statement's, in these words. */
  static MigrationFailedException of(Dialect dialect, String reason, FlywayException exception) {
    return new MigrationFailedException(
        new MigrationFailedException.Failure(
            dialect,
            Optional.empty(),
            0,
            "",
            reason.replaceAll("\\R", "\n").strip(),
            find(exception, SQLException.class).map(SQLException::getSQLState)),
        exception);
  }

  private static String firstLines(String statement) {
    String shown = statement.strip().lines().limit(LINES_SHOWN).collect(Collectors.joining("\n"));
    return statement.strip().lines().count() > LINES_SHOWN ? shown + "\n..." : shown;
  }

  private static <T extends Throwable> Optional<T> find(Throwable exception, Class<T> type) {
    for (Throwable link = exception; link != null; link = link.getCause()) {
      if (type.isInstance(link)) {
        return Optional.of(type.cast(link));
      }
    }
    return Optional.empty();
  }
}
