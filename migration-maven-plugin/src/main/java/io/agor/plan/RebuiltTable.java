package io.agor.plan;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.dialect.PhysicalSchema;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
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
   * The tables that the plan between two logical schemas rebuilds, whether it can be planned
   * already or waits for a word of the author.
   *
   * @param minimumVersion the oldest SQLite that the plan is for
   */
  public static List<RebuiltTable> between(
      Schema from, Schema to, Intents intents, DatabaseVersion minimumVersion) {
    if (from.tables().isEmpty()) {
      return List.of();
    }
    Schema before = PhysicalSchema.of(Dialect.SQLITE, from);
    Schema after = PhysicalSchema.of(Dialect.SQLITE, to);
    RenameSteps renames = RenameSteps.between(Dialect.SQLITE, before, after, intents);
    DeclaredValues declared = DeclaredValues.of(Dialect.SQLITE, from, to, renames, intents);
    SqliteAbilities abilities = new SqliteAbilities(minimumVersion);
    return new SqliteChanges(renames, after, declared, abilities, intents.fastRebuilds())
        .rebuilds()
        .tables();
  }
}
