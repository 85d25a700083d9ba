package io.agor.migration;

import io.agor.report.Finding;
import java.util.List;

/** A change that the author of the schema file must say more about; nothing was written. */
public final class RefusedChangeException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  RefusedChangeException(List<Finding> findings) {
    super(findings.size() + " changes need a word of yours in the schema file");
    this.findings = List.copyOf(findings);
  }

  /** What must be said, and how. */
  public List<Finding> findings() {
    return findings;
  }
}
