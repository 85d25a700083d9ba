package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.dialect.PhysicalSchema;
import io.agor.diff.Change;
import io.agor.diff.SchemaDiff;
import io.agor.schema.Schema;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A step as one database takes it: the linter and the planner both look at it.
 *
 * @param declared the same step in the schema file
 * @param before what is really built there at the beginning
 * @param after what is really built there at the end
 * @param changes what makes the one into the other
 */
public record PhysicalStep(
    Dialect dialect, SchemaStep declared, Schema before, Schema after, List<Change> changes) {

  /** Copies. */
  public PhysicalStep {
    changes = List.copyOf(changes);
  }

  /** The step in a database that agor has built. */
  public static PhysicalStep of(Dialect dialect, SchemaStep declared) {
    return of(dialect, declared, new TreeSet<>());
  }

  /**
   * The step in a database.
   *
   * @param constraints the names of unique indexes in SQLite that belong to constraints
   */
  public static PhysicalStep of(
      Dialect dialect, SchemaStep declared, SortedSet<String> constraints) {
    Schema built = PhysicalSchema.of(dialect, declared.before());
    Schema after = PhysicalSchema.of(dialect, declared.after(), declared.before(), built);
    Schema before =
        dialect == Dialect.SQLITE && !constraints.isEmpty()
            ? new UniqueConstraints(constraints, declared.intents()).goingFrom(built, after)
            : built;
    List<Change> changes = SchemaDiff.between(before, after, declared.intents());
    return new PhysicalStep(dialect, declared, before, after, changes);
  }

  /** The renames that come before all other changes. */
  RenameSteps renames() {
    return RenameSteps.between(dialect, before, after, declared.intents());
  }

  /** What the author declares about the values of rows, where these renames are carried out. */
  DeclaredValues values(RenameSteps renames) {
    return DeclaredValues.of(
        dialect, declared.before(), declared.after(), renames, declared.intents());
  }

  /** What changes in tables when these renames are carried out. */
  TableChanges tableChanges(RenameSteps renames) {
    return renames.renaming().isEmpty()
        ? TableChanges.of(changes)
        : TableChanges.between(renames.schema(), after);
  }
}
