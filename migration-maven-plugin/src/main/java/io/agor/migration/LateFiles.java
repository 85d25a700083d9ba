package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.flyway.FlywayVersion;
import io.agor.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * New files with a version before one that others have. Flyway does not run them in a database that
 * is further already, and refuses to go on there (<a
 * href="https://documentation.red-gate.com/flyway/reference/configuration/flyway-namespace/flyway-out-of-order-setting">out
 * of order</a>).
 */
record LateFiles(MigrationLayout layout, ReleasedFiles base, Function<Path, String> shown) {

  /** One finding for each; none where git has nothing to say. */
  List<Finding> findings() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<Dialect, Path> folder : layout.folders().entrySet()) {
      if (base.isKnown(folder.getValue())) {
        findings(folder.getKey(), folder.getValue(), findings);
      }
    }
    return findings;
  }

  private void findings(Dialect dialect, Path folder, List<Finding> findings) throws IOException {
    Set<Path> released = base.atParting(folder).files(folder);
    Optional<FlywayVersion> newest =
        released.stream()
            .filter(SqlFolder::isVersioned)
            .map(SqlFolder::version)
            .max(FlywayVersion::compareTo);
    for (Path file : SqlFolder.files(folder)) {
      if (newest.isPresent()
          && !released.contains(file)
          && SqlFolder.version(file).compareTo(newest.get()) < 0) {
        findings.add(finding(dialect, file, newest.get()));
      }
    }
  }

  private Finding finding(Dialect dialect, Path file, FlywayVersion newest) throws IOException {
    return HistoryCheck.finding(
        CheckCode.TOO_LATE,
        dialect.id(),
        shown.apply(file),
        "comes before a migration that " + base.revision() + " has",
        "a version after " + MigrationVersion.shown(newest),
        MigrationVersion.shown(SqlFolder.version(file)),
        hasSnapshot(file)
            ? "Databases may have run the later one already. Run mvn agor:generate -Dagor.rebase."
            : "Databases may have run the later one already, and Flyway runs none before it then."
                + " Give the file the next number.");
  }

  private boolean hasSnapshot(Path file) {
    FlywayVersion version = SqlFolder.version(file);
    String name = String.valueOf(file.getFileName());
    return version.isWhole()
        && Files.isRegularFile(
            layout
                .history()
                .resolve(
                    name.substring(1).replaceFirst("__", "_").replaceFirst("\\.sql$", ".yaml")));
  }
}
