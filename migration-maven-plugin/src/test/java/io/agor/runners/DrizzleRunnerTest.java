package io.agor.runners;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.migration.DrizzleJournal;
import io.agor.migration.FileForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The folder under Drizzle's migrate(), with the programs of docs/runners.md. */
class DrizzleRunnerTest {

  @TempDir private Path project;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
  void drizzleRunsTheFolderOnFullTables(FileForm form) throws Exception {
    Path modules = NodeModules.installed();
    try (RunnerDatabases databases = new RunnerDatabases(project, form)) {
      databases.begin(dialect -> succeed(modules, databases, dialect));
      databases.finish(dialect -> succeed(modules, databases, dialect));
      databases.assertNothingIsDone(dialect -> succeed(modules, databases, dialect));
    }
  }

  @Test
  void aDatabaseThatExistsIsTakenOver() throws Exception {
    Path modules = NodeModules.installed();
    try (RunnerDatabases databases = new RunnerDatabases(project, FileForm.BREAKPOINTS)) {
      databases.begin(dialect -> Scripts.run(databases, dialect));
      databases.finish(dialect -> Scripts.run(databases, dialect));
      for (Dialect dialect : Dialect.values()) {
        String sql = RunnersPage.blocks("Drizzle", "sql").get(place(dialect));
        try (Connection connection = databases.connect(dialect);
            Statement statement = connection.createStatement()) {
          statement.executeUpdate(sql);
        }
      }
      databases.assertNothingIsDone(dialect -> succeed(modules, databases, dialect));
    }
  }

  @Test
  void aMigrationThatStopsLeavesNothing() throws Exception {
    Path modules = NodeModules.installed();
    try (RunnerDatabases databases = new RunnerDatabases(project, FileForm.BREAKPOINTS)) {
      databases.begin(dialect -> succeed(modules, databases, dialect));
      for (Dialect dialect : Dialect.values()) {
        Files.writeString(
            databases.folder().folder(dialect).resolve("V0002__wrong.sql"),
            "CREATE TABLE extra (a integer);\n--> statement-breakpoint\nDROP TABLE none_such;\n");
      }
      new DrizzleJournal(databases.folder().layout(), Path::toString).write();
      for (Dialect dialect : Dialect.values()) {
        List<String> before = databases.state(dialect);

        assertThat(run(modules, databases, dialect).output()).contains("none_such");
        assertThat(databases.state(dialect)).isEqualTo(before);
      }
    }
  }

  private static void succeed(Path modules, RunnerDatabases databases, Dialect dialect)
      throws Exception {
    assertThat(run(modules, databases, dialect)).isEqualTo(new Shell.Result(0, ""));
  }

  /** SQLite's block comes first on the page. */
  private static int place(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> 0;
      case POSTGRESQL -> 1;
    };
  }

  private static Shell.Result run(Path modules, RunnerDatabases databases, Dialect dialect)
      throws IOException, InterruptedException {
    Path folder = databases.folder().project();
    Path link = folder.resolve("node_modules");
    if (Files.notExists(link)) {
      Files.createSymbolicLink(link, modules.resolve("node_modules"));
    }
    String program = dialect.id() + ".mjs";
    List<String> programs = RunnersPage.blocks("Drizzle", "js");
    Files.writeString(folder.resolve(program), programs.get(place(dialect)));
    return Shell.run(folder, List.of("node", program), databases.postgresql());
  }
}
