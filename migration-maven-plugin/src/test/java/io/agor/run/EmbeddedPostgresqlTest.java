package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresqlTest {

  @Test
  void aServerAnswersAndLeavesNothingBehind() throws SQLException {
    List<String> phases = new ArrayList<>();
    Path data;
    EmbeddedPostgresql server =
        EmbeddedPostgresql.start(installation(), TestPostgresql.runFolders(), recording(phases));
    try (server) {
      data = server.dataDirectory();
      assertThat(data).isDirectory();
      try (TestDatabase database = server.createDatabase("first \"one\"");
          Connection connection = database.dataSource().getConnection()) {
        assertThat(one(connection, "SELECT current_database()")).isEqualTo("first \"one\"");
        assertThat(one(connection, "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(one(connection, "SHOW fsync")).isEqualTo("off");
      }
    }
    assertThat(data).doesNotExist();
    assertThat(phases)
        .containsExactly(
            "+COPY",
            "-COPY",
            "+START",
            "-START",
            "+CREATE_DATABASE",
            "-CREATE_DATABASE",
            "+STOP",
            "-STOP");
  }

  @Test
  void oneTransactionMayLockAHundredThousandObjects() throws SQLException {
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection connection = database.connect()) {
      assertThat(
              one(
                  connection,
                  "SELECT count(pg_advisory_xact_lock(n)) FROM generate_series(1, 100000) n"))
          .isEqualTo("100000");
    }
  }

  @Test
  void fourServersStartAtOnce() throws Exception {
    PostgresqlInstallation installation = installation();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      CyclicBarrier allRun = new CyclicBarrier(4);
      List<Future<String>> urls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        urls.add(
            threads.submit(
                () -> {
                  try (EmbeddedPostgresql server = start(installation)) {
                    server.createDatabase("work");
                    allRun.await(60, TimeUnit.SECONDS);
                    return server.url("work");
                  }
                }));
      }
      Set<String> different = new TreeSet<>();
      for (Future<String> url : urls) {
        different.add(url.get());
      }
      assertThat(different).hasSize(4);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aPortThatSomebodyTookMeanwhileIsPassedOver() throws Exception {
    try (ServerSocket taken =
            new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        ServerSocket free =
            new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      Iterator<ServerSocket> proposals = List.of(taken, free).iterator();
      EmbeddedPostgresql.Ports ports =
          () -> {
            ServerSocket next = proposals.next();
            if (!proposals.hasNext()) {
              next.close();
            }
            return next.getLocalPort();
          };
      try (EmbeddedPostgresql server =
          EmbeddedPostgresql.start(
              installation(), TestPostgresql.runFolders(), Progress.SILENT, ports)) {
        assertThat(server.url("work")).contains(":" + free.getLocalPort() + "/");
      }
    }
  }

  @Test
  void aServerThatDoesNotStartIsReportedWithItsLogAndLeavesNothing(@TempDir Path folder)
      throws Exception {
    Path program = folder.resolve("home/bin/postgres");
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\necho 'FATAL:  the disk is upside down'\nexit 1\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path runFolder = Files.createDirectory(folder.resolve("run"));
    PostgresqlInstallation broken =
        new PostgresqlInstallation(
            folder.resolve("home"), ServerAccount.SAME_USER, installation().template());
    assertThatThrownBy(() -> EmbeddedPostgresql.start(broken, List.of(runFolder), Progress.SILENT))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageMatching(
            "Embedded PostgreSQL did not start in %s/agor-postgresql-\\w+\\. The end of its log:\nFATAL:  the disk is upside down"
                .formatted(runFolder));
    assertThat(runFolder).isEmptyDirectory();
  }

  @Test
  void whereNoFolderHasRoomTheyAreNamed() {
    assertThatThrownBy(
            () ->
                EmbeddedPostgresql.start(
                    installation(), List.of(Path.of("/nowhere"), Path.of("/no")), Progress.SILENT))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            "Embedded PostgreSQL finds no place for its data. It needs 512 MB in a folder that can be written to, and looked at: /nowhere, /no. Make room in one of them, or set -Djava.io.tmpdir to another folder.");
  }

  @Test
  void onlyWhoKnowsThePasswordGetsIn() {
    EmbeddedPostgresql server = TestPostgresql.server();
    PostgresqlAccess stranger = new PostgresqlAccess(server.url("postgres"), server.user(), "x");
    assertThatThrownBy(() -> stranger.dataSource().getConnection())
        .hasMessage("FATAL: password authentication failed for user \"postgres\"");
  }

  private static EmbeddedPostgresql start(PostgresqlInstallation installation) {
    return EmbeddedPostgresql.start(installation, TestPostgresql.runFolders(), Progress.SILENT);
  }

  private static PostgresqlInstallation installation() {
    return PostgresqlInstallation.prepare(
        TestPostgresql.binariesJar(), TestPostgresql.cacheFolder(), Progress.SILENT);
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Progress recording(List<String> phases) {
    return new Progress() {
      @Override
      public void begun(Phase phase) {
        phases.add("+" + phase);
      }

      @Override
      public void ended(Phase phase) {
        phases.add("-" + phase);
      }
    };
  }
}
