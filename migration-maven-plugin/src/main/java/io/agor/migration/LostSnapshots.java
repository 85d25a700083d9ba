package io.agor.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that agor has written and whose snapshot is gone. What they do would be done a second time
 * by the next migration, which begins at the newest snapshot that is there.
 */
record LostSnapshots(MigrationLayout layout) {

  /** The title of a migration stands in one of the first lines of its files, in every form. */
  private static final int LINES = 5;

  /**
   * Stops at a file that is newer than the newest snapshot and begins as agor's files do.
   *
   * @param newest the number of that snapshot; 0 if there is none
   * @param next the migration that is to be written; that it is on disk in part is no reason
   * @throws MigrationException if there is such a file
   */
  void requireNone(int newest, Migration next) throws IOException {
    for (Path folder : layout.folders().values()) {
      for (Path file : SqlFolder.files(folder)) {
        String name = String.valueOf(file.getFileName());
        if (SqlFolder.version(file).isWhole()
            && MigrationVersion.isAfter(file, newest)
            && isAgors(file, name.replaceFirst("\\.sql$", ""))
            && !next.isWrittenTo(file)) {
          throw new MigrationException(
              file
                  + "\nwas written by agor, and its snapshot is gone:\n"
                  + layout
                      .history()
                      .resolve(
                          name.substring(1)
                              .replaceFirst("__", "_")
                              .replaceFirst("\\.sql$", ".yaml"))
                  + "\nPut it back, from git for instance. If somebody has written the file by hand,"
                  + " take its name out of its first line.");
        }
      }
    }
  }

  private static boolean isAgors(Path file, String title) throws IOException {
    List<String> lines = FileText.of(file).lines().limit(LINES).map(String::strip).toList();
    return lines.contains("-- " + title) || lines.contains(RunnerWords.comment(title));
  }
}
