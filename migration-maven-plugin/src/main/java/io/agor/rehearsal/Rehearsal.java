package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.introspect.LiveSchema;
import io.agor.migration.MigrationStep;
import io.agor.parity.Comparison;
import io.agor.parity.ParityChecker;
import io.agor.report.Finding;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs migrations on full tables, one after another, and tells what they lose. */
public final class Rehearsal {

  private final List<MigrationStep> steps;
  private final List<MigrationStep> chosen;
  private final List<Finding> findings = new ArrayList<>();

  private Rehearsal(List<MigrationStep> steps, List<MigrationStep> chosen) {
    this.steps = steps;
    this.chosen = chosen;
  }

  /**
   * Rehearses the last steps of a history.
   *
   * @param steps all steps of the history
   * @param chosen those to rehearse: the last ones of all
   * @param sides a database of each dialect on which every migration has run
   * @throws IOException if a file cannot be read
   * @throws SQLException if a database cannot be read or written
   */
  public static RehearsalResult run(
      List<MigrationStep> steps, List<MigrationStep> chosen, List<Side> sides, Listener listener)
      throws IOException, SQLException {
    if (chosen.isEmpty()) {
      return RehearsalResult.NONE;
    }
    try (Stage stage = new Stage(sides)) {
      return new Rehearsal(steps, chosen).run(stage, sides, listener);
    }
  }

  private RehearsalResult run(Stage stage, List<Side> sides, Listener listener)
      throws IOException, SQLException {
    List<StepResult> results = new ArrayList<>();
    if (!stage.advance(steps.subList(0, steps.size() - chosen.size()))) {
      return new RehearsalResult(results, findings);
    }
    for (MigrationStep step : chosen) {
      listener.begins(step.name(), results.size() + 1, chosen.size());
      FindingList ofStep = FindingList.after(step.name());
      StepResult result = new StepRehearsal(step, stage, ofStep).run();
      results.add(result);
      if (result.outcome() != StepResult.Outcome.FAILED && results.size() < chosen.size()) {
        checkParity(step, stage, ofStep);
      }
      findings.addAll(OneSidedRepair.explained(ofStep.all(), step, stage.present()));
      if (result.outcome() == StepResult.Outcome.FAILED) {
        return new RehearsalResult(results, findings);
      }
    }
    if (results.get(results.size() - 1).outcome() != StepResult.Outcome.FIRST) {
      FindingList ofUpgrade = FindingList.ofNoMigration();
      new UpgradeComparison(steps.get(steps.size() - 1), stage, ofUpgrade).compare(sides);
      findings.addAll(ofUpgrade.all());
    }
    return new RehearsalResult(results, findings);
  }

  /** The databases must hold what the snapshot says at every step, not only at the end. */
  private static void checkParity(MigrationStep step, Stage stage, FindingList findings)
      throws SQLException {
    List<Comparison> comparisons = new ArrayList<>();
    for (Dialect dialect : stage.present()) {
      LiveSchema actual = stage.introspect(dialect);
      comparisons.add(
          new Comparison(
              Comparison.Kind.DATABASE,
              dialect.id(),
              NormalizedSchema.of(dialect, step.to()),
              actual.schema(),
              stage.side(dialect).shownMigrations(),
              actual.particulars()));
    }
    for (Finding finding : ParityChecker.check(comparisons)) {
      findings.add(finding.withProblem(finding.problem() + " after " + step.name()));
    }
  }
}
