package io.agor.probe;

import io.agor.dialect.Dialect;
import io.agor.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks a SQLite and a PostgreSQL database the same questions about one schema. */
public final class Probes {

  private Probes() {}

  /**
   * Asks both databases at the same time. Nothing that it does to them stays.
   *
   * @param schema what both databases were built from
   * @param sqlite is made to enforce foreign keys; it must not be in a transaction
   * @throws SQLException if a database cannot be asked at all
   */
  public static ProbeResult run(Schema schema, Connection sqlite, Connection postgresql)
      throws SQLException {
    try (Statement statement = sqlite.createStatement()) {
      statement.execute("PRAGMA foreign_keys = ON");
    }
    List<ProbeGroup> groups = ProbePlan.of(FittingRows.find(schema, Dialect.SQLITE, sqlite));
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<List<Answer>> other =
          thread.submit(() -> ProbeRunner.run(Dialect.POSTGRESQL, postgresql, groups));
      List<Answer> answers = ProbeRunner.run(Dialect.SQLITE, sqlite, groups);
      List<Probe> probes = groups.stream().flatMap(group -> group.probes().stream()).toList();
      return ProbeResult.of(probes, answers, other.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("Interrupted while asking the databases.", e);
    } finally {
      thread.shutdownNow();
    }
  }
}
