package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import io.agor.schema.file.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The snapshots of a history, each of which names the one it was made from. */
record SnapshotChain(List<History.Entry> entries, Function<Path, String> shown) {

  /** A snapshot whose header was edited, or that was not made from the one before it. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    List<String> before = List.of();
    for (History.Entry entry : entries) {
      Snapshot snapshot = entry.snapshot();
      if (!cumulative(snapshot).equals(snapshot.cumulative())) {
        findings.add(edited(entry));
      } else if (!snapshot.parents().equals(before)) {
        findings.add(broken(entry, before));
      }
      before = List.of(snapshot.cumulative());
    }
    return findings;
  }

  /** The first that was not made from the one before it. */
  Optional<History.Entry> firstBreak() {
    List<String> before = List.of();
    for (History.Entry entry : entries) {
      if (!entry.snapshot().parents().equals(before)) {
        return Optional.of(entry);
      }
      before = List.of(entry.snapshot().cumulative());
    }
    return Optional.empty();
  }

  private static String cumulative(Snapshot snapshot) {
    SortedMap<Dialect, String> links = new TreeMap<>();
    for (Map.Entry<String, String> file : snapshot.files().entrySet()) {
      Dialect dialect = Dialect.of(file.getKey()).orElseThrow();
      links.put(
          dialect,
          file.getValue().equals(Snapshot.CUSTOM)
              ? CustomMigrations.link(snapshot.version(), snapshot.name())
              : file.getValue());
    }
    return Checksum.cumulative(snapshot.parents(), links);
  }

  private Finding edited(History.Entry entry) {
    return HistoryCheck.finding(
        CheckCode.SNAPSHOT_EDITED,
        HistoryCheck.SIDE,
        shown.apply(entry.file()),
        "was edited",
        "cumulative: " + shortened(cumulative(entry.snapshot())),
        "cumulative: " + shortened(entry.snapshot().cumulative()),
        "Put it back as agor wrote it: git checkout -- " + shown.apply(entry.file()));
  }

  private Finding broken(History.Entry entry, List<String> before) {
    return HistoryCheck.finding(
        CheckCode.BROKEN_CHAIN,
        HistoryCheck.SIDE,
        shown.apply(entry.file()),
        "was not made from the snapshot before it",
        before.isEmpty() ? "no parent: it is the first" : "parent " + shortened(before.get(0)),
        entry.snapshot().parents().isEmpty()
            ? "no parent"
            : "parent " + shortened(entry.snapshot().parents().get(0)),
        "Put back the snapshots that are missing before it; or, if it is of a branch that is merged"
            + " now, run mvn agor:generate -Dagor.rebase.");
  }

  private static String shortened(String checksum) {
    return checksum.length() <= 12 ? checksum : checksum.substring(0, 12);
  }
}
