package io.agor.runners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.migration.FileForm;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The folder under Flyway, configured as docs/runners.md says. */
class FlywayRunnerTest {

  @TempDir private Path project;

  @ParameterizedTest
  @EnumSource
  void flywayRunsTheFolderOnFullTables(FileForm form) throws Exception {
    try (RunnerDatabases databases = new RunnerDatabases(project, form)) {
      databases.begin(dialect -> migrate(databases, dialect, 1));
      databases.finish(dialect -> migrate(databases, dialect, 7));
      databases.assertNothingIsDone(dialect -> migrate(databases, dialect, 0));
    }
  }

  @Test
  void aDatabaseThatExistsIsTakenOver() throws Exception {
    try (RunnerDatabases databases = new RunnerDatabases(project, FileForm.PLAIN)) {
      databases.begin(dialect -> Scripts.run(databases, dialect));
      databases.finish(dialect -> Scripts.run(databases, dialect));
      for (Dialect dialect : Dialect.values()) {
        configuration(databases, dialect).baselineVersion("8").load().baseline();
      }
      databases.assertNothingIsDone(dialect -> migrate(databases, dialect, 0));
    }
  }

  @Test
  void aMigrationThatStopsLeavesNothing() throws Exception {
    try (RunnerDatabases databases = new RunnerDatabases(project, FileForm.PLAIN)) {
      databases.begin(dialect -> migrate(databases, dialect, 1));
      for (Dialect dialect : Dialect.values()) {
        List<String> before = databases.state(dialect);
        Path wrong = databases.folder().folder(dialect).resolve("V0002__wrong.sql");
        Files.writeString(wrong, "CREATE TABLE extra (a integer);\nDROP TABLE none_such;\n");

        assertThatThrownBy(() -> migrate(databases, dialect, 1))
            .isInstanceOf(FlywayException.class)
            .hasMessageContaining("V0002__wrong.sql");
        assertThat(databases.state(dialect)).isEqualTo(before);
        Files.delete(wrong);
        migrate(databases, dialect, 0);
      }
    }
  }

  private static void migrate(RunnerDatabases databases, Dialect dialect, int expected)
      throws IOException {
    assertThat(configuration(databases, dialect).load().migrate().migrationsExecuted)
        .isEqualTo(expected);
  }

  private static FluentConfiguration configuration(RunnerDatabases databases, Dialect dialect)
      throws IOException {
    List<String> blocks = RunnersPage.blocks("Flyway", "properties");
    String text =
        blocks
            .get(dialect == Dialect.SQLITE ? 0 : 1)
            .replace("src/main", databases.folder().project() + "/src/main")
            .replace("app.db", databases.sqliteFile().toString())
            .replace("jdbc:postgresql://localhost:5432/app", databases.postgresql().getUrl());
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    if (dialect == Dialect.POSTGRESQL) {
      properties.setProperty("flyway.user", databases.postgresql().getUser());
      properties.setProperty("flyway.password", databases.postgresql().getPassword());
    }
    // Without jackson-databind on the class path, Flyway's API takes this one otherwise.
    Object lock = properties.remove("flyway.postgresql.transactional.lock");
    FluentConfiguration configuration = Flyway.configure().configuration(properties);
    if (dialect == Dialect.POSTGRESQL) {
      assertThat(lock).isEqualTo("false");
      configuration
          .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
          .setTransactionalLock(false);
    }
    return configuration;
  }
}
