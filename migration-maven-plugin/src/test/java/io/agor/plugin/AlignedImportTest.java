package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.run.TestPostgresql;
import io.agor.run.TestSql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** agor:import of two databases that are not alike, and the goals that follow. */
class AlignedImportTest {

  private static final Map<String, Object> NOTHING = Map.of();

  private static final String SQLITE =
      """
      CREATE TABLE users (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT);
      CREATE TABLE posts (
        id INTEGER PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users (id), slug TEXT UNIQUE, title TEXT);
      CREATE INDEX idx_posts_user ON posts (user_id);
      INSERT INTO users VALUES ('u1', 'ada@x.org', 'Ada');
      INSERT INTO posts VALUES (1, 'u1', 'one', 'One');
      """;

  private static final String POSTGRESQL =
      """
      CREATE TABLE users (id varchar(36) PRIMARY KEY, email text NOT NULL UNIQUE, name text);
      CREATE TABLE posts (
        id bigserial PRIMARY KEY,
        user_id varchar(36) NOT NULL REFERENCES users (id) ON DELETE CASCADE, slug text UNIQUE, title text);
      CREATE INDEX posts_user_idx ON posts (user_id);
      INSERT INTO users VALUES ('u1', 'ada@x.org', 'Ada');
      INSERT INTO posts (user_id, slug, title) VALUES ('u1', 'one', 'One');
      """;

  @TempDir private Path folder;
  private AdoptedProject project;

  @BeforeEach
  void aProject() {
    project = new AdoptedProject(folder);
  }

  @Test
  void aFolderOfFlywayGetsOneFileMore() throws Exception {
    flyway();

    project.importing(NOTHING);

    assertThat(project.files("db"))
        .containsExactly(
            "db/postgresql/V1__all.sql", "db/sqlite/V0002__align.sql", "db/sqlite/V1__all.sql");
    assertThat(project.files("src/main/schema"))
        .containsExactly("src/main/schema/agor.yaml", "src/main/schema/history/0002_baseline.yaml");
    assertThat(project.read("db/sqlite/V1__all.sql")).isEqualTo(SQLITE);
    assertThat(project.read("db/sqlite/V0002__align.sql"))
        .startsWith("-- V0002__align\n")
        .contains("ON DELETE CASCADE", "`posts_user_idx`");
    assertThat(project.read("src/main/schema/agor.yaml"))
        .contains("# AP015 sqlite: column posts.id has another default (aligned): the schema has");
    project.generate(NOTHING);
    project.check(NOTHING);
    project.verify();
    assertThat(project.files("db")).hasSize(3);
  }

  @Test
  void databasesOfAnotherToolAreBuiltAsTheyAreAndThenAligned() throws Exception {
    project.write("old/sqlite/0007_all.sql", SQLITE);
    project.write("old/postgresql/0007_all.sql", POSTGRESQL);

    project.importing(Map.of("sqlite", "old/sqlite", "postgresql", "old/postgresql"));

    assertThat(project.files("db"))
        .containsExactly(
            "db/postgresql/V0007__baseline.sql",
            "db/sqlite/V0007__baseline.sql",
            "db/sqlite/V0008__align.sql");
    assertThat(project.read("db/sqlite/V0007__baseline.sql"))
        .contains("CREATE INDEX `idx_posts_user`");
    project.generate(NOTHING);
    project.check(NOTHING);
    project.verify();
  }

  @Test
  void databasesInUseComeInLineAndKeepTheirRows() throws Exception {
    String sqlite = "jdbc:sqlite:" + folder.resolve("app.db");
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection postgresql = database.connect();
        Connection file = DriverManager.getConnection(sqlite)) {
      TestSql.run(postgresql, POSTGRESQL);
      TestSql.run(file, SQLITE);
      project.write("old/sqlite/0007_all.sql", SQLITE);
      project.write("old/postgresql/0007_all.sql", POSTGRESQL);
      project.importing(Map.of("sqlite", "old/sqlite", "postgresql", "old/postgresql"));
      String url = TestPostgresql.server().url(postgresql.getCatalog());

      for (String each : List.of(sqlite, url)) {
        project.lines().clear();
        project.migrate(each, Map.of("baseline", "7"));
        assertThat(project.lines()).isEmpty();
      }
      project.write(
          "src/main/schema/agor.yaml",
          project.read("src/main/schema/agor.yaml").replace("title: text", "title: varchar(80)"));
      project.generate(Map.of("name", "titles"));
      for (String each : List.of(sqlite, url)) {
        project.migrate(each, NOTHING);
      }

      for (Connection connection : List.of(file, postgresql)) {
        assertThat(TestSql.rows(connection, "SELECT id, email, name FROM users"))
            .containsExactly("id=u1 email=ada@x.org name=Ada");
        assertThat(TestSql.rows(connection, "SELECT id, user_id, slug, title FROM posts"))
            .containsExactly("id=1 user_id=u1 slug=one title=One");
      }
      assertThat(TestSql.rows(file, "SELECT version, script FROM flyway_schema_history"))
          .containsExactly(
              "version=7 script=<< Flyway Baseline >>",
              "version=0008 script=V0008__align.sql",
              "version=0009 script=V0009__titles.sql");
    }
  }

  @Test
  void theNumberBeforeTheAlignmentIsThatOfAllFilesThatWereThere() throws Exception {
    flyway();
    project.write("db/sqlite/V1.3__more.sql", "ALTER TABLE posts ADD COLUMN seen INTEGER;\n");
    String sqlite = "jdbc:sqlite:" + folder.resolve("app.db");
    try (Connection file = DriverManager.getConnection(sqlite)) {
      TestSql.run(file, SQLITE + project.read("db/sqlite/V1.3__more.sql"));
      project.importing(NOTHING);

      project.migrate(sqlite, Map.of("baseline", "1"));

      assertThat(TestSql.rows(file, "SELECT version FROM flyway_schema_history"))
          .containsExactly("version=1.3", "version=0002");
    }
  }

  @Test
  void whoDoesNotWantItIsToldWhatVerifyReports() throws Exception {
    flyway();

    project.importing(Map.of("align", false));

    assertThat(project.files("db")).hasSize(2);
    assertThat(project.read("src/main/schema/agor.yaml")).doesNotContain("(aligned)");
    assertThat(project.lines())
        .contains(
            "agor: agor:verify will report 4 differences of sqlite from the schema file; decide"
                + " about them");
    project.lines().clear();
    assertThatThrownBy(() -> project.verify())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("schema drift: 4 findings (sqlite 4)");
  }

  @Test
  void aUniqueThatSqliteHoldsAsAConstraintCanGo() throws Exception {
    for (String database : new String[] {"sqlite", "postgresql"}) {
      project.write(
          "db/" + database + "/V1__all.sql",
          """
          CREATE TABLE a (id integer NOT NULL PRIMARY KEY, b text UNIQUE, c text UNIQUE, d text UNIQUE, e text);
          INSERT INTO a (id, b, c, d) VALUES (1, 'b', 'c', 'd');
          """);
    }
    project.importing(NOTHING);
    assertThat(project.read("src/main/schema/history/0001_baseline.yaml"))
        .contains("  constraints: [a_b_key, a_c_key, a_d_key]\n");
    String schema = project.read("src/main/schema/agor.yaml");

    project.write(
        "src/main/schema/agor.yaml",
        schema
            .replace("b: { type: text, unique: true }", "b: text")
            .replace("c: { type: text, unique: true }", "c: { type: text, unique: a_c_unique }"));
    project.generate(Map.of("name", "first"));
    project.check(NOTHING);
    project.verify();
    assertThat(project.read("src/main/schema/history/0002_first.yaml"))
        .contains("  constraints: [a_d_key]\n");

    project.write(
        "src/main/schema/agor.yaml",
        project
                .read("src/main/schema/agor.yaml")
                .replace("      d: { type: text, unique: true }\n", "")
            + "\ndrop: [a.d]\n");
    project.generate(Map.of("name", "second"));
    project.check(NOTHING);
    project.verify();
  }

  private void flyway() throws Exception {
    project.write("db/sqlite/V1__all.sql", SQLITE);
    project.write("db/postgresql/V1__all.sql", POSTGRESQL);
  }
}
