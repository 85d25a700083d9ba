package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code agor:migrate -Dagor.dryRun} prints; it changes nothing. */
class DryRunTest {

  private static final String USERS =
      "tables: { users: { columns: { id: { type: integer, primaryKey: true } } } }\n";

  @TempDir private Path project;

  private final List<String> lines = new ArrayList<>();
  private Path database;
  private Path sql;

  @BeforeEach
  void aMigration() throws Exception {
    database = project.resolve("app.db");
    sql = project.resolve("db/sqlite/V0001__initial_schema.sql");
    generate(USERS);
  }

  @Test
  void whatIsPendingIsPrintedAndTheDatabaseIsNotEvenMade() throws Exception {
    migrate("dryRun", true);

    assertThat(lines)
        .startsWith(
            "info agor: pending for SQLite file "
                + database
                + ", db/sqlite/V0001__initial_schema.sql:")
        .endsWith(
            Files.readAllLines(sql).stream().map(line -> "info " + line).toArray(String[]::new))
        .hasSize(1 + Files.readAllLines(sql).size());
    assertThat(database).doesNotExist();
  }

  @Test
  void aDatabaseThatHasAllIsToldSo() throws Exception {
    migrate();
    lines.clear();
    byte[] before = Files.readAllBytes(database);
    migrate("dryRun", true);

    assertThat(lines).containsExactly("info agor: nothing is pending for SQLite file " + database);
    assertThat(database).hasBinaryContent(before);
  }

  @Test
  void aDatabaseThatWouldGetABaselineIsToldSo() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(Files.readString(sql));
    }
    generate(USERS.replace("} } } }", "}, name: text } } }"));
    migrate("dryRun", true, "baseline", "1");

    assertThat(lines)
        .startsWith(
            "info agor: SQLite file " + database + " would get the baseline 1",
            "info agor: pending for SQLite file "
                + database
                + ", db/sqlite/V0002__add_users_name.sql:")
        .anyMatch(line -> line.startsWith("info ALTER TABLE"));
  }

  @Test
  void aFileThatIsNotUtf8IsNamedWithItsLine() throws Exception {
    Files.write(sql, new byte[] {'-', '-', '\n', '-', '-', (byte) 0xE4, '\n'});

    for (boolean dry : new boolean[] {true, false}) {
      assertThatThrownBy(() -> migrate("dryRun", dry))
          .isInstanceOf(MojoExecutionException.class)
          .hasMessage(
              "agor: " + sql + ": line 2 is not UTF-8 (byte 0xE4). Save the file as UTF-8.");
      assertThat(lines).isEmpty();
    }
  }

  private void generate(String schema) throws Exception {
    Files.createDirectories(project.resolve("src/main/schema"));
    Files.writeString(project.resolve("src/main/schema/app.yaml"), schema);
    GenerateMojo generate = new GenerateMojo();
    OneBuild.set(generate, OneBuild.common(project));
    OneBuild.set(generate, Map.of("write", "always"));
    OneBuild.run(generate);
  }

  private void migrate(Object... values) throws Exception {
    MigrateMojo migrate = OneBuild.migrate();
    OneBuild.set(migrate, OneBuild.common(project));
    OneBuild.set(migrate, Map.of("url", "jdbc:sqlite:app.db", "onDrift", "fail"));
    for (int i = 0; i < values.length; i += 2) {
      OneBuild.set(migrate, Map.of(values[i].toString(), values[i + 1]));
    }
    migrate.setLog(log());
    migrate.execute();
  }

  /** Keeps what is said to a person. */
  private Log log() {
    return (Log)
        Proxy.newProxyInstance(
            Log.class.getClassLoader(),
            new Class<?>[] {Log.class},
            (self, method, arguments) -> {
              if (method.getReturnType() == boolean.class) {
                return false;
              }
              if (!method.getName().equals("debug")) {
                lines.add(method.getName() + " " + arguments[0]);
              }
              return null;
            });
  }
}
