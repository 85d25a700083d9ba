package io.agor.migration;

import io.agor.report.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a schema file asks for, seen from the migrations that there are.
 *
 * @param pending the migration that is missing; empty if there is none
 * @param carriedOut what can be taken out of the file, since a migration that must not change any
 *     more has carried it out
 */
public record Outlook(Optional<Migration> pending, List<Finding> carriedOut) {

  /** Copies. */
  public Outlook {
    carriedOut = List.copyOf(carriedOut);
  }
}
