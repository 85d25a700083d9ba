package io.agor.rehearsal;

import io.agor.migration.MigrationStep.StepFile;
import io.agor.run.FreshSqlite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The ways in which applications run a migration on SQLite. */
enum SqliteRunner {
  /** What Flyway does with the driver's settings. */
  TRANSACTION_KEYS_OFF("one transaction, foreign keys off"),
  TRANSACTION_KEYS_ON("one transaction, foreign keys on"),
  AUTOCOMMIT_KEYS_OFF("a commit after each statement, foreign keys off"),
  AUTOCOMMIT_KEYS_ON("a commit after each statement, foreign keys on");

  private final String words;

  SqliteRunner(String words) {
    this.words = words;
  }

  /** The settings, for a message. */
  String words() {
    return words;
  }

  /** The name of the file on which it runs. */
  String fileName() {
    return "rehearsal_" + name().toLowerCase(Locale.ROOT);
  }

  /**
   * Runs files.
   *
   * @return why it stopped; empty if it ran to its end
   */
  Optional<String> run(FreshSqlite database, List<StepFile> files)
      throws IOException, SQLException {
    DataSource source =
        keysOn() ? database.enforcingForeignKeys().dataSource() : database.dataSource();
    for (StepFile file : files) {
      String sql = new String(Files.readAllBytes(file.file()), StandardCharsets.UTF_8);
      try (Connection connection = source.getConnection()) {
        Optional<String> stop = run(connection, sql);
        if (stop.isPresent()) {
          return stop;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether foreign keys are enforced. */
  boolean keysOn() {
    return switch (this) {
      case TRANSACTION_KEYS_ON, AUTOCOMMIT_KEYS_ON -> true;
      case TRANSACTION_KEYS_OFF, AUTOCOMMIT_KEYS_OFF -> false;
    };
  }

  private boolean inTransaction() {
    return switch (this) {
      case TRANSACTION_KEYS_OFF, TRANSACTION_KEYS_ON -> true;
      case AUTOCOMMIT_KEYS_OFF, AUTOCOMMIT_KEYS_ON -> false;
    };
  }

  private Optional<String> run(Connection connection, String sql) throws SQLException {
    connection.setAutoCommit(!inTransaction());
    try (Statement statement = connection.createStatement()) {
      // The driver's executeUpdate runs every statement of a text, where execute runs the first.
      statement.executeUpdate(sql);
      if (inTransaction()) {
        connection.commit();
      }
      return Optional.empty();
    } catch (SQLException e) {
      if (inTransaction()) {
        connection.rollback();
      }
      return Optional.of(e.getMessage());
    }
  }
}
