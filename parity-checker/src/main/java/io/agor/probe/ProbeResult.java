package io.agor.probe;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import io.agor.report.ReportTable;
import io.agor.report.Severity;
import io.agor.schema.Strictness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
   * One finding for each question that {@code strict: true} should make them answer alike, in the
   * order of the kinds: an error where the schema is strict, else a warning. What no DDL can cure
   * is no finding.
   */
  public List<Finding> findings(Strictness strictness) {
    return disagreements().stream()
        .filter(outcome -> outcome.probe().kind().cure() == ProbeKind.Cure.STRICT)
        .sorted(Comparator.comparing(outcome -> outcome.probe().kind()))
        .map(outcome -> finding(outcome, strictness))
        .toList();
  }

  /** All that was asked, by kind, and each difference, for a report. */
  public List<ReportTable> tables() {
    return ProbeTables.of(this);
  }

  private static Finding finding(Outcome outcome, Strictness strictness) {
    Probe probe = outcome.probe();
    String sqlite = Dialect.SQLITE.id();
    return new Finding(
        probe.kind().code(),
        switch (strictness) {
          case STRICT -> Severity.ERROR;
          case LENIENT -> Severity.WARNING;
        },
        sqlite,
        probe.object(),
        "is not as in postgresql: " + probe.kind().question(),
        outcome.postgresql().text() + "  (postgresql)",
        outcome.sqlite().text(),
        switch (strictness) {
              case STRICT ->
                  "Run the statement on both databases. Where a migration was written by hand,"
                      + " give SQLite the check that agor:generate would write.";
              case LENIENT ->
                  "Write `strict: true` at the top level of the schema file, so that SQLite enforces"
                      + " what PostgreSQL does; or see to it in the application.";
            }
            + " The statement: "
            + probe.question().in(sqlite),
        List.of());
  }
}
