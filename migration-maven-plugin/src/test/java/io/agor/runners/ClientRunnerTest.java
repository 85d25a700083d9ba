package io.agor.runners;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.migration.FileForm;
import io.agor.plan.DatabaseClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The folder under sqlite3 and psql, with the commands of docs/runners.md. */
class ClientRunnerTest {

  private static final String ALL = "V*.sql";

  @TempDir private Path project;

  @BeforeEach
  void requireTheClients() {
    DatabaseClient.assumeInstalled("sqlite3", "no migration is run with it");
    DatabaseClient.assumeInstalled("psql", "no migration is run with it");
  }

  @ParameterizedTest
  @EnumSource
  void theClientsRunTheFolderOnFullTables(FileForm form) throws Exception {
    try (RunnerDatabases databases = new RunnerDatabases(project, form)) {
      databases.begin(dialect -> succeed(databases, dialect, ALL));
      databases.finish(dialect -> succeed(databases, dialect, "V000[2-8]__*.sql"));
    }
  }

  @Test
  void aMigrationThatStopsLeavesNothing() throws Exception {
    try (RunnerDatabases databases = new RunnerDatabases(project, FileForm.PLAIN)) {
      databases.begin(dialect -> succeed(databases, dialect, ALL));
      for (Dialect dialect : Dialect.values()) {
        List<String> before = databases.state(dialect);
        Path folder = databases.folder().folder(dialect);
        Files.writeString(
            folder.resolve("V0002__wrong.sql"),
            "CREATE TABLE extra (a integer);\nDROP TABLE none_such;\n");
        Files.writeString(folder.resolve("V0003__later.sql"), "CREATE TABLE later (a integer);\n");

        Shell.Result result = run(databases, dialect, "V000[2-8]__*.sql");

        assertThat(result.output()).contains("none_such");
        assertThat(databases.state(dialect)).isEqualTo(before);
      }
    }
  }

  private static void succeed(RunnerDatabases databases, Dialect dialect, String files)
      throws Exception {
    assertThat(run(databases, dialect, files)).isEqualTo(new Shell.Result(0, ""));
  }

  private static Shell.Result run(RunnerDatabases databases, Dialect dialect, String files)
      throws IOException, InterruptedException {
    String heading =
        switch (dialect) {
          case SQLITE -> "sqlite3";
          case POSTGRESQL -> "psql";
        };
    String command = RunnersPage.blocks(heading, "sh").get(0);
    assertThat(command).contains(ALL);
    return Shell.run(
        databases.folder().project(), command.replace(ALL, files), databases.postgresql());
  }
}
