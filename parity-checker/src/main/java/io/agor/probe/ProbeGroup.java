package io.agor.probe;

import io.agor.schema.SqlText;
import java.util.List;

/**
 * Questions that need the same rows to be there.
 *
 * @param setup inserts these rows
 */
public record ProbeGroup(String table, List<SqlText> setup, List<Probe> probes) {

  /** Copies. */
  public ProbeGroup {
    setup = List.copyOf(setup);
    probes = List.copyOf(probes);
  }
}
