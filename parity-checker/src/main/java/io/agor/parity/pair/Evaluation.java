package io.agor.parity.pair;

import io.agor.dialect.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets one database compute expressions. Nothing is changed by it: the database itself refuses to
 * write, a query may take seconds, and all settings are as before in the end.
 *
 * <p>A transaction is only begun when there is something to compute.
 */
final class Evaluation implements AutoCloseable {

  private static final int SECONDS = 5;

  private final Dialect dialect;
  private final Connection connection;
  private Optional<Restore> begun = Optional.empty();

  /** How the connection was before. */
  private record Restore(boolean autoCommit, Optional<Savepoint> savepoint, String queryOnly) {}

  private Evaluation(Database database) {
    dialect = database.dialect();
    connection = database.connection();
  }

  static Evaluation open(Database database) {
    return new Evaluation(database);
  }

  Dialect dialect() {
    return dialect;
  }

  /** The rows of a query, every value as text and NULL as nothing; nothing if it fails. */
  Optional<List<List<Optional<String>>>> rows(String query) throws SQLException {
    begin();
    Optional<Savepoint> savepoint = savepoint();
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(SECONDS);
      return Optional.of(read(statement, query));
    } catch (SQLException refused) {
      // a text that this database cannot compute decides nothing
      return Optional.empty();
    } finally {
      if (savepoint.isPresent()) {
        connection.rollback(savepoint.get());
      }
    }
  }

  private static List<List<Optional<String>>> read(Statement statement, String query)
      throws SQLException {
    List<List<Optional<String>>> rows = new ArrayList<>();
    try (ResultSet results = statement.executeQuery(query)) {
      int width = results.getMetaData().getColumnCount();
      while (results.next()) {
        List<Optional<String>> row = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
          row.add(Optional.ofNullable(results.getString(column)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private void begin() throws SQLException {
    if (begun.isPresent()) {
      return;
    }
    boolean autoCommit = connection.getAutoCommit();
    switch (dialect) {
      case SQLITE -> {
        String queryOnly = pragma("query_only");
        begun = Optional.of(new Restore(autoCommit, Optional.empty(), queryOnly));
        run("PRAGMA query_only = 1");
      }
      case POSTGRESQL -> {
        connection.setAutoCommit(false);
        begun = Optional.of(new Restore(autoCommit, Optional.of(connection.setSavepoint()), ""));
        run("SET TRANSACTION READ ONLY");
        run("SET LOCAL TIME ZONE 'UTC'");
        run("SET LOCAL statement_timeout = '" + SECONDS + "s'");
        run("SET LOCAL lock_timeout = '" + SECONDS + "s'");
      }
    }
  }

  private Optional<Savepoint> savepoint() throws SQLException {
    return switch (dialect) {
      case SQLITE -> Optional.empty();
      case POSTGRESQL -> Optional.of(connection.setSavepoint());
    };
  }

  private String pragma(String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery("PRAGMA " + name)) {
      return results.next() ? results.getString(1) : "0";
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    if (begun.isEmpty()) {
      return;
    }
    Restore restore = begun.get();
    switch (dialect) {
      case SQLITE -> run("PRAGMA query_only = " + restore.queryOnly());
      case POSTGRESQL -> {
        connection.rollback(restore.savepoint().orElseThrow());
        if (restore.autoCommit()) {
          connection.rollback();
          connection.setAutoCommit(true);
        }
      }
    }
  }
}
