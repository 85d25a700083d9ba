package io.agor.report;

import java.util.List;

/** What a report comes to. */
public enum Verdict {
  /** No finding is an error. */
  PASSED,
  /** At least one finding is an error; the build fails. */
  FAILED;

  /** The verdict on these findings. */
  public static Verdict on(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
        ? FAILED
        : PASSED;
  }
}
