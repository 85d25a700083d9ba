package io.agor.plugin;

import io.agor.migration.GitHead;
import io.agor.migration.MigrationException;
import io.agor.migration.MigrationLayout;
import io.agor.migration.MigrationStep;
import io.agor.migration.MigrationSteps;
import io.agor.parity.Comparison;
import io.agor.rehearsal.Rehearsal;
import io.agor.rehearsal.RehearsalResult;
import io.agor.rehearsal.Side;
import io.agor.rehearsal.StepResult;
import io.agor.report.Finding;
import io.agor.run.Migrations;
import io.agor.run.Verification;
import io.agor.schema.file.SchemaFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Rehearses the history of each schema beside the databases that were verified. */
final class RehearsedHistories implements Verification.Work {

  /** Longer work is told of, a line in a while. */
  private static final long SILENCE_NANOS = 5_000_000_000L;

  private final List<MigrationLayout> layouts;
  private final Choice choice;
  private final Log log;
  private final List<RehearsalResult> results = new ArrayList<>();
  private final List<String> migrations = new ArrayList<>();
  private long told = System.nanoTime();

  private RehearsedHistories(List<MigrationLayout> layouts, Choice choice, Log log) {
    this.layouts = layouts;
    this.choice = choice;
    this.log = log;
  }

  /** What the parameter says. */
  private enum Choice {
    ALL,
    NEWEST,
    NONE
  }

  static RehearsedHistories of(List<MigrationLayout> layouts, String parameter, Log log)
      throws MojoFailureException {
    Choice choice =
        switch (parameter) {
          case "all" -> Choice.ALL;
          case "newest" -> Choice.NEWEST;
          case "none" -> Choice.NONE;
          default ->
              throw new MojoFailureException(
                  "agor: rehearse is '"
                      + parameter
                      + "'; it must be all, newest or none. Mend it in pom.xml, or the property"
                      + " agor.rehearse.");
        };
    return new RehearsedHistories(layouts, choice, log);
  }

  /** What was rehearsed, one result for each schema. */
  List<RehearsalResult> results() {
    return List.copyOf(results);
  }

  List<Finding> findings() {
    return results.stream().flatMap(result -> result.findings().stream()).toList();
  }

  /**
   * Whether what the rehearsal of a migration finds is known; so it is of one that is not there.
   */
  boolean hasRehearsed(String migration) {
    return isUnknown(migration) || examined().anyMatch(migration::equals);
  }

  /** Whether the schemas were compared after a migration that is not the last. */
  boolean hasComparedAfter(String migration) {
    boolean last =
        results.stream()
            .filter(result -> !result.steps().isEmpty())
            .map(result -> result.steps().get(result.steps().size() - 1))
            .anyMatch(step -> step.migration().equals(migration));
    return hasRehearsed(migration) && !last;
  }

  /** Whether what the rehearsal of every migration finds is known. */
  boolean hasRehearsedAll() {
    return !migrations.isEmpty() && examined().toList().containsAll(migrations);
  }

  private boolean isUnknown(String migration) {
    return !migrations.isEmpty() && !migrations.contains(migration);
  }

  private Stream<String> examined() {
    return results.stream()
        .flatMap(result -> result.steps().stream())
        .filter(step -> step.outcome() != StepResult.Outcome.FAILED)
        .map(StepResult::migration);
  }

  @Override
  public void on(List<Verification.Built> databases) throws SQLException {
    for (MigrationLayout layout : layouts) {
      try {
        List<MigrationStep> steps = choice == Choice.NONE ? List.of() : MigrationSteps.of(layout);
        steps.forEach(step -> migrations.add(step.name()));
        results.add(Rehearsal.run(steps, chosen(steps), sides(layout, databases), this::tell));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SchemaFileException | MigrationException e) {
        log.warn("agor: not rehearsed, the history cannot be read: " + e.getMessage());
      }
    }
  }

  private List<MigrationStep> chosen(List<MigrationStep> steps) {
    return switch (choice) {
      case ALL -> steps;
      case NEWEST -> MigrationSteps.newest(steps, new GitHead());
      case NONE -> List.of();
    };
  }

  private static List<Side> sides(MigrationLayout layout, List<Verification.Built> databases) {
    return databases.stream()
        .filter(built -> layout.folders().containsKey(built.side().dialect()))
        .map(
            built ->
                new Side(
                    built.database(),
                    built.comparison().map(Comparison::actual),
                    new Migrations(built.side().migrations()),
                    built.side().shownMigrations()))
        .toList();
  }

  private void tell(String migration, int number, int count) {
    String line = "agor: rehearsing " + migration + " (" + number + " of " + count + ")";
    if (System.nanoTime() - told > SILENCE_NANOS) {
      told = System.nanoTime();
      log.info(line);
    } else {
      log.debug(line);
    }
  }
}
