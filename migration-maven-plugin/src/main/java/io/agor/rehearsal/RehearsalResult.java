package io.agor.rehearsal;

import io.agor.report.Finding;
import java.util.List;

/**
 * What a rehearsal has shown.
 *
 * @param steps the migrations that were rehearsed, oldest first
 * @param findings what is wrong, in the order of the steps
 */
public record RehearsalResult(List<StepResult> steps, List<Finding> findings) {

  /** Nothing was rehearsed. */
  public static final RehearsalResult NONE = new RehearsalResult(List.of(), List.of());

  /** Copies. */
  public RehearsalResult {
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
  }
}
