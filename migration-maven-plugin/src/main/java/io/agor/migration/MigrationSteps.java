package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.flyway.FlywayVersion;
import io.agor.migration.MigrationStep.Origin;
import io.agor.migration.MigrationStep.StepFile;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFileException;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
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
    SortedMap<Dialect, Deque<Path>> left = all(layout);
    Optional<Snapshot> before = Optional.empty();
    for (Snapshot snapshot : History.in(layout.history()).snapshots((version, name) -> true)) {
      steps.add(
          new MigrationStep(
              MigrationFiles.title(snapshot.version(), snapshot.name()),
              FlywayVersion.of(snapshot.version()),
              before.map(Snapshot::schema).orElse(Schema.EMPTY),
              snapshot.schema(),
              new IntentHistory(snapshot.intents(), before).open(),
              take(left, layout, snapshot)));
      before = Optional.of(snapshot);
    }
    rest(left, before.map(Snapshot::schema).orElse(Schema.EMPTY)).ifPresent(steps::add);
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

  private static Optional<MigrationStep> rest(SortedMap<Dialect, Deque<Path>> left, Schema schema)
      throws IOException {
    SortedMap<Dialect, List<StepFile>> files = new TreeMap<>();
    for (Map.Entry<Dialect, Deque<Path>> folder : left.entrySet()) {
      put(files, folder.getKey(), folder.getValue(), Optional.empty());
    }
    Optional<Path> last =
        files.values().stream()
            .flatMap(List::stream)
            .map(StepFile::file)
            .max(Comparator.comparing(SqlFolder::versionInNewDatabase));
    return last.map(
        file ->
            new MigrationStep(
                file.getFileName().toString().replaceFirst("(?i)\\.sql$", ""),
                SqlFolder.versionInNewDatabase(file),
                schema,
                schema,
                Intents.NONE,
                files));
  }

  private static SortedMap<Dialect, Deque<Path>> all(MigrationLayout layout) throws IOException {
    SortedMap<Dialect, Deque<Path>> all = new TreeMap<>();
    for (Map.Entry<Dialect, Path> folder : layout.folders().entrySet()) {
      all.put(folder.getKey(), new ArrayDeque<>(SqlFolder.filesOfNewDatabase(folder.getValue())));
    }
    return all;
  }

  /** Takes the files up to a snapshot from those that are left. */
  private static SortedMap<Dialect, List<StepFile>> take(
      SortedMap<Dialect, Deque<Path>> left, MigrationLayout layout, Snapshot snapshot)
      throws IOException {
    SortedMap<Dialect, List<StepFile>> files = new TreeMap<>();
    for (Map.Entry<Dialect, Path> folder : layout.folders().entrySet()) {
      Dialect dialect = folder.getKey();
      boolean adopted = AdoptedFiles.are(snapshot, dialect);
      List<Path> own = new ArrayList<>();
      Deque<Path> rest = left.get(dialect);
      while (!rest.isEmpty()
          && isUpTo(snapshot, adopted, SqlFolder.versionInNewDatabase(rest.getFirst()))) {
        own.add(rest.removeFirst());
      }
      if (adopted) {
        own.addAll(new RepeatableFiles(folder.getValue()).files());
      }
      put(files, dialect, own, Optional.of(snapshot));
    }
    return files;
  }

  private static boolean isUpTo(Snapshot snapshot, boolean adopted, FlywayVersion version) {
    return adopted
        ? AdoptedFiles.isOne(version, snapshot.version())
        : version.compareTo(FlywayVersion.of(snapshot.version())) <= 0;
  }

  private static void put(
      SortedMap<Dialect, List<StepFile>> files,
      Dialect dialect,
      Collection<Path> own,
      Optional<Snapshot> snapshot)
      throws IOException {
    List<StepFile> step = new ArrayList<>();
    for (Path file : own) {
      step.add(new StepFile(file, origin(file, dialect, snapshot)));
    }
    if (!step.isEmpty()) {
      files.put(dialect, step);
    }
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
