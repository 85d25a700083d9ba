package io.agor.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder in which a server's data lies while it runs. */
final class RunFolder {

  /** A data directory takes 20 MB, each database 8 MB more; the rest is for the user's rows. */
  private static final long ROOM_NEEDED = 512L << 20;

  private RunFolder() {}

  /** The first of these that can be written to and has the room. */
  static Path choose(List<Path> candidates) {
    return candidates.stream()
        .filter(RunFolder::hasRoom)
        .findFirst()
        .orElseThrow(
            () ->
                new DatabaseUnavailableException(
                    "Embedded PostgreSQL finds no place for its data. It needs 512 MB in a folder that can be written to, and looked at: "
                        + String.join(", ", candidates.stream().map(Path::toString).toList())
                        + ". Make room in one of them, or set -Djava.io.tmpdir to another folder."));
  }

  private static boolean hasRoom(Path folder) {
    try {
      return Files.isDirectory(folder)
          && Files.isWritable(folder)
          && Files.getFileStore(folder).getUsableSpace() >= ROOM_NEEDED;
    } catch (IOException e) {
      return false; // what cannot be asked is no candidate; the error names it if none is left
    }
  }
}
