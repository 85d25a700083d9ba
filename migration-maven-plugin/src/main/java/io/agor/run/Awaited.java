package io.agor.run;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What work in another thread came to. */
final class Awaited {

  private Awaited() {}

  /**
   * The result; what the work has thrown is thrown as it is.
   *
   * @throws DatabaseUnavailableException if the wait is interrupted
   */
  static <T> T result(Future<T> future) throws SQLException {
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
      throw new DatabaseUnavailableException("Interrupted while verifying.", e);
    }
  }
}
