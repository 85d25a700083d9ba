package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.schema.file.SchemaFileException;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folders of migrations that were moved, or that the configuration names otherwise now. Who
 * takes them for empty writes into a second folder, and finds nothing to migrate.
 */
public record LostFolders(MigrationLayout layout) {

  /**
   * The dialects whose folder is not there though they have migrations, each with the newest
   * snapshot of one.
   *
   * @throws IOException if a snapshot cannot be read
   * @throws SchemaFileException if a snapshot is broken
   */
  public SortedMap<Dialect, Path> find() throws IOException, SchemaFileException {
    SortedMap<Dialect, Path> lost = new TreeMap<>();
    if (layout.folders().values().stream().allMatch(Files::isDirectory)) {
      return lost; // as nearly always, and no snapshot needs to be read for it
    }
    for (Path file : History.files(layout.history())) {
      Snapshot snapshot = Snapshot.read(file);
      layout
          .folders()
          .forEach(
              (dialect, folder) -> {
                if (!Files.isDirectory(folder) && snapshot.files().containsKey(dialect.id())) {
                  lost.put(dialect, file);
                }
              });
    }
    return lost;
  }
}
