package io.agor.parity.pair;

import io.agor.report.Finding;
import io.agor.schema.Schema;
import java.util.List;

/**
 * Two databases as they were read, and what is not alike.
 *
 * @param findings ordered by object
 */
public record PairComparison(Schema left, Schema right, List<Finding> findings) {

  /** Copies. */
  public PairComparison {
    findings = List.copyOf(findings);
  }
}
