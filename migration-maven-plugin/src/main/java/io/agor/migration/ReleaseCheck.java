package io.agor.migration;

import java.nio.file.Path;

/** Says which migration files others may have already: those must not change any more. */
@FunctionalInterface
public interface ReleaseCheck {

  /** Whether the file may be in use elsewhere; true where that cannot be known. */
  boolean isReleased(Path file);
}
