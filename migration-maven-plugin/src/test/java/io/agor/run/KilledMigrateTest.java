package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that migrates a database with rows is killed; the next run does the rest, and nothing
 * is lost or there twice. {@code -Dkills=200} kills that many in place of a few.
 */
class KilledMigrateTest {

  private static final int KILLS = Integer.getInteger("kills", 3);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void theNextRunCompletesWhatAKilledOneHasLeft(Dialect dialect) throws Exception {
    MigratedProject project = new MigratedProject(Files.createDirectory(folder.resolve("project")));
    project.generate();
    try (Databases databases = new Databases(dialect, project)) {
      project.fill(databases.target("template"));
      long micros = Long.MAX_VALUE;
      for (int run = 0; run <= KILLS / 50; run++) {
        micros = Math.min(micros, microsOfAnUndisturbedRun(databases));
      }
      TargetDatabase undisturbed = databases.target("undisturbed");
      List<String> expected = MigratedProject.contents(undisturbed);
      assertThat(expected).hasSize(300 + 3_000 + 4);
      Random random = new Random(20_261_123);
      SortedMap<Integer, Integer> leftToDo = new TreeMap<>();
      for (int kill = 0; kill < KILLS; kill++) {
        databases.copy("warm");
        TargetDatabase target = databases.copy("killed");
        Process process = MigrateProcess.start(databases.arguments("killed"));
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
          assertThat(output.readLine()).isEqualTo("ready");
          TimeUnit.MICROSECONDS.sleep((long) (random.nextDouble() * 1.2 * micros));
        } finally {
          process.destroyForcibly().waitFor();
        }
        leftToDo.merge(project.migrate(target).size(), 1, Integer::sum);
        assertThat(MigratedProject.contents(target)).as("kill %d", kill).isEqualTo(expected);
        assertThat(project.plan(target).drift()).isEmpty();
        assertThat(project.migrate(target)).isEmpty();
        if (dialect == Dialect.SQLITE) {
          assertThat(MigratedProject.rows(target, "PRAGMA foreign_key_check")).isEmpty();
          assertThat(MigratedProject.rows(target, "PRAGMA integrity_check"))
              .containsExactly("integrity_check=ok");
        }
      }
      Files.writeString(
          Files.createDirectories(Path.of("target"))
              .resolve("killed-migrate-" + dialect.id() + ".txt"),
          "killed %d, of migrations left to do (number: runs) %s%n".formatted(KILLS, leftToDo));
      assertThat(leftToDo.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(KILLS);
      assertThat(KILLS < 100 || leftToDo.size() > 2).as("kills between migrations").isTrue();
    }
  }

  private static long microsOfAnUndisturbedRun(Databases databases) throws Exception {
    databases.copy("undisturbed");
    databases.copy("warm");
    Process whole = MigrateProcess.start(databases.arguments("undisturbed"));
    try (BufferedReader output = whole.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).isEqualTo("ready");
      long micros = Long.parseLong(output.readLine());
      assertThat(whole.waitFor()).isZero();
      return micros;
    }
  }

  /** A database with rows, and copies of it. */
  private record Databases(Dialect dialect, MigratedProject project) implements AutoCloseable {

    TargetDatabase target(String name) throws Exception {
      return switch (dialect) {
        case SQLITE -> SqliteTarget.of(sqlite(name), project.folder(), SqliteTarget.Mode.WRITE);
        case POSTGRESQL -> {
          if (name.equals("template")) {
            execute("CREATE DATABASE " + database(name) + " TEMPLATE template0");
          }
          yield new PostgresqlTarget(
              new PostgresqlAccess(
                  arguments(name).get(2), arguments(name).get(3), arguments(name).get(4)));
        }
      };
    }

    List<String> arguments(String name) {
      EmbeddedPostgresql server = TestPostgresql.server();
      List<String> arguments = new ArrayList<>(List.of(project.folder().toString()));
      switch (dialect) {
        case SQLITE -> arguments.addAll(List.of("jdbc:sqlite:warm.db", sqlite(name)));
        case POSTGRESQL -> {
          arguments.add(server.url(database("warm")));
          arguments.add(server.url(database(name)));
          arguments.add(server.user());
          arguments.add(server.password());
        }
      }
      return arguments;
    }

    TargetDatabase copy(String name) throws Exception {
      switch (dialect) {
        case SQLITE -> {
          for (String ending : List.of("", "-journal", "-wal", "-shm")) {
            Files.deleteIfExists(project.folder().resolve(name + ".db" + ending));
          }
          Files.copy(
              project.folder().resolve("template.db"), project.folder().resolve(name + ".db"));
        }
        case POSTGRESQL -> {
          execute("DROP DATABASE IF EXISTS " + database(name) + " WITH (FORCE)");
          execute("CREATE DATABASE " + database(name) + " TEMPLATE " + database("template"));
        }
      }
      return target(name);
    }

    private static String sqlite(String name) {
      return "jdbc:sqlite:" + name + ".db";
    }

    private static String database(String name) {
      return "kill_" + name;
    }

    private static void execute(String sql) throws SQLException {
      try (Connection connection = TestPostgresql.server().dataSource("postgres").getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    @Override
    public void close() throws SQLException {
      if (dialect == Dialect.POSTGRESQL) {
        for (String name : List.of("killed", "undisturbed", "warm", "template")) {
          execute("DROP DATABASE IF EXISTS " + database(name) + " WITH (FORCE)");
        }
      }
    }
  }
}
