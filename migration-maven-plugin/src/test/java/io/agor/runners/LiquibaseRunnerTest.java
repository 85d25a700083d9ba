package io.agor.runners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.migration.FileForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.exception.CommandExecutionException;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder under Liquibase, told what docs/runners.md says. */
class LiquibaseRunnerTest {

  private static final Logger LOGGER = Logger.getLogger("liquibase");

  @TempDir private Path project;

  @ParameterizedTest
  @ValueSource(strings = {"", "?foreign_keys=true"})
  void liquibaseRunsTheFolderOnFullTables(String options) throws Exception {
    try (RunnerDatabases databases = new RunnerDatabases(project, FileForm.LIQUIBASE)) {
      writeChangelogs(databases);
      databases.begin(dialect -> liquibase("update", databases, dialect, options));
      databases.finish(dialect -> liquibase("update", databases, dialect, options));
      for (Dialect dialect : Dialect.values()) {
        assertThat(recorded(databases, dialect))
            .hasSize(8)
            .first()
            .isEqualTo("agor V0001__initial_schema");
      }
      databases.assertNothingIsDone(dialect -> liquibase("update", databases, dialect, options));
    }
  }

  @Test
  void aDatabaseThatExistsIsTakenOver() throws Exception {
    try (RunnerDatabases databases = new RunnerDatabases(project, FileForm.LIQUIBASE)) {
      writeChangelogs(databases);
      databases.begin(dialect -> Scripts.run(databases, dialect));
      databases.finish(dialect -> Scripts.run(databases, dialect));
      assertThat(Files.readString(Path.of("../docs/runners.md")))
          .contains("`liquibase changelog-sync` with the same options");
      for (Dialect dialect : Dialect.values()) {
        liquibase("changelogSync", databases, dialect, "");
      }
      databases.assertNothingIsDone(dialect -> liquibase("update", databases, dialect, ""));
    }
  }

  @Test
  void aMigrationThatStopsLeavesNothing() throws Exception {
    try (RunnerDatabases databases = new RunnerDatabases(project, FileForm.LIQUIBASE)) {
      writeChangelogs(databases);
      databases.begin(dialect -> liquibase("update", databases, dialect, ""));
      for (Dialect dialect : Dialect.values()) {
        List<String> before = databases.state(dialect);
        Path folder = databases.folder().folder(dialect);
        String header =
            Files.readString(databases.folder().files(dialect).get(0))
                .lines()
                .limit(3)
                .reduce("", (text, line) -> text + line + "\n")
                .replace("V0001__initial_schema", "V0002__wrong");
        Files.writeString(
            folder.resolve("V0002__wrong.sql"),
            header
                + "CREATE TABLE extra (a integer);\n--> statement-breakpoint\n"
                + "DROP TABLE none_such;\n");

        assertThatThrownBy(() -> liquibase("update", databases, dialect, ""))
            .isInstanceOf(CommandExecutionException.class)
            .hasMessageContaining("V0002__wrong.sql::V0002__wrong::agor");
        assertThat(databases.state(dialect)).isEqualTo(before);
        assertThat(recorded(databases, dialect)).hasSize(1);
      }
    }
  }

  private static void writeChangelogs(RunnerDatabases databases) throws IOException {
    String changelog = RunnersPage.blocks("Liquibase", "yaml").get(0);
    Path resources = databases.folder().project().resolve("src/main/resources/db");
    Files.createDirectories(resources);
    for (Dialect dialect : Dialect.values()) {
      Files.writeString(
          resources.resolve("changelog-" + dialect.id() + ".yaml"),
          changelog.replace("sqlite", dialect.id()));
    }
  }

  /** What the command line of the page does, by Liquibase's own entry point for commands. */
  private static void liquibase(
      String command, RunnerDatabases databases, Dialect dialect, String options) throws Exception {
    String line = RunnersPage.blocks("Liquibase", "sh").get(0);
    assertThat(line).startsWith("liquibase update ");
    Map<String, String> arguments = new HashMap<>();
    Pattern.compile("--([a-z-]+)=(\\S+)")
        .matcher(line)
        .results()
        .forEach(found -> arguments.put(found.group(1), found.group(2)));
    Path search = databases.folder().project().resolve(arguments.remove("search-path"));
    LOGGER.setLevel(Level.SEVERE);
    Map<String, Object> scope =
        Map.of(
            Scope.Attr.resourceAccessor.name(),
            new DirectoryResourceAccessor(search),
            Scope.Attr.ui.name(),
            new liquibase.ui.LoggerUIService());
    Scope.child(
        scope,
        () -> {
          CommandScope update = new CommandScope(command);
          update.addArgumentValue(
              "changelogFile", arguments.get("changelog-file").replace("sqlite", dialect.id()));
          update.addArgumentValue(
              "url",
              url(arguments.get("url"), databases, dialect)
                  + (dialect == Dialect.SQLITE ? options : ""));
          if (dialect == Dialect.POSTGRESQL) {
            update.addArgumentValue("username", databases.postgresql().getUser());
            update.addArgumentValue("password", databases.postgresql().getPassword());
          }
          update.execute();
        });
  }

  private static String url(String url, RunnerDatabases databases, Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> url.replace("app.db", databases.sqliteFile().toString());
      case POSTGRESQL -> databases.postgresql().getUrl();
    };
  }

  private static List<String> recorded(RunnerDatabases databases, Dialect dialect)
      throws SQLException {
    List<String> recorded = new ArrayList<>();
    try (Connection connection = databases.connect(dialect);
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT author, id FROM databasechangelog ORDER BY orderexecuted")) {
      while (rows.next()) {
        recorded.add(rows.getString(1) + " " + rows.getString(2));
      }
    }
    return recorded;
  }
}
