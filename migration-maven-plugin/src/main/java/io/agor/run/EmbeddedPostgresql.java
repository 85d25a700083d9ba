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

  /** A data directory takes 20 MB, each database 8 MB more; the rest is for the user's rows. */
  private static final long ROOM_NEEDED = 512L * 1024 * 1024;

  private final Watchdog watchdog;
  private final Path data;
  private final int port;
  private final String password;
  private final Progress progress;

  private EmbeddedPostgresql(
      Watchdog watchdog, Path data, int port, String password, Progress progress) {
    this.watchdog = watchdog;
    this.data = data;
    this.port = port;
    this.password = password;
    this.progress = progress;
  }

  /**
   * Starts a server.
   *
   * @param runFolders where its data may lie for the time of the run, the best first, such as
   *     {@code /dev/shm}; the first is taken that can be written to and has 512 MB free, or else
   *     the last
   * @throws DatabaseUnavailableException with the server's log, if it does not start in 60 seconds
   */
  public static EmbeddedPostgresql start(
      PostgresqlInstallation installation, List<Path> runFolders, Progress progress) {
    Path runFolder = chooseRunFolder(runFolders);
    try {
      for (int attempt = 1; ; attempt++) {
        progress.begun(Phase.COPY);
        Path data = Files.createTempDirectory(runFolder, "agor-postgresql-");
        Watchdog watchdog = Watchdog.guard(data, installation.server(data));
        boolean started = false;
        try {
          FileTree.copy(installation.template().data(), data, installation.account().owner());
          progress.ended(Phase.COPY);
          progress.begun(Phase.START);
          int port = freePort();
          started = watchdog.startServer(port, LIMIT);
          if (started) {
            progress.ended(Phase.START);
            return new EmbeddedPostgresql(
                watchdog, data, port, installation.template().password(), progress);
          }
        } finally {
          if (!started) {
            watchdog.stop(LIMIT);
          }
        }
        // Somebody else may have taken the port between our look and the server's.
        if (attempt == ATTEMPTS || !watchdog.log().contains("could not bind")) {
          throw new DatabaseUnavailableException(
              "Embedded PostgreSQL did not start in %s. The end of its log:%n%s"
                  .formatted(data, watchdog.log()));
        }
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "Cannot start embedded PostgreSQL in " + runFolder + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException("Interrupted while starting PostgreSQL.", e);
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
          EmbeddedPostgresqlDatabase.create(name, connection, maintenance, dataSource(name));
      progress.ended(Phase.CREATE_DATABASE);
      return database;
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "Cannot create the database %s on embedded PostgreSQL: %s"
              .formatted(name, e.getMessage()),
          e);
    }
  }

  /** The port of 127.0.0.1 that the server listens on. */
  public int port() {
    return port;
  }

  /** Where the server keeps its data; deleted when it stops. */
  Path dataDirectory() {
    return data;
  }

  /** Stops the server at once and deletes its data. */
  @Override
  public void close() {
    progress.begun(Phase.STOP);
    try {
      if (!watchdog.stop(LIMIT) || Files.exists(data, LinkOption.NOFOLLOW_LINKS)) {
        throw new DatabaseUnavailableException(
            "Embedded PostgreSQL did not stop, or its folder %s could not be deleted. The end of its log:%n%s"
                .formatted(data, watchdog.log()));
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException("Cannot stop embedded PostgreSQL in " + data, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException("Interrupted while stopping PostgreSQL.", e);
    }
    progress.ended(Phase.STOP);
  }

  private static Path chooseRunFolder(List<Path> candidates) {
    for (Path candidate : candidates) {
      if (hasRoom(candidate)) {
        return candidate;
      }
    }
    throw new DatabaseUnavailableException(
        "No folder for the data of embedded PostgreSQL: it needs %d MB in a folder that it can write to, of %s."
            .formatted(ROOM_NEEDED >> 20, candidates));
  }

  private static boolean hasRoom(Path folder) {
    try {
      return Files.isDirectory(folder)
          && Files.isWritable(folder)
          && Files.getFileStore(folder).getUsableSpace() >= ROOM_NEEDED;
    } catch (IOException e) {
      return false; // a folder that cannot be asked is no candidate; the others are named if none
      // is
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }
}
