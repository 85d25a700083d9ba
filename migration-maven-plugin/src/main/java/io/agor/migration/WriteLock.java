package io.agor.migration;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one run at a time write migrations: others wait, those of this process and of another.
 *
 * <p>The operating system frees the lock of a process that is killed. The lock's file stays: to
 * delete it would let two processes hold locks on two files of one name.
 */
public final class WriteLock implements Closeable {

  private static final int PAUSE_MILLIS = 20;

  /** Behind what is written there, since a locked part cannot be read on Windows. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int LONGEST_HOLDER = 100;

  /**
   * What this process holds. It may not even open such a file: closing it again would free the lock
   * (see {@link FileLock}, platform dependencies).
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private WriteLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Waits for the lock.
   *
   * @param file the lock's file, in a folder that is made if it is not there
   * @param millis how long to wait at most
   * @throws MigrationException if somebody holds it for longer
   */
  public static WriteLock acquire(Path file, int millis) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path real = folder.toRealPath().resolve(file.getFileName());
    int attempts = Math.max(1, millis / PAUSE_MILLIS);
    int attempt = 0;
    while (!HELD.add(real)) {
      attempt++;
      if (attempt >= attempts) {
        throw busy(
            "another module of this build, or another build in this Maven daemon,", real, millis);
      }
      pause(real);
    }
    boolean held = false;
    try {
      WriteLock lock = new WriteLock(real, lock(real, attempts - attempt, millis));
      held = true;
      return lock;
    } finally {
      if (!held) {
        HELD.remove(real);
      }
    }
  }

  private static FileChannel lock(Path file, int attempts, int millis) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean signed = false;
    try {
      for (int attempt = 0; attempt < Math.max(1, attempts); attempt++) {
        if (tryLock(channel)) {
          sign(channel);
          signed = true;
          return channel;
        }
        pause(file);
      }
      throw busy(holder(channel), file, millis);
    } finally {
      if (!signed) {
        channel.close(); // also where the disk is too full for the signature
      }
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another class loader of this process holds it
    }
  }

  private static void sign(FileChannel channel) throws IOException {
    channel.truncate(0);
    String pid = "process " + ProcessHandle.current().pid();
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_HOLDER);
    channel.read(bytes, 0);
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    return text.matches("process \\d+") ? text : "another process";
  }

  private static void pause(Path file) {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MigrationException("interrupted while waiting for " + file + ".");
    }
  }

  private static MigrationException busy(String holder, Path file, int millis) {
    return new MigrationException(
        holder
            + " is writing migrations of this project, and has not ended within "
            + millis / 1000
            + " s.\nWait for it or end it, then run this again. (It holds the lock "
            + file
            + ")");
  }

  @Override
  public String toString() {
    return file.toString();
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(file);
    }
  }
}
