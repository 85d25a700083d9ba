package io.agor.run;

import java.sql.SQLException;

/** A database of the user's, with data that must not be lost. */
public interface TargetDatabase extends LiveDatabase {

  /** The error of a connection that failed, with what to look at. */
  DatabaseUnavailableException failure(SQLException cause);
}
