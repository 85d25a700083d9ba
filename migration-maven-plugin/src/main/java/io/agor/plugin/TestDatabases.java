package io.agor.plugin;

import io.agor.run.EmbeddedPostgresql;
import io.agor.run.ExistingDatabase;
import io.agor.run.FreshSqlite;
import io.agor.run.PostgresqlAccess;
import io.agor.run.PostgresqlCache;
import io.agor.run.PostgresqlInstallation;
import io.agor.run.ScratchPostgresql;
import io.agor.run.SqliteNativeLibrary;
import io.agor.run.TestDatabase;
import io.agor.run.UnixUser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Chooses the databases to verify on.
 *
 * @param outputFolder for the SQLite file and SQLite's library
 * @param postgresqlCache for the files of the embedded PostgreSQL, if the user has named a folder
 */
record TestDatabases(
    PostgresqlBinaries binaries,
    ServerCredentials credentials,
    Path outputFolder,
    Optional<Path> postgresqlCache) {

  /** Where data of a run lies best: in memory, else in the temporary folder. */
  private static final List<Path> RUN_FOLDERS =
      List.of(Path.of("/dev/shm"), Path.of(System.getProperty("java.io.tmpdir")));

  /**
   * What makes the database of a dialect; Maven is asked now, the database is made later, perhaps
   * in another thread.
   */
  Supplier<TestDatabase> of(DialectSettings dialect, PhaseTimer timer) throws MojoFailureException {
    return switch (dialect.dialect()) {
      case SQLITE -> this::sqlite;
      case POSTGRESQL -> dialect.url().isEmpty() ? embedded(timer) : scratch(dialect);
    };
  }

  /** What opens a database of the user's that is only read. */
  Supplier<TestDatabase> existing(DialectSettings dialect, Path folder)
      throws MojoFailureException {
    ServerCredentials.Credentials login = credentials.of(dialect.serverId());
    return switch (dialect.dialect()) {
      case SQLITE ->
          () -> {
            SqliteNativeLibrary.unpackInto(outputFolder.resolve("sqlite-library"));
            return ExistingDatabase.sqlite(dialect.url(), folder);
          };
      case POSTGRESQL ->
          () ->
              ExistingDatabase.postgresql(
                  new PostgresqlAccess(dialect.url(), login.user(), login.password()));
    };
  }

  private TestDatabase sqlite() {
    SqliteNativeLibrary.unpackInto(outputFolder.resolve("sqlite-library"));
    return FreshSqlite.create(outputFolder.resolve("verify.sqlite"));
  }

  private Supplier<TestDatabase> scratch(DialectSettings dialect) throws MojoFailureException {
    ServerCredentials.Credentials login = credentials.of(dialect.serverId());
    String suffix = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    return () ->
        ScratchPostgresql.create(
            new PostgresqlAccess(dialect.url(), login.user(), login.password()), suffix);
  }

  private Supplier<TestDatabase> embedded(PhaseTimer timer) throws MojoFailureException {
    Path jar = binaries.jar();
    return () -> {
      PostgresqlInstallation installation =
          PostgresqlInstallation.prepare(
              jar, postgresqlCache.orElseGet(TestDatabases::defaultCache), timer);
      EmbeddedPostgresql server = EmbeddedPostgresql.start(installation, RUN_FOLDERS, timer);
      return new OwnServer(server, server.createDatabase("verify"));
    };
  }

  private static Path defaultCache() {
    return PostgresqlCache.defaultFolder(
        Path.of(System.getProperty("user.home")),
        Path.of(System.getProperty("java.io.tmpdir")),
        UnixUser.current());
  }
}
