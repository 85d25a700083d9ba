package io.agor.run;

import io.agor.dialect.Dialect;
import io.agor.flyway.FlywayFiles;
import io.agor.flyway.FlywayName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SQL of any origin: one script, or a folder of Flyway, goose, Drizzle or plain numbered files. It
 * is handed to the drivers as it stands, which know best where a statement ends.
 *
 * @param path the script or the folder
 */
public record SqlScripts(Path path) {

  /** The order in which Drizzle has applied its files. */
  private static final String JOURNAL = "meta/_journal.json";

  private static final Pattern TAG = Pattern.compile("\"tag\"\\s*:\\s*\"([^\"]+)\"");

  /** Files that undo others. */
  private static final Pattern UNDO = Pattern.compile("(?i)U\\d.*|.*\\.down\\.sql");

  /** Whether there is something to apply. */
  public boolean exist() {
    return Files.isRegularFile(path) || (Files.isDirectory(path) && !files().isEmpty());
  }

  /** The files in the order in which they are applied. */
  public List<Path> files() {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try {
      Path journal = path.resolve(JOURNAL);
      return Files.exists(journal) ? journaled(journal) : numbered();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> journaled(Path journal) throws IOException {
    return TAG.matcher(SqlFileText.read(journal))
        .results()
        .map(entry -> path.resolve(entry.group(1) + ".sql"))
        .toList();
  }

  private List<Path> numbered() throws IOException {
    try (Stream<Path> found = Files.walk(path)) {
      return FlywayFiles.ofNewDatabase(
          found
              .filter(Files::isRegularFile)
              .filter(FlywayName::isSql)
              .filter(file -> !UNDO.matcher(String.valueOf(file.getFileName())).matches())
              .sorted(new ScriptOrder(path))
              .toList());
    }
  }

  /** The files beside Drizzle's journal that it does not name, which Drizzle never runs. */
  public List<Path> strays() {
    Path journal = path.resolve(JOURNAL);
    if (!Files.exists(journal)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(path)) {
      List<Path> named = journaled(journal);
      return found
          .filter(file -> file.toString().endsWith(".sql") && !named.contains(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Applies all files to a database.
   *
   * @throws MigrationFailedException at the first that fails; what ran before stays
   */
  public void applyTo(LiveDatabase database) {
    try (Connection connection = database.dataSource().getConnection()) {
      for (Path file : files()) {
        apply(file, connection, database.dialect());
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "Cannot connect to " + database.describe() + ": " + e.getMessage(), e);
    }
  }

  private void apply(Path file, Connection connection, Dialect dialect) {
    try (Statement statement = connection.createStatement()) {
      for (String part : ScriptText.parts(SqlFileText.read(file))) {
        // executeUpdate, unlike execute, runs all statements of a text in sqlite-jdbc too
        switch (dialect) {
          case SQLITE -> statement.executeUpdate(part);
          case POSTGRESQL -> statement.execute(part);
        }
      }
    } catch (SQLException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw failure(file, dialect, reason, Optional.ofNullable(e.getSQLState()), e);
    } catch (NoSuchFileException e) {
      String reason = "there is no such file, though meta/_journal.json names it";
      throw failure(file, dialect, reason, Optional.empty(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MigrationFailedException failure(
      Path file, Dialect dialect, String reason, Optional<String> sqlState, Exception cause) {
    return new MigrationFailedException(
        new MigrationFailedException.Failure(
            dialect,
            Optional.of(
                Files.isDirectory(path)
                    ? ScriptOrder.below(path, file)
                    : String.valueOf(file.getFileName())),
            0,
            "",
            reason,
            sqlState),
        cause);
  }
}
