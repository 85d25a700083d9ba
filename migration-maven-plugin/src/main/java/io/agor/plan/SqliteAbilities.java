package io.agor.plan;

import io.agor.dialect.DatabaseVersion;

/**
 * What ALTER TABLE can do in SQLite beyond 3.37 (<a
 * href="https://www.sqlite.org/lang_altertable.html">ALTER TABLE</a>).
 *
 * @param minimumVersion the oldest SQLite that must be able to
 */
record SqliteAbilities(DatabaseVersion minimumVersion) {

  private static final DatabaseVersion CHANGES_NULLABILITY = new DatabaseVersion(3, 53, 0);
  private static final DatabaseVersion CHANGES_CONSTRAINTS = new DatabaseVersion(3, 54, 1);

  /** {@code ALTER COLUMN .. SET NOT NULL} and {@code DROP NOT NULL}. */
  boolean changeNullability() {
    return minimumVersion.isAtLeast(CHANGES_NULLABILITY);
  }

  /** {@code DROP CONSTRAINT} of a check. */
  boolean dropChecks() {
    return minimumVersion.isAtLeast(CHANGES_NULLABILITY);
  }

  /**
   * {@code ADD CONSTRAINT .. CHECK}. SQLite 3.53 has it, and refuses there a row for which the
   * condition is NULL, which fulfils a check everywhere else.
   */
  boolean addChecks() {
    return minimumVersion.isAtLeast(CHANGES_CONSTRAINTS);
  }

  /** {@code DROP CONSTRAINT} of a foreign key. */
  boolean dropForeignKeys() {
    return minimumVersion.isAtLeast(CHANGES_CONSTRAINTS);
  }
}
