package io.agor.probe;

import io.agor.dialect.Dialect;
import io.agor.schema.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Asks one database. Every probe runs in a savepoint that is rolled back, and all of them in a
 * transaction that is rolled back in the end.
 */
final class ProbeRunner implements AutoCloseable {

  private static final Comparator<List<String>> ORDER = Comparator.comparing(List::toString);

  private final Dialect dialect;
  private final Connection connection;
  private final boolean autoCommit;
  private final Statement statement;

  private ProbeRunner(
      Dialect dialect, Connection connection, boolean autoCommit, Statement statement) {
    this.dialect = dialect;
    this.connection = connection;
    this.autoCommit = autoCommit;
    this.statement = statement;
  }

  /**
   * Begins to ask; closing takes back all that was done.
   *
   * @param connection is to a database with the schema that the probes are made for; in SQLite it
   *     must enforce foreign keys. It must not be in a transaction
   * @throws SQLException if the database cannot be asked at all
   */
  static ProbeRunner open(Dialect dialect, Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    return new ProbeRunner(dialect, connection, autoCommit, connection.createStatement());
  }

  /**
   * The answers to the probes of a group, in their order.
   *
   * @throws SQLException if the database cannot be asked at all
   */
  List<Answer> ask(ProbeGroup group) throws SQLException {
    statement.execute("SAVEPOINT agor_group");
    try {
      String failure = failure(group.setup());
      if (!failure.isEmpty()) {
        return Collections.nCopies(group.probes().size(), new Answer.NotAsked(failure));
      }
      statement.execute("SAVEPOINT agor_probe"); // rolling back to it leaves it in place
      List<Answer> answers = new ArrayList<>();
      for (Probe probe : group.probes()) {
        answers.add(ask(probe));
      }
      return answers;
    } finally {
      statement.execute("ROLLBACK TO SAVEPOINT agor_group");
      statement.execute("RELEASE SAVEPOINT agor_group");
    }
  }

  @Override
  public void close() throws SQLException {
    try (statement) {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private Answer ask(Probe probe) throws SQLException {
    try {
      int question = Math.max(0, probe.statements().size() - 1);
      String missing = failure(probe.statements().subList(0, question));
      if (!missing.isEmpty()) {
        return new Answer.NotAsked(missing);
      }
      String refusal = failure(probe.statements().subList(question, probe.statements().size()));
      return refusal.isEmpty() ? accepted(probe) : new Answer.Refused(refusal);
    } finally {
      statement.execute("ROLLBACK TO SAVEPOINT agor_probe");
    }
  }

  /** Why one of the statements was refused; empty if none was. */
  private String failure(List<SqlText> statements) {
    try {
      for (SqlText text : statements) {
        statement.execute(text.in(dialect.id()));
      }
      return "";
    } catch (SQLException e) {
      return reason(e);
    }
  }

  private Answer accepted(Probe probe) {
    List<List<String>> rows = new ArrayList<>();
    if (probe.reading().isPresent()) {
      Probe.Reading reading = probe.reading().get();
      try (ResultSet result = statement.executeQuery(reading.query().in(dialect.id()))) {
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 0; i < reading.kinds().size(); i++) {
            String cell = result.getString(i + 1);
            row.add(cell == null ? "NULL" : reading.kinds().get(i).canonical(cell));
          }
          rows.add(row);
        }
      } catch (SQLException e) {
        return new Answer.Refused(reason(e));
      }
    }
    rows.sort(ORDER);
    return new Answer.Accepted(rows);
  }

  /** The first line of what the driver says, without its own framing. */
  private static String reason(SQLException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String framed = "[SQLITE_";
    if (message.startsWith(framed) && message.endsWith(")") && message.contains("(")) {
      return message.substring(message.indexOf('(') + 1, message.length() - 1);
    }
    return message.toUpperCase(Locale.ROOT).startsWith("ERROR: ")
        ? message.substring("ERROR: ".length())
        : message;
  }
}
