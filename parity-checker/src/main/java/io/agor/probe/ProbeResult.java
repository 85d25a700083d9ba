package io.agor.probe;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import io.agor.report.ReportTable;
import io.agor.report.Severity;
import io.agor.schema.Strictness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What both databases have answered. The answers that are alike are only counted: a large schema
 * has hundreds of thousands of them.
 *
 * @param tallies how many answers there are of each kind that was asked
 * @param disagreements what the databases answer differently, in the order in which it was asked;
 *     of each kind the first {@value #MOST_LISTED}
 */
public record ProbeResult(SortedMap<ProbeKind, Tally> tallies, List<Outcome> disagreements) {

  /** So many differences of one kind are listed; the others are counted. */
  static final int MOST_LISTED = 1_000;

  /** Copies. */
  public ProbeResult {
    tallies = Collections.unmodifiableSortedMap(new TreeMap<>(tallies));
    disagreements = List.copyOf(disagreements);
  }

  /**
   * A question and the two answers to it, which differ.
   *
   * @param statement the question as it is asked of SQLite
   */
  public record Outcome(
      ProbeKind kind, String object, String statement, Answer sqlite, Answer postgresql) {}

  /**
   * The answers to the questions of one kind, counted.
   *
   * @param notAsked what neither database could be asked
   */
  public record Tally(int alike, int different, int notAsked) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Answer sqlite, Answer postgresql) {
      if (!sqlite.isLike(postgresql)) {
        return new Tally(alike, different + 1, notAsked);
      }
      return sqlite instanceof Answer.NotAsked
          ? new Tally(alike, different, notAsked + 1)
          : new Tally(alike + 1, different, notAsked);
    }

    /** All of them. */
    public int total() {
      return alike + different + notAsked;
    }
  }

  /**
   * One finding for each question that {@code strict: true} should make them answer alike, in the
   * order of the kinds: an error where the schema is strict, else a warning. Those of a kind that
   * are not listed are one finding more. What no DDL can cure is no finding.
   */
  public List<Finding> findings(Strictness strictness) {
    List<Finding> findings = new ArrayList<>();
    tallies.forEach(
        (kind, tally) -> {
          if (kind.cure() == ProbeKind.Cure.STRICT) {
            disagreements.stream()
                .filter(outcome -> outcome.kind() == kind)
                .forEach(outcome -> findings.add(finding(outcome, strictness)));
            if (tally.different() > MOST_LISTED) {
              findings.add(unlisted(kind, tally.different() - MOST_LISTED, strictness));
            }
          }
        });
    return findings;
  }

  /** All that was asked, by kind, and each difference, for a report. */
  public List<ReportTable> tables() {
    return ProbeTables.of(this);
  }

  private static Finding finding(Outcome outcome, Strictness strictness) {
    return new Finding(
        outcome.kind().code(),
        severity(strictness),
        Dialect.SQLITE.id(),
        outcome.object(),
        "is not as in postgresql: " + outcome.kind().question(),
        outcome.postgresql().text() + "  (postgresql)",
        outcome.sqlite().text(),
        cure(strictness) + " The statement: " + outcome.statement(),
        List.of());
  }

  private static Finding unlisted(ProbeKind kind, int count, Strictness strictness) {
    return new Finding(
        kind.code(),
        severity(strictness),
        Dialect.SQLITE.id(),
        "the rest of the schema",
        "is not as in postgresql: " + kind.question(),
        "the same answers  (postgresql)",
        count + " more differ, which are not listed",
        cure(strictness),
        List.of());
  }

  private static Severity severity(Strictness strictness) {
    return switch (strictness) {
      case STRICT -> Severity.ERROR;
      case LENIENT -> Severity.WARNING;
    };
  }

  private static String cure(Strictness strictness) {
    return switch (strictness) {
      case STRICT ->
          "Run the statement on both databases. Where a migration was written by hand,"
              + " give SQLite the check that agor:generate would write.";
      case LENIENT ->
          "Write `strict: true` at the top level of the schema file, so that SQLite enforces"
              + " what PostgreSQL does; or see to it in the application.";
    };
  }
}
