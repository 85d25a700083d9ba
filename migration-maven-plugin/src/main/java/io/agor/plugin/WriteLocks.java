package io.agor.plugin;

import io.agor.migration.MigrationLayout;
import io.agor.migration.WriteLock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.maven.plugin.logging.Log;

/**
 * The locks under which a run writes migrations: one of its build folder, and one for each folder
 * of snapshots, which a build with another build folder takes too.
 */
final class WriteLocks implements Closeable {

  /** Few files instead of one for every folder there ever was; who shares one by chance waits. */
  private static final int FILES = 64;

  private final List<WriteLock> locks = new ArrayList<>();

  private WriteLocks() {}

  /**
   * Waits for all locks, in an order that is the same for everybody.
   *
   * @param outputFolder of this build
   * @param shared a folder that all builds of this user know; where it cannot be written to, builds
   *     are kept apart by their own folders alone
   * @param millis how long to wait at most for each
   * @throws io.agor.migration.MigrationException if somebody holds one for longer
   */
  static WriteLocks acquire(
      List<MigrationLayout> layouts, Path outputFolder, Path shared, int millis, Log log)
      throws IOException {
    TreeSet<Path> files = new TreeSet<>();
    for (MigrationLayout layout : layouts) {
      files.add(shared.resolve(name(layout)));
    }
    WriteLocks held = new WriteLocks();
    boolean complete = false;
    try {
      held.locks.add(WriteLock.acquire(outputFolder.resolve("generate.lock"), millis));
      for (Path file : files) {
        held.acquireShared(file, millis, log);
      }
      complete = true;
      return held;
    } finally {
      if (!complete) {
        held.close();
      }
    }
  }

  private void acquireShared(Path file, int millis, Log log) {
    try {
      locks.add(WriteLock.acquire(file, millis));
    } catch (IOException notWritable) {
      log.debug("agor: goes on without the lock " + file + ": " + notWritable);
    }
  }

  /** The same name for the same folder, by whatever links it is reached. */
  static String name(MigrationLayout layout) throws IOException {
    Path folder = layout.history().toAbsolutePath();
    Path existing = folder;
    while (Files.notExists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    Path real = existing.toRealPath().resolve(existing.relativize(folder)).normalize();
    return "generate-" + Math.floorMod(real.toString().hashCode(), FILES) + ".lock";
  }

  @Override
  public void close() throws IOException {
    for (WriteLock lock : locks) {
      lock.close();
    }
  }

  @Override
  public String toString() {
    return String.join(", ", locks.stream().map(WriteLock::toString).toList());
  }
}
