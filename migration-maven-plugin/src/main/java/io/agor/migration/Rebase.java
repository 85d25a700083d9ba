package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFileException;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts the migrations of a branch behind those that came to the main branch meanwhile: what the
 * branch has added is written anew, as one migration from the state of the main branch. What the
 * main branch has is not touched.
 */
public final class Rebase {

  private final MigrationLayout layout;
  private final MigrationGenerator generator;
  private final MigrationFiles files;
  private final MigrationNumbers numbers;

  /**
   * A rebase of one schema's migrations.
   *
   * @param generator of the same layout
   * @param base the commit whose migrations keep their numbers; if it is not given, it is the main
   *     branch of the server as it is known here
   */
  public Rebase(
      MigrationLayout layout, MigrationGenerator generator, Optional<ReleasedFiles> base) {
    this.layout = layout;
    this.generator = generator;
    this.files = new MigrationFiles(layout);
    this.numbers = new MigrationNumbers(layout, base);
  }

  /**
   * The migration that takes the place of the branch's; empty if they follow each other already.
   * Nothing is written.
   *
   * @param name the author's name for it; empty for the one that it had
   * @throws IOException if a file cannot be read
   * @throws SchemaFileException if a snapshot is broken
   * @throws RefusedChangeException if a change needs a word of the author first
   * @throws MigrationException if it is not clear which migrations are the branch's, or if one has
   *     SQL by hand
   */
  public Optional<Migration> next(SchemaDocument document, String name)
      throws IOException, SchemaFileException, RefusedChangeException {
    List<Path> snapshots = History.files(layout.history());
    Optional<Path> conflict = firstConflict(snapshots);
    if (conflict.isEmpty()) {
      return Optional.empty();
    }
    int from = History.version(conflict.get());
    ReleasedFiles keeper = numbers.keeper();
    List<Path> fresh =
        snapshots.stream()
            .filter(file -> History.version(file) >= from && !keeper.has(file))
            .toList();
    List<Path> kept = snapshots.stream().filter(file -> !fresh.contains(file)).toList();
    requireClear(fresh, keeper, from);
    History history = History.of(kept);
    Draft draft = generator.draft(history, document);
    List<Path> obsolete = obsolete(fresh);
    if (draft.isEmpty()) {
      return Optional.of(
          new Migration(
              title(fresh.get(0)),
              new TreeMap<>(),
              new TreeMap<>(),
              new TreeMap<>(),
              obsolete,
              List.of()));
    }
    String ownName =
        !name.isEmpty()
            ? MigrationName.clean(name)
            : fresh.size() == 1 ? History.ownName(fresh.get(0)) : draft.name();
    return Optional.of(
        generator.migration(history, draft, nextVersion(history, obsolete), ownName, obsolete));
  }

  /** The first snapshot that shares its number or was not made from the one before it. */
  private Optional<Path> firstConflict(List<Path> snapshots)
      throws IOException, SchemaFileException {
    List<Path> doubles = numbers.doubleSnapshots();
    if (doubles.isEmpty()) {
      doubles = numbers.behindHandmade();
    }
    if (!doubles.isEmpty()) {
      return Optional.of(doubles.get(0));
    }
    return new SnapshotChain(History.of(snapshots).entries(), Path::toString)
        .firstBreak()
        .map(History.Entry::file);
  }

  private void requireClear(List<Path> fresh, ReleasedFiles keeper, int from)
      throws IOException, SchemaFileException {
    List<Path> doubles = new ArrayList<>(numbers.doubleSnapshots());
    boolean sharesANumber = !doubles.isEmpty();
    doubles.removeAll(fresh);
    boolean stillDouble =
        doubles.stream().map(History::version).distinct().count() < doubles.size();
    boolean nothingKept =
        sharesANumber && doubles.stream().noneMatch(file -> History.version(file) == from);
    if (fresh.isEmpty() || stillDouble || nothingKept) {
      throw new MigrationException(
          keeper.revision()
              + (fresh.isEmpty() || stillDouble
                  ? " has all migrations from V"
                  : " has no migration V")
              + MigrationVersion.digits(from)
              + (fresh.isEmpty() || stillDouble ? " on" : "")
              + ", so it is not clear which to renumber. Name the commit whose migrations keep their"
              + " numbers: mvn agor:generate -Dagor.rebase -Dagor.base=origin/main");
    }
    for (Path file : fresh) {
      requireAsWritten(file);
    }
  }

  /** SQL that somebody has written would be lost with its file. */
  private void requireAsWritten(Path file) throws IOException, SchemaFileException {
    Snapshot snapshot = Snapshot.read(file);
    for (Map.Entry<Dialect, Path> sql : files.sql(snapshot.version(), snapshot.name()).entrySet()) {
      String recorded = snapshot.files().get(sql.getKey().id());
      if (recorded != null
          && Files.isRegularFile(sql.getValue())
          && !Checksum.of(FileText.of(sql.getValue())).equals(recorded)) {
        throw new MigrationException(
            title(file)
                + " has SQL by hand, which would be lost. Keep its SQL aside, delete its SQL files"
                + " and its snapshot, and run mvn agor:generate"
                + (snapshot.isCustom() ? " -Dagor.custom=" + snapshot.name() : "")
                + "; then put the SQL into the new files.");
      }
    }
  }

  private List<Path> obsolete(List<Path> fresh) {
    List<Path> obsolete = new ArrayList<>();
    for (Path file : fresh) {
      obsolete.addAll(files.sql(History.version(file), History.ownName(file)).values());
      obsolete.add(file);
    }
    return obsolete;
  }

  private int nextVersion(History history, List<Path> obsolete)
      throws IOException, SchemaFileException {
    int highest = history.newest().map(entry -> entry.snapshot().version()).orElse(0);
    for (Path folder : layout.folders().values()) {
      for (Path file : SqlFolder.files(folder)) {
        if (!obsolete.contains(file)) {
          highest = Math.max(highest, MigrationVersion.number(file));
        }
      }
    }
    return highest + 1;
  }

  private static String title(Path snapshot) {
    return MigrationFiles.title(History.version(snapshot), History.ownName(snapshot));
  }
}
