package io.agor.probe;

import io.agor.report.ReportTable;
import io.agor.report.Tone;
import java.util.ArrayList;
import java.util.List;

/** What was asked, and what was answered differently, as tables of a report. */
final class ProbeTables {

  /** More rows than this help nobody. */
  private static final int MOST = 1_000;

  private ProbeTables() {}

  static List<ReportTable> of(ProbeResult result) {
    List<ReportTable> tables = new ArrayList<>();
    tables.add(kinds(result));
    if (!result.disagreements().isEmpty()) {
      tables.add(disagreements(result));
    }
    return tables;
  }

  private static ReportTable kinds(ProbeResult result) {
    List<ReportTable.Row> rows = new ArrayList<>();
    result
        .tallies()
        .forEach(
            (kind, tally) ->
                rows.add(
                    ReportTable.Row.of(
                        tone(kind, tally),
                        kind.code() + " " + kind.question(),
                        String.valueOf(tally.alike()),
                        String.valueOf(tally.different()),
                        String.valueOf(tally.notAsked()))));
    return new ReportTable(
        "probes",
        "Probes: do both databases answer alike?",
        "Each statement ran on both databases and was rolled back. What is asked, and what the"
            + " application should do where no DDL helps, is in docs/probes.md.",
        List.of("Asked", "Alike", "Different", "Not asked"),
        rows);
  }

  private static Tone tone(ProbeKind kind, ProbeResult.Tally tally) {
    if (tally.different() == 0) {
      return tally.alike() == 0 ? Tone.INFO : Tone.GOOD;
    }
    return switch (kind.cure()) {
      case STRICT -> Tone.WARNING;
      case APPLICATION -> Tone.INFO;
    };
  }

  private static ReportTable disagreements(ProbeResult result) {
    List<ReportTable.Row> rows =
        result.disagreements().stream()
            .limit(MOST)
            .map(
                outcome ->
                    ReportTable.Row.of(
                        switch (outcome.kind().cure()) {
                          case STRICT -> Tone.WARNING;
                          case APPLICATION -> Tone.INFO;
                        },
                        outcome.kind().code(),
                        outcome.object(),
                        outcome.sqlite().text(),
                        outcome.postgresql().text(),
                        outcome.statement()))
            .toList();
    int all = result.tallies().values().stream().mapToInt(ProbeResult.Tally::different).sum();
    int left = all - rows.size();
    return new ReportTable(
        "probe-differences",
        "What both databases answer differently",
        left == 0 ? "" : "And " + left + " more.",
        List.of("Code", "Object", "SQLite", "PostgreSQL", "Statement"),
        rows);
  }
}
