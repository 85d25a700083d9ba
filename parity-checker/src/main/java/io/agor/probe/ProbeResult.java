package io.agor.probe;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import io.agor.report.ReportTable;
import io.agor.report.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What both databases have answered.
 *
 * @param outcomes one for each probe, in the order in which they were asked
 */
public record ProbeResult(List<Outcome> outcomes) {

  /** Copies. */
  public ProbeResult {
    outcomes = List.copyOf(outcomes);
  }

  /** A probe and the two answers to it. */
  public record Outcome(Probe probe, Answer sqlite, Answer postgresql) {

    /** Whether both databases have answered alike. */
    public boolean isAlike() {
      return sqlite.isLike(postgresql);
    }

    /** Whether both databases were asked. */
    public boolean isAsked() {
      return !(sqlite instanceof Answer.NotAsked && postgresql instanceof Answer.NotAsked);
    }
  }

  static ProbeResult of(List<Probe> probes, List<Answer> sqlite, List<Answer> postgresql) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < probes.size(); i++) {
      outcomes.add(new Outcome(probes.get(i), sqlite.get(i), postgresql.get(i)));
    }
    return new ProbeResult(outcomes);
  }

  /** Those that the databases answer differently. */
  public List<Outcome> disagreements() {
    return outcomes.stream().filter(outcome -> !outcome.isAlike()).toList();
  }

  /**
   * One finding for each kind of question that {@code strict: true} would make them answer alike:
   * its first statement, and how many more there are. What no DDL can cure is no finding.
   */
  public List<Finding> warnings() {
    Map<ProbeKind, List<Outcome>> kinds = new EnumMap<>(ProbeKind.class);
    curable()
        .forEach(
            outcome ->
                kinds
                    .computeIfAbsent(outcome.probe().kind(), kind -> new ArrayList<>())
                    .add(outcome));
    return kinds.values().stream()
        .map(
            same ->
                finding(
                    same.get(0),
                    Severity.WARNING,
                    others(same.size() - 1),
                    "Write `strict: true` at the top level of the schema file, so that SQLite enforces"
                        + " what PostgreSQL does; or see to it in the application."))
        .toList();
  }

  /** One finding for each question that a strict schema should make them answer alike. */
  public List<Finding> errors() {
    return curable().stream()
        .map(
            outcome ->
                finding(
                    outcome,
                    Severity.ERROR,
                    "",
                    "Run the statement on both databases. Where a migration was written by hand,"
                        + " give SQLite the check that agor:generate would write."))
        .toList();
  }

  /** All that was asked, by kind, and each difference, for a report. */
  public List<ReportTable> tables() {
    return ProbeTables.of(this);
  }

  private List<Outcome> curable() {
    return disagreements().stream()
        .filter(outcome -> outcome.probe().kind().cure() == ProbeKind.Cure.STRICT)
        .toList();
  }

  private static String others(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> ", and one more";
      default -> ", and " + count + " more";
    };
  }

  private static Finding finding(Outcome outcome, Severity severity, String more, String cure) {
    Probe probe = outcome.probe();
    String sqlite = Dialect.SQLITE.id();
    return new Finding(
        probe.kind().code(),
        severity,
        sqlite,
        probe.object(),
        "is not as in postgresql: " + probe.kind().question() + more,
        outcome.postgresql().text() + "  (postgresql)",
        outcome.sqlite().text(),
        cure + " The statement: " + probe.question().in(sqlite),
        List.of());
  }
}
