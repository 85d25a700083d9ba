package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationStep;
import io.agor.rehearsal.Stage.Way;
import io.agor.rehearsal.data.Meaning;
import io.agor.rehearsal.data.Row;
import io.agor.rehearsal.fill.Filling;
import io.agor.rehearsal.fill.Target;
import io.agor.schema.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
  private final List<String> notes = new ArrayList<>();
  private Map<Dialect, DatabaseState> before = new EnumMap<>(Dialect.class);
  private Map<Dialect, SortedMap<String, List<ExpectedRow>>> expected =
      new EnumMap<>(Dialect.class);
  private boolean reported;

  StepRehearsal(MigrationStep step, Stage stage, FindingList findings) {
    this.step = step;
    this.stage = stage;
    this.findings = findings;
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
      reportDisagreement(stops, stopped, ran);
    }
    checkAsBefore(stopped);
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

  /** The tables, by their names after, in which a database has rows that do not fit. */
  private List<String> unfitTables() {
    return expected.values().stream()
        .flatMap(tables -> tables.entrySet().stream())
        .filter(table -> table.getValue().stream().anyMatch(row -> row.unfit().isPresent()))
        .map(Map.Entry::getKey)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Deletes what does not fit the schema after, on both alike; tells whether that was possible.
   *
   * @param spared tables, by their names after, that keep such rows
   */
  private boolean takeOutUnfit(Set<String> spared) throws SQLException {
    Map<String, Set<List<Optional<String>>>> unfit = new HashMap<>();
    for (KeptTable table : KeptTable.of(step)) {
      if (spared.contains(table.to().name())) {
        continue;
      }
      Set<List<Optional<String>>> rows = new HashSet<>();
      for (SortedMap<String, List<ExpectedRow>> tables : expected.values()) {
        tables.get(table.to().name()).stream()
            .filter(row -> row.unfit().isPresent())
            .forEach(row -> rows.add(meaning(table.from(), row.before())));
      }
      unfit.put(table.from().name(), rows);
    }
    for (Target target : stage.targets()) {
      Map<String, List<Row>> rows = before.get(target.dialect()).rows();
      Map<String, Set<String>> locators = new HashMap<>();
      for (Table table : step.from().tables()) {
        locators.put(
            table.name(),
            rows.getOrDefault(table.name(), List.of()).stream()
                .filter(
                    row -> unfit.getOrDefault(table.name(), Set.of()).contains(meaning(table, row)))
                .map(Row::locator)
                .collect(Collectors.toSet()));
      }
      try {
        new RowRemoval(step.from(), rows, locators).delete(target.dialect(), target.connection());
      } catch (SQLException refused) {
        notes.add("rows that do not fit could not be taken out: " + refused.getMessage());
        return false;
      }
    }
    return true;
  }

  private static List<Optional<String>> meaning(Table table, Row row) {
    return table.columns().stream()
        .map(column -> Meaning.of(column.type(), row.cell(column.name())))
        .toList();
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

  private void reportDisagreement(
      Map<Way, Optional<String>> stops, List<Way> stopped, List<Way> ran) {
    String side = stopped.get(0).dialect().id();
    findings.add(
        RehearsalCode.STOPS_ON_ONE_SIDE,
        side,
        "migration " + step.name(),
        "stops on "
            + stopped.stream().map(Way::toString).collect(Collectors.joining(", "))
            + ", and not on "
            + ran.stream().map(Way::toString).collect(Collectors.joining(", ")),
        "that it runs, or stops, everywhere with the same rows",
        stops.get(stopped.get(0)).orElseThrow().lines().findFirst().orElse(""));
  }

  private void checkAsBefore(List<Way> stopped) throws SQLException {
    for (Way way : stopped) {
      if (!stage.state(way, step.from()).isSameAs(before.get(way.dialect()))) {
        findings.add(
            RehearsalCode.STOP_LEFT_TRACES,
            way.dialect().id(),
            "migration " + step.name(),
            "stops and leaves something changed" + how(way),
            "everything as it was before",
            "other rows, another schema or another counter");
      }
    }
  }

  private static String how(Way way) {
    return way.words().isEmpty() ? "" : ", run with " + way.words();
  }
}
