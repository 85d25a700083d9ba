package io.agor.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an import writes beside the schema file.
 *
 * @param baseline the snapshot, with the files that build the schema where there were none
 * @param alignments the files, and their texts, that bring the databases in line with the schema
 */
public record BaselineFiles(Migration baseline, SortedMap<Path, String> alignments) {

  /** Copies. */
  public BaselineFiles {
    alignments = Collections.unmodifiableSortedMap(new TreeMap<>(alignments));
  }

  /**
   * Writes all of them or none, together with the schema file.
   *
   * @return the files, those of the schema not among them
   * @throws IOException if a file cannot be written; then all are as they were
   */
  public List<Path> write(SortedMap<Path, String> schemaFiles) throws IOException {
    SortedMap<Path, String> others = new TreeMap<>(schemaFiles);
    others.putAll(alignments);
    List<Path> written = new ArrayList<>(alignments.keySet());
    written.addAll(baseline.write(others));
    return List.copyOf(written);
  }
}
