package io.agor.flyway;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of a folder as Flyway chooses among them: where there are baseline migrations, {@code
 * B5__name.sql}, a new database begins with the newest of them, and gets no file before it (<a
 * href="https://documentation.red-gate.com/flyway/flyway-concepts/migrations/baseline-migrations">Baseline
 * migrations</a>).
 */
public final class FlywayFiles {

  private FlywayFiles() {}

  /** Those that are run in a new database, in the order in which they were given. */
  public static List<Path> ofNewDatabase(List<Path> all) {
    Optional<FlywayVersion> newest =
        all.stream()
            .flatMap(file -> FlywayName.baseline(file).stream())
            .max(FlywayVersion::compareTo);
    return newest.isEmpty()
        ? List.copyOf(all)
        : all.stream().filter(file -> isRun(file, newest.get())).toList();
  }

  private static boolean isRun(Path file, FlywayVersion newest) {
    return FlywayName.baseline(file)
        .map(newest::equals)
        .orElseGet(
            () ->
                FlywayName.version(file)
                    .map(version -> version.compareTo(newest) > 0)
                    .orElse(true));
  }
}
