package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.run.TestPostgresql;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One PostgreSQL database, in one connection, for all tests of a class. */
final class OnePostgresql implements BeforeAllCallback, AfterAllCallback {

  private TestPostgresql.Database fresh;
  private Connection connection;

  @Override
  public void beforeAll(ExtensionContext context) throws SQLException {
    fresh = TestPostgresql.freshDatabase();
    connection = fresh.connect();
  }

  @Override
  public void afterAll(ExtensionContext context) throws SQLException {
    connection.close();
    fresh.close();
  }

  /** The database, which is of use while the tests run. */
  ConnectedDatabase database() {
    return new ConnectedDatabase(Dialect.POSTGRESQL, connection);
  }
}
