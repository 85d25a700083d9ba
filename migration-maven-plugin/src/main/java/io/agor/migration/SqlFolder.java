package io.agor.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The migration files of one dialect, those that agor wrote and those that people wrote beside
 * them.
 */
final class SqlFolder {

  private SqlFolder() {}

  /** The versioned files, by version and name; none if there is no such folder. */
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> version(file) > 0)
          .sorted(FileOrder.byVersion(SqlFolder::version))
          .toList();
    }
  }

  /** The version of a file; 0 if its name has none. */
  static int version(Path file) {
    return MigrationVersion.ofSqlFile(file.getFileName().toString()).orElse(0);
  }
}
