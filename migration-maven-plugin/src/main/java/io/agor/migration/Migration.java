package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A migration that is planned and not yet on disk.
 *
 * @param name {@code V0002__add_column}, as in its file names
 * @param sql the text of each dialect's file
 * @param files where each dialect's file goes
 * @param snapshot the snapshot's file and text; empty if the migration only takes back one that was
 *     never released
 * @param obsolete files of a migration, not yet released, that this one takes the place of
 * @param findings what the linter says about it; no error is among them
 */
public record Migration(
    String name,
    SortedMap<Dialect, String> sql,
    SortedMap<Dialect, Path> files,
    SortedMap<Path, String> snapshot,
    List<Path> obsolete,
    List<Finding> findings) {

  /** Copies. */
  public Migration {
    sql = Collections.unmodifiableSortedMap(new TreeMap<>(sql));
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    snapshot = Collections.unmodifiableSortedMap(new TreeMap<>(snapshot));
    obsolete = List.copyOf(obsolete);
    findings = List.copyOf(findings);
  }

  /** Whether a file is one of this migration's, and already as it is to be. */
  boolean isWrittenTo(Path file) throws IOException {
    for (Map.Entry<Dialect, Path> own : files.entrySet()) {
      if (own.getValue().equals(file)) {
        return Checksum.of(FileText.of(file)).equals(Checksum.of(sql.get(own.getKey())));
      }
    }
    return false;
  }

  /** Whether this very migration is on disk already, whatever the ends of its lines. */
  boolean isWritten() throws IOException {
    SortedMap<Path, String> texts = new TreeMap<>(snapshot);
    sql.forEach((dialect, text) -> texts.put(files.get(dialect), text));
    for (Map.Entry<Path, String> file : texts.entrySet()) {
      if (!Files.isRegularFile(file.getKey())
          || !Checksum.of(FileText.of(file.getKey())).equals(Checksum.of(file.getValue()))) {
        return false;
      }
    }
    return texts.keySet().containsAll(obsolete);
  }

  /**
   * Writes the files, all of them or none. A run that is killed meanwhile leaves a journal, with
   * which {@link UnfinishedMigration} writes the rest.
   *
   * @return the files that this migration consists of now
   * @throws IOException if a file cannot be written; then all are as they were
   */
  public List<Path> write() throws IOException {
    return write(new TreeMap<>());
  }

  /**
   * The same, together with other files.
   *
   * @param others schema files, in the folder of the schema
   */
  public List<Path> write(SortedMap<Path, String> others) throws IOException {
    SortedMap<Path, String> texts = new TreeMap<>(others);
    List<Path> written = new ArrayList<>();
    sql.forEach((dialect, text) -> written.add(files.get(dialect)));
    written.addAll(snapshot.keySet());
    List<FileStep> steps = new ArrayList<>();
    for (Path file : obsolete) {
      if (!written.contains(file)) {
        steps.add(FileStep.from(file, Optional.empty()));
      }
    }
    sql.forEach((dialect, text) -> texts.put(files.get(dialect), text));
    for (Map.Entry<Path, String> file : texts.entrySet()) {
      steps.add(FileStep.from(file.getKey(), Optional.of(file.getValue())));
    }
    for (Map.Entry<Path, String> file : snapshot.entrySet()) {
      steps.add(FileStep.from(file.getKey(), Optional.of(file.getValue())));
    }
    new WriteJournal(name, steps).carryOut(history());
    return List.copyOf(written);
  }

  private Path history() {
    return Stream.concat(snapshot.keySet().stream(), obsolete.stream().filter(History::isSnapshot))
        .findFirst()
        .orElseThrow()
        .toAbsolutePath()
        .getParent();
  }

  /**
   * Writes the SQL files, in a folder for each dialect, somewhere outside of the source tree.
   *
   * @return the files
   * @throws IOException if a file cannot be written
   */
  public List<Path> writeAside(Path folder) throws IOException {
    List<Path> written = new ArrayList<>();
    for (Map.Entry<Dialect, String> entry : sql.entrySet()) {
      Path file =
          folder.resolve(entry.getKey().id()).resolve(files.get(entry.getKey()).getFileName());
      AtomicFiles.write(file, entry.getValue());
      written.add(file);
    }
    return List.copyOf(written);
  }
}
