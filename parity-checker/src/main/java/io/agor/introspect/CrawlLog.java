package io.agor.introspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps SchemaCrawler's log off the console and the exceptions that it logs instead of throwing.
 *
 * <p>Only the records of the thread that crawls count: SchemaCrawler crawls in the caller's thread
 * here, and another thread may crawl another database.
 */
final class CrawlLog extends Handler implements AutoCloseable {

  /** Held for ever: a logger that nobody holds is collected, and its level with it. */
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("schemacrawler"), Logger.getLogger("us.fatehi"));

  private final long thread = Thread.currentThread().getId();
  private final List<Throwable> swallowed = new ArrayList<>();

  static {
    for (Logger logger : LOGGERS) {
      logger.setUseParentHandlers(false);
      logger.setLevel(Level.WARNING);
    }
  }

  private CrawlLog() {}

  /** Begins to listen; closing ends it. */
  static CrawlLog open() {
    CrawlLog log = new CrawlLog();
    LOGGERS.forEach(logger -> logger.addHandler(log));
    return log;
  }

  /** The first exception that was logged and not thrown. */
  Optional<Throwable> swallowed() {
    return swallowed.stream().findFirst();
  }

  @Override
  public void publish(LogRecord logged) {
    if (logged.getThrown() != null && logged.getLongThreadID() == thread) {
      swallowed.add(logged.getThrown());
    }
  }

  @Override
  public void flush() {
    // nothing is buffered
  }

  @Override
  public void close() {
    LOGGERS.forEach(logger -> logger.removeHandler(this));
  }
}
