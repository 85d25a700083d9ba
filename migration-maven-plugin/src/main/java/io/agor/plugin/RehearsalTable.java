package io.agor.plugin;

import io.agor.rehearsal.RehearsalResult;
import io.agor.rehearsal.StepResult;
import io.agor.report.ReportTable;
import io.agor.report.Tone;
import java.util.List;

/** The steps of a rehearsal as a table of the report. */
final class RehearsalTable {

  private RehearsalTable() {}

  /** A row for each migration; no table where none was rehearsed. */
  static List<ReportTable> of(List<RehearsalResult> results) {
    List<ReportTable.Row> rows =
        results.stream()
            .flatMap(result -> result.steps().stream())
            .map(RehearsalTable::row)
            .toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new ReportTable(
                "rehearsal",
                "Rehearsal of the migrations",
                "Each migration ran on full tables of both databases, in every way that applications"
                    + " run it, and every value was compared with what it should have become.",
                List.of("Migration", "Outcome", "Rows", "Values compared", "Notes"),
                rows));
  }

  private static ReportTable.Row row(StepResult step) {
    return ReportTable.Row.of(
        tone(step.outcome()),
        step.migration(),
        outcome(step.outcome()),
        step.rows() + " in " + step.tables() + (step.tables() == 1 ? " table" : " tables"),
        step.values() + " over time, " + step.compared() + " between the databases",
        String.join("\n", step.notes()));
  }

  private static Tone tone(StepResult.Outcome outcome) {
    return switch (outcome) {
      case FIRST, RAN, STOPPED_THEN_RAN -> Tone.GOOD;
      case RAN_EMPTY -> Tone.INFO;
      case FAILED -> Tone.ERROR;
    };
  }

  private static String outcome(StepResult.Outcome outcome) {
    return switch (outcome) {
      case FIRST -> "ran; there were no rows yet";
      case RAN -> "ran with all rows";
      case STOPPED_THEN_RAN ->
          "stopped untouched at rows that do not fit, then ran with the others";
      case RAN_EMPTY -> "ran on empty tables only";
      case FAILED -> "failed";
    };
  }
}
