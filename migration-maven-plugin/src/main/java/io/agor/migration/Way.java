package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.diff.Change;
import io.agor.diff.SchemaDiff;
import io.agor.plan.PhysicalStep;
import io.agor.plan.SchemaStep;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.Strictness;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.Snapshot;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The way from a snapshot to a schema file.
 *
 * @param base where it begins; empty before the first migration
 * @param step the same as a step between schemas, with what is still to be carried out
 * @param changes what the schema file changes on it
 */
record Way(Optional<Snapshot> base, SchemaStep step, List<Change> changes) {

  /** Copies. */
  Way {
    changes = List.copyOf(changes);
  }

  static Way of(Optional<Snapshot> base, SchemaDocument document) {
    Schema before = base.map(Snapshot::schema).orElse(Schema.EMPTY);
    Intents open = new IntentHistory(document.intents(), base).open();
    SchemaStep step = new SchemaStep(before, document.schema(), open);
    return new Way(base, step, SchemaDiff.between(step.before(), step.after(), open));
  }

  /** The way in the databases of a dialect. */
  PhysicalStep in(Dialect dialect) {
    return PhysicalStep.of(
        dialect, step, base.map(Snapshot::constraints).orElse(Collections.emptySortedSet()));
  }

  /** What the strictness becomes, if it is another one. */
  Optional<Strictness> switched() {
    return Optional.of(step.after().strictness())
        .filter(after -> after != step.before().strictness());
  }
}
