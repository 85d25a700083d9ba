package io.agor.parity;

import io.agor.diff.SchemaDiff;
import io.agor.report.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares databases with what is expected of them, and so with each other. */
public final class ParityChecker {

  private ParityChecker() {}

  /**
   * The drift of all sides, ordered by object, code and side; empty when every side holds what is
   * expected of it. A finding says which of the other sides do hold what is expected.
   */
  public static List<Finding> check(List<Comparison> comparisons) {
    List<Finding> findings = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      SchemaFindings judge = new SchemaFindings(comparison);
      SchemaDiff.between(comparison.expected(), comparison.actual())
          .forEach(change -> findings.addAll(change.accept(judge)));
    }
    List<String> databases =
        comparisons.stream()
            .filter(comparison -> comparison.kind() == Comparison.Kind.DATABASE)
            .map(Comparison::side)
            .toList();
    return findings.stream()
        .map(finding -> finding.withWitnesses(witnesses(finding, findings, databases)))
        .sorted(
            Comparator.comparing(Finding::object)
                .thenComparing(Finding::code)
                .thenComparing(Finding::side))
        .toList();
  }

  private static List<String> witnesses(
      Finding finding, List<Finding> all, List<String> databases) {
    if (!databases.contains(finding.side())) {
      return List.of();
    }
    return databases.stream()
        .filter(
            side ->
                all.stream()
                    .noneMatch(
                        other -> other.side().equals(side) && isAboutTheSame(other, finding)))
        .toList();
  }

  private static boolean isAboutTheSame(Finding one, Finding other) {
    return one.code().equals(other.code()) && one.object().equals(other.object());
  }
}
