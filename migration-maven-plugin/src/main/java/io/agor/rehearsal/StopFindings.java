package io.agor.rehearsal;

import io.agor.migration.MigrationStep;
import io.agor.rehearsal.Stage.Way;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with the way in which a migration stops. */
final class StopFindings {

  private final MigrationStep step;
  private final Stage stage;
  private final FindingList findings;

  StopFindings(MigrationStep step, Stage stage, FindingList findings) {
    this.step = step;
    this.stage = stage;
    this.findings = findings;
  }

  /** Tells that it stops in some ways and runs in others, with the same rows. */
  void disagreement(Map<Way, Optional<String>> stops, List<Way> stopped, List<Way> ran) {
    findings.add(
        RehearsalCode.STOPS_ON_ONE_SIDE,
        stopped.get(0).dialect().id(),
        "migration " + step.name(),
        "stops on " + shown(stopped) + ", and not on " + shown(ran),
        "that it runs, or stops, everywhere with the same rows",
        stops.get(stopped.get(0)).orElseThrow().lines().findFirst().orElse(""));
  }

  private static String shown(List<Way> ways) {
    return ways.stream().map(Way::toString).collect(Collectors.joining(", "));
  }

  /** Tells what a stop has left, if the database is not as it was. */
  void traces(Way way, DatabaseState before) throws SQLException {
    if (!stage.state(way, step.from()).isSameAs(before)) {
      findings.add(
          RehearsalCode.STOP_LEFT_TRACES,
          way.dialect().id(),
          "migration " + step.name(),
          "stops and leaves something changed"
              + (way.words().isEmpty() ? "" : ", run with " + way.words()),
          "everything as it was before",
          "other rows, another schema or another counter");
    }
  }
}
