package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.flyway.FlywayVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the files of a migration go, and which numbers there are in the folders. */
record MigrationFiles(MigrationLayout layout) {

  /** {@code V0002__add_column}. */
  static String title(int version, String name) {
    return "V" + MigrationVersion.digits(version) + "__" + name;
  }

  /** The same by the dialects' ids, as a snapshot has it. */
  static SortedMap<String, String> byId(SortedMap<Dialect, String> checksums) {
    SortedMap<String, String> byId = new TreeMap<>();
    checksums.forEach((dialect, checksum) -> byId.put(dialect.id(), checksum));
    return byId;
  }

  SortedMap<Dialect, Path> sql(int version, String name) {
    SortedMap<Dialect, Path> files = new TreeMap<>();
    layout
        .folders()
        .forEach(
            (dialect, folder) ->
                files.put(dialect, folder.resolve(MigrationVersion.sqlFileName(version, name))));
    return files;
  }

  Path snapshot(int version, String name) {
    return layout.history().resolve(MigrationVersion.snapshotFileName(version, name));
  }

  /**
   * A number is free if no file has it, or only the files that an interrupted run has already
   * written.
   */
  boolean isFree(int version, Migration migration) throws IOException {
    for (Map.Entry<Dialect, Path> folder : layout.folders().entrySet()) {
      for (Path file : SqlFolder.files(folder.getValue())) {
        if (SqlFolder.version(file).compareTo(FlywayVersion.of(version)) >= 0
            && !migration.isWrittenTo(file)) {
          return false;
        }
      }
    }
    return true;
  }

  int highestVersion() throws IOException {
    int highest = 0;
    for (Path folder : layout.folders().values()) {
      for (Path file : SqlFolder.files(folder)) {
        highest = Math.max(highest, MigrationVersion.number(file));
      }
    }
    return highest;
  }
}
