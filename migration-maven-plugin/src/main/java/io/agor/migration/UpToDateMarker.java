package io.agor.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers, in a file that may be deleted at any time, for which inputs nothing was pending, so
 * that the next build need not read them again. It depends on their bytes and on nothing else: not
 * on their time, and not on what another version of the tool found.
 *
 * @param file the memory
 * @param tool the version of the tool and its configuration, as any text
 */
public record UpToDateMarker(Path file, String tool) {

  /** Whether nothing was pending for these very inputs. */
  public boolean holds(MigrationLayout layout) throws IOException {
    return Files.isRegularFile(file) && Files.readString(file).equals(fingerprint(layout));
  }

  /** Whether nothing was wrong with these very inputs and with every migration file. */
  public boolean holdsForAllFiles(MigrationLayout layout) throws IOException {
    return Files.isRegularFile(file) && Files.readString(file).equals(fingerprintOfAll(layout));
  }

  /** Remembers that nothing is wrong with these inputs and every migration file. */
  public void putForAllFiles(MigrationLayout layout) throws IOException {
    AtomicFiles.write(file, fingerprintOfAll(layout));
  }

  /** Remembers that nothing is pending for these inputs. */
  public void put(MigrationLayout layout) throws IOException {
    AtomicFiles.write(file, fingerprint(layout));
  }

  private String fingerprint(MigrationLayout layout) throws IOException {
    StringBuilder inputs =
        new StringBuilder(tool).append('\n').append(layout.folders()).append('\n');
    for (Path schemaFile : layout.schemaFiles()) {
      append(inputs, schemaFile);
    }
    files(layout.history()).forEach(snapshot -> inputs.append('\n').append(snapshot));
    Optional<Path> newest = History.newestFile(layout.history());
    if (newest.isPresent()) {
      append(inputs, newest.get());
    }
    return Checksum.of(inputs.toString()) + "\n";
  }

  private String fingerprintOfAll(MigrationLayout layout) throws IOException {
    List<Path> files = new ArrayList<>(History.files(layout.history()));
    for (Path folder : layout.folders().values()) {
      files.addAll(SqlFolder.files(folder));
    }
    StringBuilder inputs = new StringBuilder(fingerprint(layout));
    for (Path input : files) {
      append(inputs, input);
    }
    return Checksum.of(inputs.toString()) + "\n";
  }

  private static List<Path> files(Path history) throws IOException {
    if (!Files.isDirectory(history)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(history)) {
      return files.sorted(FileOrder.BY_NAME).toList();
    }
  }

  /**
   * Byte by byte, since a file that is not UTF-8 is an error that must be found again; and piece by
   * piece, since a file may be larger than the memory.
   */
  private static void append(StringBuilder inputs, Path input) throws IOException {
    inputs.append('\n').append(input).append(' ').append(Checksum.ofBytes(input));
  }
}
