package io.agor.probe;

import io.agor.dialect.Dialect;
import io.agor.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

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
    SampleRows rows = FittingRows.find(schema, Dialect.SQLITE, sqlite);
    try (ProbeRunner one = ProbeRunner.open(Dialect.SQLITE, sqlite);
        ProbeRunner other = ProbeRunner.open(Dialect.POSTGRESQL, postgresql)) {
      return ask(ProbePlan.of(rows), one, other);
    }
  }

  private static ProbeResult ask(Stream<ProbeGroup> groups, ProbeRunner one, ProbeRunner other)
      throws SQLException {
    ProbeCount count = new ProbeCount();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (Iterator<ProbeGroup> left = groups.iterator(); left.hasNext(); ) {
        ProbeGroup group = left.next();
        List<Future<List<Answer>>> answers =
            threads.invokeAll(List.of(() -> one.ask(group), () -> other.ask(group)));
        count.add(group.probes(), answers.get(0).get(), answers.get(1).get());
      }
      return count.result();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("Interrupted while asking the databases.", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
