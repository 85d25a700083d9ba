package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.flyway.FlywayName;
import io.agor.flyway.FlywayVersion;
import io.agor.plan.SchemaStep;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFileException;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    Optional<FlywayVersion> version = FlywayName.version(Path.of(file));
    if (version.isEmpty()) {
      return Optional.empty();
    }
    List<Snapshot> known = upTo(dialect, version.get());
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Snapshot after = known.get(known.size() - 1);
    if (!FlywayVersion.of(after.version()).equals(version.get())
        || AdoptedFiles.are(after, dialect)) {
      return Optional.empty();
    }
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
  public Optional<Schema> schemaAt(Dialect dialect, FlywayVersion version)
      throws IOException, SchemaFileException {
    return upTo(dialect, version).stream().reduce((older, newer) -> newer).map(Snapshot::schema);
  }

  /**
   * The version that a database of a dialect has after the migrations up to a number: after those
   * of a baseline it is that of the last file which was there before it, such as 8.3 or, where the
   * other database has more files, 5. So it is with the number before, where the last file of the
   * baseline is one that aligns a database.
   *
   * @throws IOException if a file cannot be read
   * @throws SchemaFileException if a snapshot is broken
   */
  public FlywayVersion reached(Dialect dialect, FlywayVersion number)
      throws IOException, SchemaFileException {
    Optional<Snapshot> baseline = baseline(dialect);
    if (baseline.isEmpty()) {
      return number;
    }
    int version = baseline.get().version();
    if (number.equals(FlywayVersion.of(version))) {
      return end(dialect, version);
    }
    boolean isBeforeAlignment =
        number.equals(FlywayVersion.of(version - 1L))
            && new MigrationFiles(layout)
                .sql(version, Baseline.ALIGN).values().stream().anyMatch(Files::isRegularFile);
    return isBeforeAlignment ? end(dialect, version - 1) : number;
  }

  /** The snapshots of a dialect whose migrations a database of a version has. */
  private List<Snapshot> upTo(Dialect dialect, FlywayVersion version)
      throws IOException, SchemaFileException {
    List<Snapshot> known = new ArrayList<>();
    Optional<Snapshot> adopted = baseline(dialect);
    if (adopted.isPresent() && end(dialect, adopted.get().version()).compareTo(version) <= 0) {
      known.add(adopted.get());
    }
    History.in(layout.history())
        .snapshots((number, name) -> FlywayVersion.of(number).compareTo(version) <= 0)
        .stream()
        .filter(snapshot -> snapshot.files().containsKey(dialect.id()))
        .filter(snapshot -> !AdoptedFiles.are(snapshot, dialect))
        .forEach(known::add);
    return known;
  }

  /** The baseline of a dialect whose files were there before it. */
  private Optional<Snapshot> baseline(Dialect dialect) throws IOException, SchemaFileException {
    int version = Baseline.version(layout);
    return History.in(layout.history()).snapshots((number, name) -> number == version).stream()
        .filter(snapshot -> AdoptedFiles.are(snapshot, dialect))
        .findFirst();
  }

  private FlywayVersion end(Dialect dialect, int number) throws IOException {
    return new AdoptedFiles(layout.folders().get(dialect), number)
        .newest()
        .orElse(FlywayVersion.of(number));
  }
}
