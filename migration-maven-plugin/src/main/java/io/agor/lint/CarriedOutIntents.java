package io.agor.lint;

import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.schema.Intents;
import java.util.ArrayList;
import java.util.List;

/** AL101: a migration has carried out what a line of the schema file says. */
final class CarriedOutIntents {

  static final String CODE = "AL101";
  static final Severity SEVERITY = Severity.INFO;

  private CarriedOutIntents() {}

  static List<Finding> findings(Intents intents, Severity severity) {
    List<String> lines = new ArrayList<>();
    intents.drops().forEach(drop -> lines.add("drop of " + drop));
    intents.renamedTables().keySet().forEach(table -> lines.add("renamedFrom of " + table));
    intents.renamedColumns().keySet().forEach(column -> lines.add("renamedFrom of " + column));
    intents.backfills().keySet().forEach(column -> lines.add("backfill of " + column));
    intents.conversions().keySet().forEach(column -> lines.add("using of " + column));
    return lines.stream()
        .map(
            line ->
                new Finding(
                    CODE,
                    severity,
                    "schema",
                    line,
                    "can be removed",
                    "what is still to be done",
                    "a migration has carried it out",
                    "Take it out of the schema file; it does no harm if it stays.",
                    List.of()))
        .toList();
  }
}
