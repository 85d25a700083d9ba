package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.schema.file.SchemaFileException;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The snapshots of a schema, oldest first: one for each migration that agor wrote. They are read
 * when they are asked for, since most builds need only the newest.
 */
final class History {

  private static final Pattern FILE_NAME = Pattern.compile("(\\d{4,9})_.*\\.yaml");

  private final List<Path> files;

  private History(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /**
   * Finds the snapshots in a folder; none if there is no such folder.
   *
   * @throws MigrationException if two snapshots have the same version
   */
  static History in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new History(List.of());
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          new ArrayList<>(
              all.filter(file -> FILE_NAME.matcher(name(file)).matches()).sorted().toList());
    }
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
                "Two branches have each added a migration. Keep one; remove the other's snapshot and SQL files,",
                "then run mvn agor:generate: it writes that change again, under the next number."));
      }
    }
    return new History(files);
  }

  /** The file and content of the newest snapshot; empty before the first migration. */
  Optional<Entry> newest() throws IOException, SchemaFileException {
    return files.isEmpty() ? Optional.empty() : Optional.of(read(files.size() - 1));
  }

  /** The history as it was before its newest migration. */
  History withoutNewest() {
    return new History(files.subList(0, files.size() - 1));
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
      String name = name(files.get(i));
      String ownName = name.substring(name.indexOf('_') + 1, name.length() - ".yaml".length());
      if (selection.includes(version(files.get(i)), ownName)) {
        picked.add(read(i).snapshot());
      }
    }
    return List.copyOf(picked);
  }

  private Entry read(int index) throws IOException, SchemaFileException {
    return new Entry(files.get(index), Snapshot.read(files.get(index)));
  }

  private static int version(Path file) {
    String name = name(file);
    return Integer.parseInt(name.substring(0, name.indexOf('_')));
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
