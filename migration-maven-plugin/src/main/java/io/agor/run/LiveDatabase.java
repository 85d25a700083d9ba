package io.agor.run;

import io.agor.dialect.Dialect;
import javax.sql.DataSource;

/** A database that can be connected to. */
public interface LiveDatabase {

  /** The dialect it speaks. */
  Dialect dialect();

  /** Opens connections to it. */
  DataSource dataSource();

  /** What and where it is, for a message; never a password. */
  String describe();
}
