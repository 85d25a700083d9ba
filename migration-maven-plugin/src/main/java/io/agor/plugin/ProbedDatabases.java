package io.agor.plugin;

import io.agor.dialect.Dialect;
import io.agor.probe.ProbeResult;
import io.agor.probe.Probes;
import io.agor.report.Finding;
import io.agor.report.ReportTable;
import io.agor.run.Verification;
import io.agor.schema.Schema;
import io.agor.schema.Strictness;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Asks both databases that were verified the same questions, where both hold one schema. */
final class ProbedDatabases implements Verification.Work {

  private final boolean wanted;
  private Optional<ProbeResult> result = Optional.empty();
  private Strictness strictness = Strictness.LENIENT;

  ProbedDatabases(boolean wanted) {
    this.wanted = wanted;
  }

  @Override
  public void on(List<Verification.Built> databases) throws SQLException {
    Optional<Verification.Built> sqlite = of(Dialect.SQLITE, databases);
    Optional<Verification.Built> postgresql = of(Dialect.POSTGRESQL, databases);
    if (!wanted || sqlite.isEmpty() || postgresql.isEmpty()) {
      return;
    }
    Schema schema = sqlite.get().side().schema();
    if (!schema.equals(postgresql.get().side().schema())) {
      return;
    }
    try (Connection one = sqlite.get().database().dataSource().getConnection();
        Connection other = postgresql.get().database().dataSource().getConnection()) {
      strictness = schema.strictness();
      result = Optional.of(Probes.run(schema, one, other));
    }
  }

  /** The database of a dialect, if its migrations could be applied. */
  private static Optional<Verification.Built> of(
      Dialect dialect, List<Verification.Built> databases) {
    return databases.stream()
        .filter(built -> built.side().dialect() == dialect && built.failure().isEmpty())
        .findFirst();
  }

  /** Whether there were two databases of one schema to ask, and they were asked. */
  boolean areAsked() {
    return result.isPresent();
  }

  /** What they answer differently: errors where the schema is strict, else warnings. */
  List<Finding> findings() {
    return result.map(answers -> answers.findings(strictness)).orElse(List.of());
  }

  /** All that was asked, for the report. */
  List<ReportTable> tables() {
    return result.map(ProbeResult::tables).orElse(List.of());
  }
}
