package io.agor.migration;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;

/**
 * The order of the files of one folder, which is the same on every system: paths themselves are in
 * another order on Windows, where capitals do not matter.
 */
final class FileOrder {

  /** By name, capitals first. */
  static final Comparator<Path> BY_NAME =
      Comparator.comparing(file -> String.valueOf(file.getFileName()));

  private FileOrder() {}

  /** By version, so that 10000 comes after 9999; then by name. */
  static <V extends Comparable<V>> Comparator<Path> byVersion(Function<Path, V> version) {
    return Comparator.comparing(version).thenComparing(BY_NAME);
  }
}
