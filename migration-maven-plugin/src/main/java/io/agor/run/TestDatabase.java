package io.agor.run;

/** A database that is made for one run, starts empty, and is given up when it is closed. */
public interface TestDatabase extends LiveDatabase, AutoCloseable {

  /** Gives it up; its data is gone or may be deleted by anybody. */
  @Override
  void close();
}
