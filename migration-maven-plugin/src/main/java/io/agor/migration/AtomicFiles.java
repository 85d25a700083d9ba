package io.agor.migration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Writes files so that a reader sees the old file or the new one, whole, also after a crash. */
public final class AtomicFiles {

  private static final int MOST_ATTEMPTS = 15;
  private static final int PAUSE_MILLIS = 20;

  private AtomicFiles() {}

  /**
   * Writes the text as UTF-8 through a temporary file beside it. A file that holds these bytes
   * already is left untouched, so that no build tool takes it for changed. A file that is a
   * symbolic link becomes a file; what the link leads to stays as it is.
   *
   * @throws IOException if the folder or file cannot be written
   */
  public static void write(Path file, String text) throws IOException {
    if (writeUnforced(file, text)) {
      force(file.toAbsolutePath().getParent());
    }
  }

  /**
   * The same for one of several files, whose folders the caller brings to the disk with {@link
   * #force} when all are written.
   *
   * @return whether the file held something else
   */
  static boolean writeUnforced(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return false;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path temporary = temporary(file);
    Files.deleteIfExists(temporary); // of a run that was killed, or a link to somewhere else
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      replace(temporary, file);
      return true;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Gives the temporary file its name. On Windows a file that a virus scanner or an editor has open
   * at the moment cannot be replaced, so there it is tried for a while; and some network drives
   * know no atomic move.
   */
  private static void replace(Path temporary, Path file) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (FileSystemException e) {
        if (isPosix(file) || attempt == MOST_ATTEMPTS || !pause()) {
          throw e;
        }
      }
    }
  }

  /** Whether it came to its end. */
  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** The file through which a file is written; a run that is killed may leave it. */
  static Path temporary(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".tmp");
  }

  /**
   * Brings the names in a folder to the disk, where the system lets one open a folder: after a
   * power failure no later change is there without the earlier ones.
   */
  static void force(Path folder) throws IOException {
    if (isPosix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
