package io.agor.migration;

import io.agor.flyway.FlywayFiles;
import io.agor.flyway.FlywayName;
import io.agor.flyway.FlywayVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The migration files of one dialect, those that agor wrote and those that people wrote beside
 * them, or in folders below, where Flyway finds them too.
 */
final class SqlFolder {

  private SqlFolder() {}

  /**
   * The versioned files, in the order in which Flyway runs them; none if there is no such folder.
   */
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(SqlFolder::isVersioned)
          .sorted(FileOrder.byVersion(SqlFolder::version))
          .toList();
    }
  }

  /** Those that Flyway runs in a new database, which may begin with a baseline migration. */
  static List<Path> filesOfNewDatabase(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return FlywayFiles.ofNewDatabase(
          all.filter(file -> isVersioned(file) || FlywayName.baseline(file).isPresent())
              .sorted(FileOrder.byVersion(SqlFolder::versionInNewDatabase))
              .toList());
    }
  }

  /** The version of one of those. */
  static FlywayVersion versionInNewDatabase(Path file) {
    return FlywayName.version(file).or(() -> FlywayName.baseline(file)).orElseThrow();
  }

  /** Whether the name of a file has a version. */
  static boolean isVersioned(Path file) {
    return FlywayName.version(file).isPresent();
  }

  /** The version of one of these files. */
  static FlywayVersion version(Path file) {
    return FlywayName.version(file).orElseThrow();
  }
}
