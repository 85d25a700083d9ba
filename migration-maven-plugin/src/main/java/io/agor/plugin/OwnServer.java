package io.agor.plugin;

import io.agor.dialect.Dialect;
import io.agor.run.EmbeddedPostgresql;
import io.agor.run.TestDatabase;
import javax.sql.DataSource;

/** A database on a server that runs for it alone and stops with it. */
record OwnServer(EmbeddedPostgresql server, TestDatabase database) implements TestDatabase {

  @Override
  public TestDatabase another(String name) {
    return database.another(name);
  }

  @Override
  public Dialect dialect() {
    return database.dialect();
  }

  @Override
  public DataSource dataSource() {
    return database.dataSource();
  }

  @Override
  public String describe() {
    return database.describe();
  }

  /** The server takes its databases with it. */
  @Override
  public void close() {
    server.close();
  }
}
