package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.plan.SchemaStep;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFileException;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the migrations of a schema do to it, as their snapshots remember it. */
public final class RecordedSteps {

  private final MigrationLayout layout;

  /** Those of one schema. */
  public RecordedSteps(MigrationLayout layout) {
    this.layout = layout;
  }

  /**
   * What a migration does in the databases of a dialect; empty if no snapshot is about it.
   *
   * @param file the name of its SQL file
   * @throws IOException if a snapshot cannot be read
   * @throws SchemaFileException if a snapshot is broken
   * @throws MigrationException if two snapshots have the same version
   */
  public Optional<SchemaStep> of(Dialect dialect, String file)
      throws IOException, SchemaFileException {
    OptionalInt version = MigrationVersion.ofSqlFile(file);
    if (version.isEmpty()) {
      return Optional.empty();
    }
    List<Snapshot> all =
        History.in(layout.history()).snapshots((number, name) -> number <= version.getAsInt());
    List<Snapshot> known =
        all.stream().filter(snapshot -> snapshot.files().containsKey(dialect.id())).toList();
    if (known.isEmpty() || known.get(known.size() - 1).version() != version.getAsInt()) {
      return Optional.empty();
    }
    Snapshot after = known.get(known.size() - 1);
    Optional<Snapshot> before =
        known.size() == 1 ? Optional.empty() : Optional.of(known.get(known.size() - 2));
    return Optional.of(
        new SchemaStep(
            before.map(Snapshot::schema).orElse(Schema.EMPTY),
            after.schema(),
            new IntentHistory(after.intents(), before).open()));
  }

  /**
   * The schema that databases of a dialect have after the migration of a version; empty if no
   * snapshot is as old.
   *
   * @throws IOException if a snapshot cannot be read
   * @throws SchemaFileException if a snapshot is broken
   * @throws MigrationException if two snapshots have the same version
   */
  public Optional<Schema> schemaAt(Dialect dialect, int version)
      throws IOException, SchemaFileException {
    return History.in(layout.history()).snapshots((number, name) -> number <= version).stream()
        .filter(snapshot -> snapshot.files().containsKey(dialect.id()))
        .reduce((older, newer) -> newer)
        .map(Snapshot::schema);
  }
}
