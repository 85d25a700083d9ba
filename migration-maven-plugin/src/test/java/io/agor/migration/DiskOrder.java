package io.agor.migration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Watches that a power failure finds the journal wherever it finds a migration half written: what a
 * file holds is on the disk before the file has its name, the journal before the first of these
 * names, and all of them before the journal goes.
 */
final class DiskOrder {

  private final Set<Path> onDisk = new HashSet<>();
  private final Set<Path> changedFolders = new HashSet<>();
  private final List<String> mistakes = new ArrayList<>();
  private boolean journalIsOnDisk;

  /** What was done too early, in words. */
  List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  /** A file, or the names in a folder, were brought to the disk. */
  void forced(Path path) {
    onDisk.add(path);
    changedFolders.remove(path);
    journalIsOnDisk |= onDisk.contains(WriteJournal.file(path));
  }

  void moved(Path from, Path to) {
    if (!onDisk.remove(from)) {
      mistakes.add(to + " has its name before its content is on the disk");
    }
    onDisk.add(to);
    changed(to);
  }

  void deleted(Path path) {
    onDisk.remove(path);
    if (isJournal(path)) {
      changedFolders.forEach(folder -> mistakes.add("the journal goes before names in " + folder));
      journalIsOnDisk = false;
    }
    changed(path);
  }

  private void changed(Path path) {
    if (!isJournal(path)) {
      if (!journalIsOnDisk) {
        mistakes.add(path + " changes before the journal is on the disk");
      }
      changedFolders.add(path.getParent());
    }
  }

  private static boolean isJournal(Path path) {
    return path.endsWith(WriteJournal.FILE_NAME);
  }
}
