package io.agor.run;

/** A database that is made for one run, starts empty, and is given up when it is closed. */
public interface TestDatabase extends LiveDatabase, AutoCloseable {

  /**
   * Makes another empty database beside this one, on the same server or in the same folder.
   *
   * @param name lower-case letters, digits and underscores, at most 20
   * @throws DatabaseUnavailableException if it cannot be made
   */
  TestDatabase another(String name);

  /** Gives it up; its data is gone or may be deleted by anybody. */
  @Override
  void close();
}
