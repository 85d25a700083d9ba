package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationStep;
import io.agor.rehearsal.Stage.Way;
import io.agor.rehearsal.fill.Filling;
import io.agor.rehearsal.fill.Target;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Rehearses one step: fills, migrates in every way, compares; with fewer rows where they stop it.
 */
final class StepRehearsal {

  private final MigrationStep step;
  private final Stage stage;
  private final FindingList findings;
  private final StopFindings stopFindings;
  private final List<String> notes = new ArrayList<>();
  private Map<Dialect, DatabaseState> before = new EnumMap<>(Dialect.class);
  private Map<Dialect, SortedMap<String, List<ExpectedRow>>> expected =
      new EnumMap<>(Dialect.class);
  private boolean reported;

  StepRehearsal(MigrationStep step, Stage stage, FindingList findings) {
    this.step = step;
    this.stage = stage;
    this.findings = findings;
    this.stopFindings = new StopFindings(step, stage, findings);
  }

  /** Which rows are in the tables. */
  private enum Load {
    ALL,
    FITTING,
    NONE
  }

  StepResult run() throws IOException, SQLException {
    if (stage.present().isEmpty()) {
      boolean ran = stage.advance(List.of(step));
      return result(ran ? StepResult.Outcome.FIRST : StepResult.Outcome.FAILED, Tally.NONE);
    }
    fill();
    Optional<StepResult> result = attempt(Load.ALL);
    if (result.isEmpty()) {
      result = oneTableAtATime();
    }
    if (result.isEmpty() && takeOutUnfit(Set.of())) {
      result = attempt(Load.FITTING);
    }
    if (result.isEmpty()) {
      clear();
      notes.add("no rows were found with which it runs");
      result = attempt(Load.NONE);
    }
    return result.orElseGet(() -> result(StepResult.Outcome.FAILED, Tally.NONE));
  }

  /**
   * Stops with the rows of each table in turn that do not fit, and those of no other: where several
   * tables have such rows, the rule of one would hide that the rule of another is not looked at.
   */
  private Optional<StepResult> oneTableAtATime() throws IOException, SQLException {
    List<String> tables = unfitTables();
    if (tables.size() < 2) {
      return Optional.empty();
    }
    for (String table : tables) {
      if (takeOutUnfit(Set.of(table))) {
        look();
        if (unfitTables().equals(List.of(table))) {
          Optional<StepResult> result = attempt(Load.FITTING);
          if (result.isPresent()) {
            return result;
          }
        }
      }
      fill();
      look();
    }
    return Optional.empty();
  }

  /** Runs with the rows that are there; nothing if it stops, and others are to be tried. */
  private Optional<StepResult> attempt(Load load) throws IOException, SQLException {
    look();
    Map<Way, Optional<String>> stops = stage.run(step);
    List<Way> stopped = ways(stops, true);
    List<Way> ran = ways(stops, false);
    if (!stopped.isEmpty()
        && !ran.isEmpty()
        && !reported
        && !needsKeysOff(stopped, ran)
        && !isAuthors(stopped)) {
      reported = true;
      stopFindings.disagreement(stops, stopped, ran);
    }
    for (Way way : stopped) {
      stopFindings.traces(way, before.get(way.dialect()));
    }
    if (ranEverywhere(ran)) {
      return Optional.of(compared(load, ran));
    }
    return ran.stream().anyMatch(way -> way.runner().isEmpty())
        ? Optional.of(result(StepResult.Outcome.FAILED, Tally.NONE))
        : Optional.empty();
  }

  private StepResult compared(Load load, List<Way> ran) throws SQLException {
    StepComparison comparison = new StepComparison(step, stage, before, expected, findings);
    Tally tally = comparison.compare(ran);
    ran.stream().flatMap(way -> way.runner().stream()).findFirst().ifPresent(stage::goOnWith);
    for (Dialect dialect : stage.present()) {
      if (step.files(dialect).isEmpty()) {
        notes.add(dialect.id() + " has no file for it");
      }
    }
    return result(
        switch (load) {
          case ALL -> StepResult.Outcome.RAN;
          case FITTING -> StepResult.Outcome.STOPPED_THEN_RAN;
          case NONE -> StepResult.Outcome.RAN_EMPTY;
        },
        tally);
  }

  private StepResult result(StepResult.Outcome outcome, Tally tally) {
    Map<String, Integer> rows =
        before.values().stream()
            .findFirst()
            .map(
                state ->
                    state.rows().entrySet().stream()
                        .collect(
                            Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().size())))
            .orElse(Map.of());
    return new StepResult(
        step.name(),
        outcome,
        rows.values().stream().mapToInt(Integer::intValue).sum(),
        (int) rows.values().stream().filter(count -> count > 0).count(),
        tally.values(),
        tally.across(),
        notes);
  }

  private boolean ranEverywhere(List<Way> ran) {
    return ran.stream().map(Way::dialect).distinct().count() == stage.present().size();
  }

  private static List<Way> ways(Map<Way, Optional<String>> stops, boolean stopped) {
    return stops.entrySet().stream()
        .filter(entry -> entry.getValue().isPresent() == stopped)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Puts rows into the tables, the same ones each time. */
  private void fill() throws SQLException {
    clear();
    Filling.Counts counts = Filling.fill(step.from(), Looking.ahead(step), stage.targets());
    counts.rows().forEach((table, rows) -> noteEmpty(table, rows));
    for (Target target : stage.targets()) {
      DatabaseState.raiseCounters(target.dialect(), target.connection(), step.from());
    }
  }

  private void clear() throws SQLException {
    for (Target target : stage.targets()) {
      DatabaseState.clear(target.dialect(), target.connection(), step.from());
    }
  }

  /** Once, however often the step is tried. */
  private void note(String note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  private void noteEmpty(String table, int rows) {
    if (rows == 0) {
      note("no row was found that table " + table + " takes on both databases");
    }
  }

  /** Whether the file refuses to run where foreign keys are enforced; that is safe. */
  private boolean needsKeysOff(List<Way> stopped, List<Way> ran) {
    boolean refuses =
        stopped.stream().allMatch(way -> way.runner().map(SqliteRunner::keysOn).orElse(false))
            && ran.stream().noneMatch(way -> way.runner().map(SqliteRunner::keysOn).orElse(false));
    if (refuses) {
      note("it does not run on SQLite with foreign keys on");
    }
    return refuses;
  }

  /** Whether a stop comes from rows for which the author's own expression has an error. */
  private boolean isAuthors(List<Way> stopped) {
    boolean authors =
        stopped.stream()
            .allMatch(
                way ->
                    expected.get(way.dialect()).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(
                            row -> row.unfit().equals(Optional.of(ExpectedRow.EXPRESSION_FAILS))));
    if (authors) {
      note(
          "an expression of using or backfill fails for some rows on "
              + stopped.get(0).dialect().id()
              + ", which were taken out");
    }
    return authors;
  }

  private List<String> unfitTables() {
    return new UnfitRemoval(step, before, expected).tables();
  }

  /** Deletes what does not fit, but in these tables; tells whether that was possible. */
  private boolean takeOutUnfit(Set<String> spared) throws SQLException {
    Optional<String> refusal =
        new UnfitRemoval(step, before, expected).delete(stage.targets(), spared);
    refusal.ifPresent(
        reason -> notes.add("rows that do not fit could not be taken out: " + reason));
    return refusal.isEmpty();
  }

  /** Remembers what is there, and what should become of it. */
  private void look() throws SQLException {
    before = new EnumMap<>(Dialect.class);
    expected = new EnumMap<>(Dialect.class);
    for (Target target : stage.targets()) {
      DatabaseState state = DatabaseState.read(target.dialect(), target.connection(), step.from());
      before.put(target.dialect(), state);
      expected.put(
          target.dialect(),
          Expectation.of(step, target.dialect(), state.rows(), target.connection()));
    }
  }
}
