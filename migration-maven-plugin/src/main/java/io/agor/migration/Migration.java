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
import java.util.SortedMap;
import java.util.TreeMap;

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

  /** Whether this very migration is on disk already, whatever the ends of its lines. */
  boolean isWritten() throws IOException {
    SortedMap<Path, String> texts = new TreeMap<>(snapshot);
    sql.forEach((dialect, text) -> texts.put(files.get(dialect), text));
    for (Map.Entry<Path, String> file : texts.entrySet()) {
      if (!Files.isRegularFile(file.getKey())
          || !Checksum.of(Files.readString(file.getKey())).equals(Checksum.of(file.getValue()))) {
        return false;
      }
    }
    return texts.keySet().containsAll(obsolete);
  }

  /**
   * Writes the files, the snapshot last, so that a migration without a snapshot is one that was not
   * finished.
   *
   * @return the files that this migration consists of now
   * @throws IOException if a file cannot be written
   */
  public List<Path> write() throws IOException {
    List<Path> written = new ArrayList<>();
    for (Map.Entry<Dialect, String> entry : sql.entrySet()) {
      written.add(files.get(entry.getKey()));
    }
    written.addAll(snapshot.keySet());
    for (Path file : obsolete) {
      if (!written.contains(file)) {
        Files.deleteIfExists(file);
      }
    }
    for (Map.Entry<Dialect, String> entry : sql.entrySet()) {
      AtomicFiles.write(files.get(entry.getKey()), entry.getValue());
    }
    for (Map.Entry<Path, String> entry : snapshot.entrySet()) {
      AtomicFiles.write(entry.getKey(), entry.getValue());
    }
    return List.copyOf(written);
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
