package io.agor.codegen;

import java.sql.Connection;
import java.sql.SQLException;

/** Application code that a test compiles together with the classes of a schema, and runs. */
public interface ApplicationCode {

  /** Uses the classes on a database that has the schema. */
  void run(Connection connection) throws SQLException;
}
