package io.agor.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file that is to be written or removed.
 *
 * @param file where it lies
 * @param before the checksum of what it holds until then, or {@link #ABSENT}
 * @param text what it is to hold; empty to remove it
 */
record FileStep(Path file, String before, Optional<String> text) {

  static final String ABSENT = "-";

  /** A step from what is on disk now. */
  static FileStep from(Path file, Optional<String> text) throws IOException {
    return new FileStep(file, now(file), text);
  }

  /** Whether somebody else has changed the file: it is neither as it was nor as it is to be. */
  boolean isForeign() throws IOException {
    String now = now(file);
    return !now.equals(before) && !now.equals(text.map(Checksum::of).orElse(ABSENT));
  }

  /**
   * Does it; what is done already stays untouched. The disk may come to know of it later, when its
   * folder is brought there.
   */
  void carryOut() throws IOException {
    if (text.isPresent()) {
      AtomicFiles.writeUnforced(file, text.get());
    } else {
      Files.deleteIfExists(file);
    }
  }

  private static String now(Path file) throws IOException {
    return Files.isRegularFile(file) ? Checksum.of(FileText.of(file)) : ABSENT;
  }
}
