package io.agor.run;

import io.agor.dialect.Dialect;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A PostgreSQL database of the user's. */
public record PostgresqlTarget(PostgresqlAccess access) implements TargetDatabase {

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public DataSource dataSource() {
    return access.dataSource();
  }

  @Override
  public String describe() {
    return "PostgreSQL at " + access.describe();
  }

  @Override
  public DatabaseUnavailableException failure(SQLException cause) {
    return access.failure(cause);
  }
}
