package io.agor.run;

import io.agor.dialect.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A migration could not be applied; the message names the file, the statement and the reason. */
public final class MigrationFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;
  private final transient List<Offence> offences;

  MigrationFailedException(Failure failure, Throwable cause) {
    this(failure, List.of(), cause);
  }

  private MigrationFailedException(Failure failure, List<Offence> offences, Throwable cause) {
    super(failure.text(offences), cause);
    this.failure = failure;
    this.offences = List.copyOf(offences);
  }

  /** The same failure with the rows that do not fit, to be told after it. */
  MigrationFailedException because(List<Offence> rows) {
    return new MigrationFailedException(failure, rows, getCause());
  }

  /** What failed where. */
  public Failure failure() {
    return failure;
  }

  /** The rules that rows would break, where the schemas before and after are known. */
  public List<Offence> offences() {
    return offences;
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

    private String text(List<Offence> offences) {
      String place = file.map(name -> name + (line > 0 ? ":" + line : "") + ": ").orElse("");
      String state = sqlState.map(code -> " (SQLSTATE " + code + ")").orElse("");
      String quoted = statement.isEmpty() ? "" : "\n" + statement.indent(4).stripTrailing();
      String stopped = "\n" + dialect.id() + ": " + file.orElse("the migration") + " stopped: ";
      return dialect.id()
          + ": "
          + place
          + reason
          + state
          + quoted
          + offences.stream().map(row -> stopped + row.text()).collect(Collectors.joining());
    }
  }
}
