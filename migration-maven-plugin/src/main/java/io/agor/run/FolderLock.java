package io.agor.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds others off while a folder of the cache is made: other processes, and other threads of this
 * one.
 *
 * <p>The operating system frees the lock of a process that is killed. The lock's file stays: to
 * delete it would let two processes hold locks on two files of one name.
 */
final class FolderLock implements Closeable {

  private static final int PAUSE_MILLIS = 20;
  private static final int ATTEMPTS = 5 * 60 * 1000 / PAUSE_MILLIS;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits for the lock, for five minutes at most. */
  static FolderLock acquire(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        held = tryLock(channel);
        if (held) {
          return new FolderLock(channel);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException("Interrupted while waiting for " + file + ".", e);
    } finally {
      if (!held) {
        channel.close();
      }
    }
    throw new DatabaseUnavailableException(
        "Another build has held "
            + file
            + " for five minutes while it unpacks PostgreSQL. End that build, or wait for it.");
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this process, perhaps of another class loader, holds it
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
