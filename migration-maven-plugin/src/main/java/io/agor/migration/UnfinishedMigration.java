package io.agor.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A migration whose files were only partly written, since the run that did was killed. */
public final class UnfinishedMigration {

  private UnfinishedMigration() {}

  /** Whether there is one, or another process is writing one at this moment. */
  public static boolean isIn(MigrationLayout layout) {
    return Files.isRegularFile(WriteJournal.file(layout.history()));
  }

  /**
   * Writes the rest of it. Nobody else may be writing.
   *
   * @return its name, {@code V0002__add_column}; empty if there is none
   * @throws IOException if a file cannot be written
   * @throws MigrationException if one of its files has been changed since
   */
  public static Optional<String> finish(MigrationLayout layout) throws IOException {
    Path journal = WriteJournal.file(layout.history());
    Files.deleteIfExists(AtomicFiles.temporary(journal)); // of a run that had changed nothing yet
    Optional<WriteJournal> left = WriteJournal.left(layout);
    if (left.isPresent()) {
      left.get().finish(layout.history());
    }
    return left.map(WriteJournal::name);
  }
}
