package io.agor.probe;

import io.agor.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts answers as they come, and keeps those that differ, of each kind so many as are listed: a
 * large schema that is not strict has hundreds of thousands.
 */
final class ProbeCount {

  private final SortedMap<ProbeKind, ProbeResult.Tally> tallies = new TreeMap<>();
  private final List<ProbeResult.Outcome> disagreements = new ArrayList<>();

  /** Takes what both databases answer to the same questions. */
  void add(List<Probe> probes, List<Answer> sqlite, List<Answer> postgresql) {
    for (int i = 0; i < probes.size(); i++) {
      add(probes.get(i), sqlite.get(i), postgresql.get(i));
    }
  }

  private void add(Probe probe, Answer sqlite, Answer postgresql) {
    ProbeResult.Tally tally =
        tallies.getOrDefault(probe.kind(), ProbeResult.Tally.NONE).plus(sqlite, postgresql);
    tallies.put(probe.kind(), tally);
    if (!sqlite.isLike(postgresql) && tally.different() <= ProbeResult.MOST_LISTED) {
      disagreements.add(
          new ProbeResult.Outcome(
              probe.kind(),
              probe.object(),
              probe.question().in(Dialect.SQLITE.id()),
              sqlite,
              postgresql));
    }
  }

  ProbeResult result() {
    return new ProbeResult(tallies, disagreements);
  }
}
