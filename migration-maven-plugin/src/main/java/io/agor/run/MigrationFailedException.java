package io.agor.run;

import io.agor.dialect.Dialect;
import java.util.Optional;

/** A migration could not be applied; the message names the file, the statement and the reason. */
public final class MigrationFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  MigrationFailedException(Failure failure, Throwable cause) {
    super(failure.text(), cause);
    this.failure = failure;
  }

  /** What failed where. */
  public Failure failure() {
    return failure;
  }

  /**
   * What failed where.
   *
   * @param dialect the database that refused
   * @param file the file's name; empty if the failure is not one file's
   * @param line the line of the error, or else of the statement's begin, from 1; 0 if neither is
   *     known
   * @param statement the first lines of the statement; empty if it is not known
   * @param reason the database's own message, or Flyway's
   * @param sqlState empty where the database gives none, as SQLite
   */
  public record Failure(
      Dialect dialect,
      Optional<String> file,
      int line,
      String statement,
      String reason,
      Optional<String> sqlState) {

    private String text() {
      String place = file.map(name -> name + (line > 0 ? ":" + line : "") + ": ").orElse("");
      String state = sqlState.map(code -> " (SQLSTATE " + code + ")").orElse("");
      String quoted = statement.isEmpty() ? "" : "\n" + statement.indent(4).stripTrailing();
      return dialect.id() + ": " + place + reason + state + quoted;
    }
  }
}
