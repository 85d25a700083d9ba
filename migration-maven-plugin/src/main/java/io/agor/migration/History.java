package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.schema.file.SchemaFileException;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The snapshots of a schema, oldest first: one for each migration that agor wrote. Each is read
 * when it is first asked for, since most builds need only the newest.
 */
final class History {

  private static final Pattern FILE_NAME = Pattern.compile("(\\d{4,9})_.*\\.yaml");

  private final List<Path> files;
  private final Map<Path, Snapshot> read;

  private History(List<Path> files, Map<Path, Snapshot> read) {
    this.files = List.copyOf(files);
    this.read = read;
  }

  /**
   * Finds the snapshots in a folder; none if there is no such folder.
   *
   * @throws MigrationException if two snapshots have the same version
   */
  static History in(Path folder) throws IOException {
    return of(files(folder));
  }

  /**
   * The history of these snapshots, sorted by name.
   *
   * @throws MigrationException if two have the same version
   */
  static History of(List<Path> files) {
    for (int i = 1; i < files.size(); i++) {
      if (version(files.get(i - 1)) == version(files.get(i))) {
        throw new MigrationException(
            String.join(
                "\n",
                "two snapshots have version "
                    + MigrationVersion.digits(version(files.get(i)))
                    + ":",
                "  " + files.get(i - 1),
                "  " + files.get(i),
                "Two branches have each added a migration. Run mvn agor:check: it says which one to",
                "renumber, and mvn agor:generate -Dagor.rebase does it."));
      }
    }
    return new History(files, new HashMap<>());
  }

  /** The snapshots in a folder, by version and name, also those of the same version. */
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(History::isSnapshot).sorted(FileOrder.byVersion(History::version)).toList();
    }
  }

  /** The newest of the snapshots in a folder; of two with one version, the last by name. */
  static Optional<Path> newestFile(Path folder) throws IOException {
    List<Path> files = files(folder);
    return files.isEmpty() ? Optional.empty() : Optional.of(files.get(files.size() - 1));
  }

  /** All snapshots, oldest first. */
  List<Entry> entries() throws IOException, SchemaFileException {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      entries.add(read(i));
    }
    return List.copyOf(entries);
  }

  /** The history before the snapshot of this place, counted from 0. */
  History before(int place) {
    return new History(files.subList(0, place), read);
  }

  /** The file and content of the newest snapshot; empty before the first migration. */
  Optional<Entry> newest() throws IOException, SchemaFileException {
    return files.isEmpty() ? Optional.empty() : Optional.of(read(files.size() - 1));
  }

  /** The file of the newest snapshot, which is not read. */
  Optional<Path> newestFile() {
    return files.isEmpty() ? Optional.empty() : Optional.of(files.get(files.size() - 1));
  }

  /** The history as it was before its newest migration. */
  History withoutNewest() {
    return before(files.size() - 1);
  }

  /** The newest snapshot whose migration was written for a dialect: what its databases have. */
  Optional<Snapshot> newestOf(Dialect dialect) throws IOException, SchemaFileException {
    for (int i = files.size() - 1; i >= 0; i--) {
      Snapshot snapshot = read(i).snapshot();
      if (snapshot.files().containsKey(dialect.id())) {
        return Optional.of(snapshot);
      }
    }
    return Optional.empty();
  }

  /** Those of the snapshots whose files are picked; the others are not read. */
  List<Snapshot> snapshots(Selection selection) throws IOException, SchemaFileException {
    List<Snapshot> picked = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (selection.includes(version(files.get(i)), ownName(files.get(i)))) {
        picked.add(read(i).snapshot());
      }
    }
    return List.copyOf(picked);
  }

  private Entry read(int index) throws IOException, SchemaFileException {
    Path file = files.get(index);
    Snapshot snapshot = read.get(file);
    if (snapshot == null) {
      snapshot = Snapshot.read(file);
      read.put(file, snapshot);
    }
    return new Entry(file, snapshot);
  }

  /** Whether a file has the name of a snapshot. */
  static boolean isSnapshot(Path file) {
    return FILE_NAME.matcher(name(file)).matches();
  }

  /** The version in the name of a snapshot's file. */
  static int version(Path file) {
    String name = name(file);
    return Integer.parseInt(name.substring(0, name.indexOf('_')));
  }

  /** The migration's own name in the name of a snapshot's file: {@code add_users_age}. */
  static String ownName(Path file) {
    String name = name(file);
    return name.substring(name.indexOf('_') + 1, name.length() - ".yaml".length());
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** Picks snapshots by what their file names say. */
  @FunctionalInterface
  interface Selection {

    boolean includes(int version, String name) throws IOException;
  }

  /** A snapshot and where it lies. */
  record Entry(Path file, Snapshot snapshot) {}
}
