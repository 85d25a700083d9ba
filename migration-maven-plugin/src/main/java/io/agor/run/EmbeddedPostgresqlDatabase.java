package io.agor.run;

import io.agor.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A database on an embedded server. */
record EmbeddedPostgresqlDatabase(
    EmbeddedPostgresql server, String name, DataSource maintenance, DataSource dataSource)
    implements TestDatabase {

  static EmbeddedPostgresqlDatabase create(
      EmbeddedPostgresql server,
      String name,
      Connection connection,
      DataSource maintenance,
      DataSource dataSource)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + quoted(name) + " TEMPLATE template0");
    }
    return new EmbeddedPostgresqlDatabase(server, name, maintenance, dataSource);
  }

  @Override
  public TestDatabase another(String suffix) {
    return server.createDatabase(name + "_" + suffix);
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public String describe() {
    return "database " + name + " on embedded PostgreSQL";
  }

  /** Drops the database, and ends the sessions that are still open on it. */
  @Override
  public void close() {
    try (Connection connection = maintenance.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + quoted(name) + " WITH (FORCE)");
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "Cannot drop " + describe() + ": " + e.getMessage(), e);
    }
  }

  private static String quoted(String name) {
    return Dialect.POSTGRESQL.quoting().identifier(name);
  }
}
