package io.agor.run;

import io.agor.dialect.Dialect;
import io.agor.plan.RowField;
import io.agor.plan.RowRule;
import io.agor.plan.RowRules;
import io.agor.plan.SchemaStep;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the rows that do not fit where a migration leads, in a database as it is before the
 * migration or after the migration has been rolled back. It changes nothing, and fetches only a few
 * rows.
 */
public final class UnfitRows {

  private UnfitRows() {}

  /**
   * The rules that rows would break, in the order of the tables.
   *
   * @param connection in which nothing is open to be committed; a new one is best
   * @throws SQLException if the connection fails; a rule whose rows cannot be asked for is an
   *     offence that says why
   */
  public static List<Offence> find(Connection connection, Dialect dialect, SchemaStep step)
      throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      List<Offence> offences = new ArrayList<>();
      for (RowRule rule : RowRules.of(dialect, step)) {
        // One transaction each: after an error PostgreSQL takes no more statements in it.
        try {
          Offence offence = ask(connection, rule);
          if (offence.count() > 0) {
            offences.add(offence);
          }
        } catch (SQLException e) {
          offences.add(Offence.unknown(rule, e.getMessage()));
        } finally {
          connection.rollback();
        }
      }
      return List.copyOf(offences);
    } finally {
      connection.setAutoCommit(autoCommit);
    }
  }

  private static Offence ask(Connection connection, RowRule rule) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!rule.preparation().isEmpty()) {
        statement.execute(rule.preparation());
      }
      long count;
      long groups;
      try (ResultSet results = statement.executeQuery(rule.count())) {
        results.next();
        count = results.getLong(1);
        groups = results.getLong(2);
      }
      return new Offence(rule, count, groups, count == 0 ? List.of() : rows(statement, rule), "");
    }
  }

  private static List<List<String>> rows(Statement statement, RowRule rule) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    int columns = rule.values().size() + rule.key().size();
    try (ResultSet results = statement.executeQuery(rule.rows())) {
      while (results.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          RowField field =
              i < rule.values().size()
                  ? rule.values().get(i)
                  : rule.key().get(i - rule.values().size());
          row.add(TerminalText.of(field, Optional.ofNullable(results.getString(i + 1))));
        }
        rows.add(List.copyOf(row));
      }
    }
    return rows;
  }
}
