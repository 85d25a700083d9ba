package io.agor.runners;

import io.agor.dialect.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/** Runs the files that were written last, by JDBC alone and with no record of them. */
final class Scripts {

  private Scripts() {}

  /** The first file, as long as it is alone; else all others. */
  static void run(RunnerDatabases databases, Dialect dialect) throws Exception {
    List<Path> files = databases.folder().files(dialect);
    try (Connection connection = databases.connect(dialect);
        Statement statement = connection.createStatement()) {
      for (Path file : files.size() == 1 ? files : files.subList(1, files.size())) {
        statement.executeUpdate(Files.readString(file));
      }
    }
  }
}
