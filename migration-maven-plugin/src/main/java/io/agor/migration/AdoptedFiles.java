package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.flyway.FlywayVersion;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files that Flyway ran before there was a baseline. Their versions may have parts: {@code
 * V8.3__name.sql} is a file of baseline 8.
 *
 * @param version the number of the baseline
 */
record AdoptedFiles(Path folder, int version) {

  /** Whether the files of a dialect were there before the snapshot. */
  static boolean are(Snapshot snapshot, Dialect dialect) {
    return snapshot.files().getOrDefault(dialect.id(), "").startsWith(Snapshot.BASELINE);
  }

  /** Whether a version is one of those before the migration that follows a baseline. */
  static boolean isOne(FlywayVersion version, int baseline) {
    return version.compareTo(FlywayVersion.of(baseline + 1L)) < 0;
  }

  /** The version of a database that has run them all; empty if there are none. */
  Optional<FlywayVersion> newest() throws IOException {
    return SqlFolder.filesOfNewDatabase(folder).stream()
        .map(SqlFolder::versionInNewDatabase)
        .filter(found -> isOne(found, version))
        .max(FlywayVersion::compareTo);
  }
}
