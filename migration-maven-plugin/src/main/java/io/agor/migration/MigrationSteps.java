package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationStep.Origin;
import io.agor.migration.MigrationStep.StepFile;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFileException;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The history of a schema as steps: one for each snapshot, with every file up to its version that
 * no earlier step has, and one for files of people behind the newest snapshot.
 */
public final class MigrationSteps {

  private MigrationSteps() {}

  /**
   * All steps, oldest first.
   *
   * @throws IOException if a file cannot be read
   * @throws SchemaFileException if a snapshot is broken
   * @throws MigrationException if the snapshots contradict each other
   */
  public static List<MigrationStep> of(MigrationLayout layout)
      throws IOException, SchemaFileException {
    List<MigrationStep> steps = new ArrayList<>();
    Optional<Snapshot> before = Optional.empty();
    for (Snapshot snapshot : History.in(layout.history()).snapshots((version, name) -> true)) {
      int after = before.map(Snapshot::version).orElse(0);
      steps.add(
          new MigrationStep(
              MigrationFiles.title(snapshot.version(), snapshot.name()),
              snapshot.version(),
              before.map(Snapshot::schema).orElse(Schema.EMPTY),
              snapshot.schema(),
              new IntentHistory(snapshot.intents(), before).open(),
              files(layout, after, snapshot.version(), Optional.of(snapshot))));
      before = Optional.of(snapshot);
    }
    rest(layout, before).ifPresent(steps::add);
    return List.copyOf(steps);
  }

  /**
   * The last step and those before it that nobody else has yet; none of an empty list.
   *
   * @param released tells of a file whether others may have it
   */
  public static List<MigrationStep> newest(List<MigrationStep> steps, ReleaseCheck released) {
    int first = Math.max(0, steps.size() - 1);
    while (first > 0
        && isNew(steps.get(first), released)
        && isNew(steps.get(first - 1), released)) {
      first--;
    }
    return steps.subList(first, steps.size());
  }

  private static boolean isNew(MigrationStep step, ReleaseCheck released) {
    return step.files().values().stream()
        .flatMap(List::stream)
        .map(StepFile::file)
        .anyMatch(file -> !released.isReleased(file));
  }

  private static Optional<MigrationStep> rest(MigrationLayout layout, Optional<Snapshot> newest)
      throws IOException {
    int after = newest.map(Snapshot::version).orElse(0);
    SortedMap<Dialect, List<StepFile>> files =
        files(layout, after, Integer.MAX_VALUE, Optional.empty());
    Optional<Path> last =
        files.values().stream()
            .flatMap(List::stream)
            .map(StepFile::file)
            .max((one, other) -> SqlFolder.version(one) - SqlFolder.version(other));
    Schema schema = newest.map(Snapshot::schema).orElse(Schema.EMPTY);
    return last.map(
        file ->
            new MigrationStep(
                file.getFileName().toString().replaceFirst("\\.sql$", ""),
                SqlFolder.version(file),
                schema,
                schema,
                Intents.NONE,
                files));
  }

  private static SortedMap<Dialect, List<StepFile>> files(
      MigrationLayout layout, int after, int upTo, Optional<Snapshot> snapshot) throws IOException {
    SortedMap<Dialect, List<StepFile>> files = new TreeMap<>();
    for (Map.Entry<Dialect, Path> folder : layout.folders().entrySet()) {
      List<StepFile> own = new ArrayList<>();
      boolean adopted = snapshot.filter(known -> isAdopted(known, folder.getKey())).isPresent();
      List<Path> all =
          adopted
              ? new AdoptedFiles(folder.getValue()).upTo(upTo)
              : SqlFolder.files(folder.getValue());
      for (Path file : all) {
        int version = SqlFolder.version(file);
        if (adopted || (version > after && version <= upTo)) {
          own.add(new StepFile(file, origin(file, folder.getKey(), snapshot)));
        }
      }
      if (!own.isEmpty()) {
        files.put(folder.getKey(), own);
      }
    }
    return files;
  }

  /** Whether the files of a dialect were there before the snapshot. */
  private static boolean isAdopted(Snapshot snapshot, Dialect dialect) {
    return snapshot.files().getOrDefault(dialect.id(), "").startsWith(Snapshot.BASELINE);
  }

  private static Origin origin(Path file, Dialect dialect, Optional<Snapshot> snapshot)
      throws IOException {
    Optional<String> recorded =
        snapshot
            .filter(
                known ->
                    MigrationVersion.sqlFileName(known.version(), known.name())
                        .equals(file.getFileName().toString()))
            .map(known -> known.files().get(dialect.id()));
    if (recorded.isEmpty() || recorded.get().equals(Snapshot.CUSTOM)) {
      return Origin.CUSTOM;
    }
    return recorded.get().equals(Checksum.of(FileText.of(file))) ? Origin.GENERATED : Origin.EDITED;
  }
}
