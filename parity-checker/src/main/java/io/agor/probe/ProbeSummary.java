package io.agor.probe;

import io.agor.report.Finding;
import io.agor.report.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings for a reader: of probes that fail no build, one for each kind, with the number of the
 * others. All else stays as it is, and where it is.
 */
public final class ProbeSummary {

  private ProbeSummary() {}

  /** The findings, those of one kind of probe and one severity as the first of them. */
  public static List<Finding> of(List<Finding> findings) {
    List<String> codes = ProbeKind.findingCodes();
    Map<Object, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      boolean summed = codes.contains(finding.code()) && finding.severity() != Severity.ERROR;
      // Anything else is a group of its own: a list is never equal to a number.
      groups
          .computeIfAbsent(
              summed ? List.of(finding.code(), finding.severity()) : groups.size(),
              key -> new ArrayList<>())
          .add(finding);
    }
    return groups.values().stream().map(ProbeSummary::first).toList();
  }

  private static Finding first(List<Finding> alike) {
    Finding first = alike.get(0);
    return switch (alike.size()) {
      case 1 -> first;
      case 2 -> first.withProblem(first.problem() + ", and one more");
      default -> first.withProblem(first.problem() + ", and " + (alike.size() - 1) + " more");
    };
  }
}
