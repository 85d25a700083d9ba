package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresqlInstallationTest {

  private static final UnixUser USER = UnixUser.current();
  private static final ServerAccount REFUSED =
      new ServerAccount(
          "unshare -U",
          List.of("sh", "-c", "echo 'unshare failed: Operation not permitted'; exit 1"),
          OptionalInt.empty());
  private static final ServerAccount MISSING =
      new ServerAccount("setpriv", List.of("/nowhere/setpriv"), OptionalInt.empty());

  @TempDir Path folder;

  @BeforeEach
  void letOthersIn() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void twoThreadsAndAProcessUnpackTheSameJarAtOnceAndOnlyOneDoesIt() throws Exception {
    List<String> phases = new ArrayList<>();
    Path cache = folder.resolve("cache");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (ChildProcess child = ChildProcess.start(cache, folder)) {
      List<Future<?>> starts = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Progress progress = recording(phases);
        starts.add(threads.submit(() -> startAndStop(prepare(cache, progress))));
      }
      for (Future<?> start : starts) {
        start.get();
      }
      synchronized (phases) {
        phases.addAll(child.readUntil("ready"));
        assertThat(phases).containsOnlyOnce("begun UNPACK", "begun INITIALISE");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(names(cache)).noneMatch(name -> name.endsWith(".building"));
  }

  @Test
  void whereANamespaceIsRefusedTheNextWayIsTaken() throws Exception {
    ServerAccount last = USER.isRoot() ? ServerAccount.SETPRIV : ServerAccount.SAME_USER;
    PostgresqlInstallation installation =
        prepare(TestPostgresql.cacheFolder(), Progress.SILENT, List.of(REFUSED, MISSING, last));
    assertThat(installation.account()).isEqualTo(last);
    startAndStop(installation);
  }

  @Test
  void eachWayRunsWhatAnotherHasInitialised() throws Exception {
    prepare(TestPostgresql.cacheFolder(), Progress.SILENT);
    Path home =
        TestPostgresql.cacheFolder().resolve(new BinariesJar(TestPostgresql.binariesJar()).key());
    for (ServerAccount initialiser : ServerAccount.candidates(USER)) {
      Path template = folder.resolve(initialiser.name().replace(' ', '-'));
      FileTree.createReadable(template);
      DataDirectoryTemplate.make(template, home, initialiser);
      for (ServerAccount runner : ServerAccount.candidates(USER)) {
        startAndStop(
            new PostgresqlInstallation(home, runner, DataDirectoryTemplate.read(template)));
      }
    }
  }

  @Test
  void whereNoWayWorksEachRefusalIsTold() {
    Path postgres = Path.of("/cache/bin/postgres");
    assertThatThrownBy(
            () -> ServerAccount.choose(List.of(REFUSED, MISSING), postgres, Duration.ofSeconds(60)))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            """
            Embedded PostgreSQL cannot be run here: it refuses to run as root, and no way to run /cache/bin/postgres as somebody else works:
              unshare -U: exit code 1 unshare failed: Operation not permitted
              setpriv: exit code 127 Cannot run program "/nowhere/setpriv": error=2, No such file or directory
            Run the build as a normal user, or keep these files in a folder that everybody can read, or configure <url> of a PostgreSQL server.""");
  }

  @Test
  void rootTriesANamespaceThenNobodyAndANormalUserNeedsNothing() {
    assertThat(ServerAccount.candidates(new UnixUser(0)))
        .extracting(ServerAccount::name)
        .containsExactly("unshare -U", "setpriv", "chroot --userspec");
    assertThat(ServerAccount.candidates(new UnixUser(1000)))
        .containsExactly(ServerAccount.SAME_USER);
  }

  @Test
  void aNormalUserStartsAServerToo() throws Exception {
    assumeTrue(USER.isRoot(), "the other tests run as a normal user already");
    List<String> prefix = ServerAccount.SETPRIV.prefix();
    Path home = Files.createDirectory(folder.resolve("home"));
    FileTree.give(home, ServerAccount.SETPRIV.owner());
    // The user who is to read them cannot read root's local repository.
    Path jars = folder.resolve("jars");
    FileTree.createReadable(jars);
    List<String> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(":", -1)) {
      if (entry.matches(
          ".*(/classes|/test-classes|postgresql-42[^/]*|xz-[^/]*|commons-[^/]*\\.jar|parity-checker[^/]*\\.jar|slf4j[^/]*)")) {
        classPath.add(copyReadable(Path.of(entry), jars).toString());
      }
    }
    Path jar = copyReadable(TestPostgresql.binariesJar(), jars);
    try (ChildProcess child =
        ChildProcess.start(prefix, String.join(":", classPath), jar, home.resolve("cache"), home)) {
      child.readUntil("ready");
      assertThat(child.descendants()).isNotEmpty();
      child.finish();
      child.readUntil("done");
    }
    assertThat(names(home)).containsExactly("cache");
  }

  @Test
  void aFolderThatOthersCanWriteToIsNoCache() throws Exception {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThatThrownBy(() -> prepare(open, Progress.SILENT))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            "The folder %s must belong to the user who runs the build (user id %d, but it belongs to %d) and be writable by nobody else: programs are run from it. Delete it, or choose another folder."
                .formatted(open.toRealPath(), USER.id(), USER.id()));
  }

  @Test
  void aJarWithoutAnArchiveIsAnError() throws Exception {
    Path jar = folder.resolve("other.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
    }
    assertThatThrownBy(
            () -> PostgresqlInstallation.prepare(jar, folder.resolve("cache"), Progress.SILENT))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            "Cannot unpack PostgreSQL from %s into %s: %s holds 0 .txz archives, where PostgreSQL's jars hold one"
                .formatted(jar, folder.resolve("cache"), jar));
  }

  @Test
  void theDefaultCacheIsInTheHomeFolderAndRootsIsWhereNobodyCanReadIt() {
    Path home = Path.of("/home/ada");
    Path temporary = Path.of("/tmp");
    assertThat(PostgresqlCache.defaultFolder(home, temporary, new UnixUser(1000)))
        .isEqualTo(Path.of("/home/ada/.cache/agor/postgresql"));
    assertThat(PostgresqlCache.defaultFolder(Path.of("/root"), temporary, new UnixUser(0)))
        .isEqualTo(Path.of("/tmp/agor-postgresql-root"));
  }

  private static Void startAndStop(PostgresqlInstallation installation) {
    try (EmbeddedPostgresql server =
            EmbeddedPostgresql.start(installation, TestPostgresql.runFolders(), Progress.SILENT);
        TestDatabase database = server.createDatabase("work")) {
      assertThat(database.describe()).isEqualTo("database work on embedded PostgreSQL");
    }
    return null;
  }

  private static PostgresqlInstallation prepare(Path cache, Progress progress) {
    return prepare(cache, progress, ServerAccount.candidates(USER));
  }

  private static PostgresqlInstallation prepare(
      Path cache, Progress progress, List<ServerAccount> accounts) {
    return PostgresqlInstallation.prepare(
        TestPostgresql.binariesJar(), cache, progress, USER, accounts);
  }

  private static Progress recording(List<String> phases) {
    return new Progress() {
      @Override
      public void begun(Phase phase) {
        synchronized (phases) {
          phases.add("begun " + phase);
        }
      }

      @Override
      public void ended(Phase phase) {}
    };
  }

  private static Path copyReadable(Path from, Path folder) throws IOException {
    Path copy = folder.resolve(names(folder).size() + "-" + from.getFileName());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          FileTree.createReadable(target);
        } else {
          Files.copy(file, target);
          Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        }
      }
    }
    return copy;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
