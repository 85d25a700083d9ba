package io.agor.migration;

/** The migrations on disk are in a state that only a person can mend; the message says how. */
public final class MigrationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MigrationException(String message) {
    super(message);
  }
}
