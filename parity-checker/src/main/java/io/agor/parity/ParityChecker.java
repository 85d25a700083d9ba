package io.agor.parity;

import io.agor.diff.SchemaDiff;
import io.agor.report.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
      findings.addAll(new UndeclaredFacts(comparison).findings());
    }
    List<String> databases =
        comparisons.stream()
            .filter(comparison -> comparison.kind() == Comparison.Kind.DATABASE)
            .map(Comparison::side)
            .toList();
    Map<About, Set<String>> drifted = new HashMap<>();
    for (Finding finding : findings) {
      drifted.computeIfAbsent(About.of(finding), about -> new HashSet<>()).add(finding.side());
    }
    return findings.stream()
        .map(finding -> finding.withWitnesses(witnesses(finding, drifted, databases)))
        .sorted(
            Comparator.comparing(Finding::object)
                .thenComparing(Finding::code)
                .thenComparing(Finding::side))
        .toList();
  }

  /** What findings of several sides can have in common. */
  private record About(String code, String object) {

    static About of(Finding finding) {
      return new About(finding.code(), finding.object());
    }
  }

  /** The databases in which the same is as expected. */
  private static List<String> witnesses(
      Finding finding, Map<About, Set<String>> drifted, List<String> databases) {
    if (!databases.contains(finding.side())) {
      return List.of();
    }
    Set<String> sides = drifted.get(About.of(finding));
    return databases.stream().filter(side -> !sides.contains(side)).toList();
  }
}
