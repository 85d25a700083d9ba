package io.agor.run;

import io.agor.flyway.FlywayVersion;
import java.util.List;
import java.util.Optional;

/**
 * How far a database is, as its own history says.
 *
 * @param newest the highest version that it has, or that it was given as a baseline; empty if it
 *     has no history
 * @param pending the files that it does not have yet, in their order
 */
public record MigrationState(Optional<FlywayVersion> newest, List<PendingFile> pending) {

  /** Copies. */
  public MigrationState {
    pending = List.copyOf(pending);
  }

  /** The same as if the database had been given a baseline. */
  public MigrationState withBaseline(FlywayVersion version) {
    return new MigrationState(
        Optional.of(version),
        pending.stream().filter(file -> file.version().compareTo(version) > 0).toList());
  }

  /**
   * A file that waits to be applied.
   *
   * @param name {@code V0002__add_email.sql}, with the folder that it is in below that of all
   */
  public record PendingFile(FlywayVersion version, String name) {}
}
