package io.agor.lint;

import io.agor.dialect.DatabaseVersion;
import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.plan.PhysicalStep;
import io.agor.plan.RebuiltTable;
import io.agor.plan.SchemaStep;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The step from one schema to the next.
 *
 * @param intents what the author says about it, without what an earlier step has carried out
 * @param changes what makes {@code from} into {@code to}
 * @param physical the same as one database takes it; empty for the step in the schema file
 */
record Step(
    Schema from,
    Schema to,
    Intents intents,
    List<Change> changes,
    Optional<PhysicalStep> physical) {

  /** Copies. */
  Step {
    changes = List.copyOf(changes);
  }

  /** The step in the schema file. */
  static Step declared(SchemaStep step, List<Change> changes) {
    return new Step(step.before(), step.after(), step.intents(), changes, Optional.empty());
  }

  /** The same step as one database takes it. */
  static Step of(PhysicalStep step) {
    return new Step(
        step.before(), step.after(), step.declared().intents(), step.changes(), Optional.of(step));
  }

  /** The tables that the migration makes again in SQLite, whose step this is. */
  List<RebuiltTable> rebuiltTables(DatabaseVersion minimumVersion) {
    return RebuiltTable.in(physical.orElseThrow(), minimumVersion);
  }

  /** The changes of one kind. */
  <C extends Change> List<C> changes(Class<C> kind) {
    return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** What a rule remarks about changes of one kind in tables that exist. */
  <C extends TableChange> List<Remark> inTables(
      Class<C> kind, BiFunction<Change.AlterTable, C, List<Remark>> judge) {
    return changes(Change.AlterTable.class).stream()
        .flatMap(
            table ->
                table.changes().stream()
                    .filter(kind::isInstance)
                    .flatMap(change -> judge.apply(table, kind.cast(change)).stream()))
        .toList();
  }

  /** Whether the author says what rows get that have no value in a column. */
  boolean fillsRows(String table, Column column) {
    return intents.backfills().containsKey(new ColumnName(table, column.name()));
  }

  /** Whether the author says how the values of a column become those of its new type. */
  boolean convertsRows(String table, Column column) {
    return intents.conversions().containsKey(new ColumnName(table, column.name()));
  }
}
