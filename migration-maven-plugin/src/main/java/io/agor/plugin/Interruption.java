package io.agor.plugin;

import io.agor.migration.MigrationException;
import io.agor.migration.MigrationLayout;
import io.agor.migration.UnfinishedMigration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What a run that was killed has left of these migrations. */
record Interruption(List<MigrationLayout> layouts) {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int WRITING_MILLIS = 2_000;
  private static final int PAUSE_MILLIS = 20;

  /** The locks under which these migrations are written; the folder is that of the build. */
  WriteLocks lock(Path outputFolder, Log log) throws IOException {
    Path home = Path.of(System.getProperty("user.home")); // "?" where the system knows no such user
    Path shared = home.isAbsolute() ? home.resolve(".cache/agor/locks") : outputFolder;
    return WriteLocks.acquire(layouts, outputFolder, shared, PATIENCE_MILLIS, log);
  }

  /** Writes what is missing. */
  void mend(Path outputFolder, Log log) throws IOException, MojoFailureException {
    try (WriteLocks held = lock(outputFolder, log)) {
      log.debug("agor: holds " + held);
      for (MigrationLayout layout : layouts) {
        Optional<String> name = UnfinishedMigration.finish(layout);
        if (name.isPresent()) {
          log.warn(
              "agor: wrote the rest of " + name.get() + ", which an interrupted run had begun");
        }
      }
    } catch (MigrationException e) {
      throw new MojoFailureException("agor: " + e.getMessage());
    }
  }

  /** Fails if there is something; another run that is writing at this moment is waited for. */
  void requireNone() throws MojoFailureException {
    for (int waited = 0; waited < WRITING_MILLIS && isSomewhere(); waited += PAUSE_MILLIS) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    if (isSomewhere()) {
      throw new MojoFailureException(
          "agor: a run of agor:generate was interrupted, and its migration is only partly written."
              + " Run mvn agor:generate: it writes the rest.");
    }
  }

  private boolean isSomewhere() {
    return layouts.stream().anyMatch(UnfinishedMigration::isIn);
  }
}
