package io.agor.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.GSSEncMode;
import org.postgresql.jdbc.SslMode;

/**
 * A PostgreSQL server of our own, empty at the start and gone at the end.
 *
 * <p>It listens on a free port of 127.0.0.1. When this Java process ends in whatever way, even
 * killed, the server stops and its data directory is deleted.
 */
public final class EmbeddedPostgresql implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 10;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final Watchdog watchdog;
  private final int port;
  private final String password;
  private final Progress progress;

  private EmbeddedPostgresql(Watchdog watchdog, int port, String password, Progress progress) {
    this.watchdog = watchdog;
    this.port = port;
    this.password = password;
    this.progress = progress;
  }

  /**
   * Starts a server.
   *
   * @param runFolders where its data may lie for the time of the run, the best first, such as
   *     {@code /dev/shm}; the first is taken that can be written to and has 512 MB free
   * @throws DatabaseUnavailableException with the server's log, if it does not start in 60 seconds
   */
  public static EmbeddedPostgresql start(
      PostgresqlInstallation installation, List<Path> runFolders, Progress progress) {
    return start(installation, runFolders, progress, EmbeddedPostgresql::freePort);
  }

  static EmbeddedPostgresql start(
      PostgresqlInstallation installation, List<Path> runFolders, Progress progress, Ports ports) {
    Path folder = RunFolder.choose(runFolders);
    try {
      for (int attempt = 1; ; attempt++) {
        progress.begun(Phase.COPY);
        Watchdog watchdog = Watchdog.guardNewDirectory(folder, installation.server());
        Optional<EmbeddedPostgresql> server = startOn(watchdog, installation, progress, ports);
        if (server.isPresent()) {
          return server.get();
        }
        // Somebody else may have taken the port between our look and the server's.
        if (attempt == ATTEMPTS || !watchdog.log().contains("could not bind")) {
          throw new DatabaseUnavailableException(
              "Embedded PostgreSQL did not start in %s. The end of its log:%n%s"
                  .formatted(watchdog.directory(), watchdog.log()));
        }
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "Cannot start embedded PostgreSQL in %s: %s".formatted(folder, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException("Interrupted while starting PostgreSQL.", e);
    }
  }

  private static Optional<EmbeddedPostgresql> startOn(
      Watchdog watchdog, PostgresqlInstallation installation, Progress progress, Ports ports)
      throws IOException, InterruptedException {
    boolean started = false;
    try {
      DataDirectoryTemplate template = installation.template();
      FileTree.copy(template.data(), watchdog.directory(), installation.account().owner());
      progress.ended(Phase.COPY);
      progress.begun(Phase.START);
      int port = ports.next();
      started = watchdog.startServer(port, LIMIT);
      if (!started) {
        return Optional.empty();
      }
      progress.ended(Phase.START);
      return Optional.of(new EmbeddedPostgresql(watchdog, port, template.password(), progress));
    } finally {
      if (!started) {
        watchdog.stop(LIMIT);
      }
    }
  }

  /** Opens connections to this database, as the superuser. */
  public DataSource dataSource(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser(DataDirectoryTemplate.SUPERUSER);
    source.setPassword(password);
    source.setSslMode(SslMode.DISABLE.value);
    source.setGssEncMode(GSSEncMode.DISABLE.value);
    return source;
  }

  /** Creates an empty database of this name; closing the server makes closing it unnecessary. */
  public TestDatabase createDatabase(String name) {
    progress.begun(Phase.CREATE_DATABASE);
    DataSource maintenance = dataSource(DataDirectoryTemplate.MAINTENANCE_DATABASE);
    try (Connection connection = maintenance.getConnection()) {
      EmbeddedPostgresqlDatabase database =
          EmbeddedPostgresqlDatabase.create(this, name, connection, maintenance, dataSource(name));
      progress.ended(Phase.CREATE_DATABASE);
      return database;
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "Cannot create the database %s on embedded PostgreSQL: %s"
              .formatted(name, e.getMessage()),
          e);
    }
  }

  /** The JDBC URL of this database, without user and password. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable"
        .formatted(port, database);
  }

  /** The name of the superuser. */
  public String user() {
    return DataDirectoryTemplate.SUPERUSER;
  }

  /** The superuser's password. */
  public String password() {
    return password;
  }

  /** Where the server keeps its data; deleted when it stops. */
  Path dataDirectory() {
    return watchdog.directory();
  }

  /** Stops the server at once and deletes its data. */
  @Override
  public void close() {
    progress.begun(Phase.STOP);
    try {
      if (!watchdog.stop(LIMIT) || Files.exists(dataDirectory(), LinkOption.NOFOLLOW_LINKS)) {
        throw new DatabaseUnavailableException(
            "Embedded PostgreSQL did not stop, or its folder %s could not be deleted. The end of its log:%n%s"
                .formatted(dataDirectory(), watchdog.log()));
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "Cannot stop embedded PostgreSQL in " + dataDirectory(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException("Interrupted while stopping PostgreSQL.", e);
    }
    progress.ended(Phase.STOP);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }

  /** Proposes ports that are free as far as can be seen. */
  interface Ports {
    int next() throws IOException;
  }
}
