package io.agor.lint;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.dialect.PhysicalSchema;
import io.agor.diff.Change;
import io.agor.diff.SchemaDiff;
import io.agor.diff.TableChange;
import io.agor.plan.RebuiltTable;
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
 * @param declared the same step in the schema file; empty if this is it
 */
record Step(
    Schema from, Schema to, Intents intents, List<Change> changes, Optional<Step> declared) {

  /** Copies. */
  Step {
    changes = List.copyOf(changes);
  }

  static Step between(Schema from, Schema to, Intents intents) {
    return new Step(from, to, intents, SchemaDiff.between(from, to, intents), Optional.empty());
  }

  /** The same step as one database takes it. */
  Step in(Dialect dialect) {
    Step physical =
        between(PhysicalSchema.of(dialect, from), PhysicalSchema.of(dialect, to), intents);
    return new Step(
        physical.from, physical.to, intents, physical.changes, Optional.of(declared.orElse(this)));
  }

  /** The tables that the migration makes again in SQLite. */
  List<RebuiltTable> rebuiltTables(DatabaseVersion minimumVersion) {
    Step file = declared.orElse(this);
    return RebuiltTable.between(file.from, file.to, intents, minimumVersion);
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
