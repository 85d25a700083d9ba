package io.agor.adopt;

import io.agor.report.Finding;
import java.util.Collection;
import java.util.List;

/** What the comparison of the two databases has found: where they mean different things. */
record Disagreements(List<Finding> findings) {

  /** Copies. */
  Disagreements {
    findings = List.copyOf(findings);
  }

  /** Whether the databases differ in an object in one of these ways. */
  ColumnRecovery.Agreement about(String object, Collection<String> codes) {
    boolean found =
        findings.stream()
            .anyMatch(
                finding ->
                    codes.contains(finding.code()) && finding.object().equalsIgnoreCase(object));
    return found ? ColumnRecovery.Agreement.DIFFERENT : ColumnRecovery.Agreement.SAME;
  }
}
