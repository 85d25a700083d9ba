package io.agor.run;

import io.agor.dialect.Dialect;
import javax.sql.DataSource;

/** A database that is made for one run, starts empty, and is given up when it is closed. */
public interface TestDatabase extends AutoCloseable {

  /** The dialect it speaks. */
  Dialect dialect();

  /** Opens connections to it. */
  DataSource dataSource();

  /** What and where it is, for a message; never a password. */
  String describe();

  /** Gives it up; its data is gone or may be deleted by anybody. */
  @Override
  void close();
}
