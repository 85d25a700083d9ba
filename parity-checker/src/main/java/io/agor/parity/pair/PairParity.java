package io.agor.parity.pair;

import io.agor.report.Finding;
import java.sql.SQLException;
import java.util.List;

/**
 * Compares two live databases with each other, whatever built them: what one has and the other
 * lacks, and what means something else there.
 *
 * <p>Tables, views, columns, keys, indexes and checks are compared; functions, triggers and rights
 * are not.
 */
public final class PairParity {

  private PairParity() {}

  /**
   * What is not alike, ordered by object. A finding stands on the side that lacks something, or on
   * the right one; what it expects is what the other side has. Findings of {@link
   * io.agor.report.Severity#INFO} are no drift.
   *
   * @throws SQLException if a database cannot be read
   */
  public static List<Finding> compare(Database left, Database right) throws SQLException {
    return comparison(left, right).findings();
  }

  /**
   * The same findings, with the schemas that were read.
   *
   * @throws SQLException if a database cannot be read
   */
  public static PairComparison comparison(Database left, Database right) throws SQLException {
    List<Side> sides = Sides.read(List.of(left, right));
    Side leftSide = sides.get(0);
    Side rightSide = sides.get(1);
    PairFindings findings = new PairFindings(leftSide, rightSide);
    try (Evaluation leftEvaluation = Evaluation.open(left);
        Evaluation rightEvaluation = Evaluation.open(right)) {
      new SchemaPair(leftSide, rightSide, leftEvaluation, rightEvaluation, findings).compare();
    }
    return new PairComparison(leftSide.schema(), rightSide.schema(), findings.sorted());
  }
}
