package io.agor.parity.pair;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads all databases at the same time: each takes a while, and they have nothing in common. */
final class Sides {

  private Sides() {}

  /** The sides in the order of the databases. */
  static List<Side> read(List<Database> databases) throws SQLException {
    ExecutorService threads = Executors.newFixedThreadPool(databases.size());
    try {
      List<Future<Side>> futures = new ArrayList<>();
      databases.forEach(database -> futures.add(threads.submit(() -> Side.read(database))));
      List<Side> sides = new ArrayList<>();
      for (Future<Side> future : futures) {
        sides.add(result(future));
      }
      return sides;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Side result(Future<Side> future) throws SQLException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while reading", e);
    }
  }
}
