package io.agor.plan;

import io.agor.dialect.DatabaseVersion;
import java.util.List;

/**
 * A table that SQLite cannot change in place, so that a migration makes it again and copies its
 * rows.
 *
 * @param name in the schema after the migration
 * @param referencing the other tables that reference it, directly or through others, in the order
 *     of their names
 */
public record RebuiltTable(String name, List<String> referencing, Form form) {

  /** What becomes of the tables that reference it. */
  public enum Form {
    /** They are made again with it, and their rows copied too. */
    TOGETHER,
    /** They stay, and the migration needs a connection with foreign keys off. */
    FAST
  }

  /** Copies. */
  public RebuiltTable {
    referencing = List.copyOf(referencing);
  }

  /**
   * The tables that the plan of a step rebuilds, whether it can be planned already or waits for a
   * word of the author.
   *
   * @param step as SQLite takes it
   * @param minimumVersion the oldest SQLite that the plan is for
   */
  public static List<RebuiltTable> in(PhysicalStep step, DatabaseVersion minimumVersion) {
    return step.before().tables().isEmpty()
        ? List.of()
        : new SqliteChanges(step, new SqliteAbilities(minimumVersion)).rebuilds().tables();
  }
}
