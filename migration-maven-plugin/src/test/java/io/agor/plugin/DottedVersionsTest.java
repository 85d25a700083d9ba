package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.run.EmbeddedPostgresql;
import io.agor.run.TestPostgresql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects whose files of Flyway had versions such as 8.3 before they were adopted. */
class DottedVersionsTest {

  private static final Map<String, Object> NOTHING = Map.of();

  @TempDir private Path folder;
  private AdoptedProject project;

  @BeforeEach
  void anAdoptedProject() throws Exception {
    project = new AdoptedProject(folder);
    project.write("db/sqlite/V1__a.sql", "CREATE TABLE a (id integer NOT NULL PRIMARY KEY);\n");
    project.write("db/sqlite/V1.10__c.sql", "ALTER TABLE a ADD c text;\n");
    project.write("db/sqlite/V1_9__b.sql", "ALTER TABLE a ADD b text;\n");
    project.write("db/sqlite/V8__d.sql", "ALTER TABLE a ADD d text;\n");
    project.write("db/sqlite/V8.3__e.sql", "ALTER TABLE a ADD e text;\n");
    project.write(
        "db/postgresql/V1__a.sql",
        "CREATE TABLE a (id integer NOT NULL PRIMARY KEY, b text, c text, d text);\n");
    project.write("db/postgresql/V5.1__e.sql", "ALTER TABLE a ADD e text;\n");
    project.importing(NOTHING);
    project.generate(NOTHING);
  }

  @Test
  void theHistoryIsRehearsedWholeAndGoneOnWith() throws Exception {
    project.verify(Map.of("rehearse", "all"));
    addColumn();

    project.check(NOTHING);
    project.verify(Map.of("rehearse", "all"));

    assertThat(project.files("db/sqlite")).contains("db/sqlite/V0009__add_a_f.sql");
    assertThat(project.lines()).noneMatch(line -> line.contains("not rehearsed"));
  }

  @Test
  void databasesThatAreThereGetOnlyWhatComesAfterTheBaseline() throws Exception {
    addColumn();
    String sqlite = "jdbc:sqlite:" + folder.resolve("app.db");
    try (Connection connection = DriverManager.getConnection(sqlite)) {
      fill(
          connection,
          "db/sqlite/V1__a.sql",
          "db/sqlite/V1_9__b.sql",
          "db/sqlite/V1.10__c.sql",
          "db/sqlite/V8__d.sql",
          "db/sqlite/V8.3__e.sql");
    }
    migrateTwice(sqlite);
    try (Connection connection = DriverManager.getConnection(sqlite)) {
      assertThat(versions(connection)).containsExactly("8.3", "0009");
    }
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection connection = database.connect()) {
      fill(connection, "db/postgresql/V1__a.sql", "db/postgresql/V5.1__e.sql");
      EmbeddedPostgresql server = TestPostgresql.server();
      migrateTwice(server.url(connection.getCatalog()));
      assertThat(versions(connection)).containsExactly("5.1", "0009");
    }
  }

  @Test
  void aFolderThatBeginsWithABaselineMigrationIsAdopted(@TempDir Path other) throws Exception {
    AdoptedProject begun = new AdoptedProject(other);
    for (String database : List.of("sqlite", "postgresql")) {
      String sql = "db/" + database + "/";
      begun.write(sql + "V1__a.sql", "CREATE TABLE a (id integer NOT NULL PRIMARY KEY);\n");
      begun.write(
          sql + "B2.1__all.sql", "CREATE TABLE a (id integer NOT NULL PRIMARY KEY, b text);\n");
      begun.write(sql + "V3__c.sql", "ALTER TABLE a ADD c text;\n");
    }

    begun.importing(NOTHING);
    begun.generate(NOTHING);
    begun.check(NOTHING);
    begun.verify(Map.of("rehearse", "all"));

    assertThat(begun.read("src/main/schema/agor.yaml")).contains("      b: text\n      c: text\n");
  }

  @Test
  void filesInFoldersBelowAreFoundAsFlywayFindsThem() throws Exception {
    addColumn();
    project.write("db/sqlite/2025/V10.1__g.sql", "UPDATE a SET b = b;\n");
    project.write("db/sqlite/2025/R__v.sql", "SELECT 1;\n");
    project.write("db/sqlite/2025/V10__f.sql", "UPDATE a SET b = b;\n");
    project.write("db/postgresql/V10__f.sql", "UPDATE a SET b = b;\n");

    project.verify(Map.of("rehearse", "all"));
    project.migrate("jdbc:sqlite:app.db", Map.of("dryRun", true));
    project.generate(Map.of("drizzleJournal", true));
    String schema = project.read("src/main/schema/agor.yaml");
    project.write("src/main/schema/agor.yaml", schema + "      h: text\n");
    project.generate(Map.of("drizzleJournal", true));

    assertThat(project.files("db/sqlite")).contains("db/sqlite/V0011__add_a_h.sql");
    assertThat(project.read("db/sqlite/meta/_journal.json"))
        .containsSubsequence(
            "\"tag\": \"V0009__add_a_f\"",
            "\"tag\": \"2025/V10__f\"",
            "\"tag\": \"2025/V10.1__g\"",
            "\"tag\": \"V0011__add_a_h\"");
  }

  /** The number of the baseline is right for both, whatever their last file is. */
  private void migrateTwice(String url) throws Exception {
    project.migrate(url, Map.of("baseline", "8"));
    project.migrate(url, NOTHING);
  }

  private void addColumn() throws Exception {
    String schema = project.read("src/main/schema/agor.yaml");
    project.write("src/main/schema/agor.yaml", schema + "      f: text\n");
    project.generate(NOTHING);
  }

  private void fill(Connection connection, String... files) throws Exception {
    try (Statement statement = connection.createStatement()) {
      for (String file : files) {
        statement.executeUpdate(project.read(file));
      }
      statement.executeUpdate("INSERT INTO a (id, e) VALUES (1, 'x'), (2, 'y')");
    }
  }

  private static List<String> versions(Connection connection) throws Exception {
    List<String> versions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT version FROM flyway_schema_history ORDER BY installed_rank")) {
      while (rows.next()) {
        versions.add(rows.getString(1));
      }
    }
    return versions;
  }
}
