package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** agor:import, and the goals that follow it in the same project. */
class ImportMojoTest {

  private static final Map<String, Object> NOTHING = Map.of();
  private static final Map<String, Object> BY_HAND =
      Map.of("sqlite", "old/sqlite", "postgresql", "old/postgresql");

  @TempDir private Path folder;
  private AdoptedProject project;

  @BeforeEach
  void aProject() {
    project = new AdoptedProject(folder);
  }

  @Test
  void whatPostgresqlsTablesNeedIsMadeByTheBaseline() throws Exception {
    project.write(
        "old/postgresql/1.sql",
        """
        CREATE EXTENSION citext;
        CREATE TYPE mood AS ENUM ('sad', 'it''s ok');
        CREATE DOMAIN price AS numeric(8,2) DEFAULT 1 CHECK (VALUE >= 0);
        CREATE SEQUENCE numbers START 100 INCREMENT 5;
        CREATE FUNCTION two() RETURNS int LANGUAGE sql AS 'SELECT 2; ';
        CREATE FUNCTION unused() RETURNS int LANGUAGE sql AS 'SELECT 1';
        CREATE TABLE items (id serial PRIMARY KEY, name citext NOT NULL, mood mood NOT NULL DEFAULT 'sad',
          moods mood[], price price, number bigint DEFAULT nextval('numbers'), pair int DEFAULT two(),
          token uuid DEFAULT gen_random_uuid());
        CREATE INDEX items_name ON items (name text_pattern_ops);
        CREATE INDEX items_number ON items (number NULLS FIRST, id);
        CREATE SCHEMA archive;
        CREATE TABLE archive.items (id int);
        """);

    project.importing(Map.of("postgresql", "old/postgresql"));

    assertThat(project.read("db/postgresql/V0001__baseline.sql"))
        .startsWith(
            """
            -- V0001__baseline
            --   the schema as it was imported

            CREATE EXTENSION IF NOT EXISTS citext;
            CREATE TYPE mood AS ENUM ('sad', 'it''s ok');
            CREATE SEQUENCE numbers INCREMENT BY 5 START WITH 100;
            """)
        .contains("CREATE FUNCTION two()\n")
        .contains("CREATE DOMAIN price AS numeric(8,2) DEFAULT 1 CONSTRAINT price_check CHECK")
        .doesNotContain("unused", "items_name", "items_number");
    assertThat(project.read("src/main/schema/agor.yaml"))
        .contains("# PostgreSQL only: table archive.items; it is not in this schema\n")
        .contains("index items_number (number nulls first, id)")
        .contains("{ sql: { postgresql: gen_random_uuid(), sqlite: \"NULL\" } }");
    project.generate(NOTHING);
    assertThat(project.files("db/sqlite")).containsExactly("db/sqlite/V0002__add_sqlite.sql");
    project.check(NOTHING);
    project.verify();
  }

  @Test
  void aFolderOfFlywayIsGoneOnWith() throws Exception {
    for (String database : new String[] {"sqlite", "postgresql"}) {
      project.write(
          "db/" + database + "/V1__a.sql",
          """
          CREATE TABLE a (id integer NOT NULL PRIMARY KEY, b text, c text);
          INSERT INTO a (id, b) VALUES (1, 'seed');
          """);
      project.write("db/" + database + "/V1.1__d.sql", "CREATE TABLE d (a_id integer);\n");
      project.write("db/" + database + "/V10__e.sql", "ALTER TABLE e ADD f integer;\n");
      project.write("db/" + database + "/V9__e.sql", "CREATE TABLE e (a_id integer);\n");
      project.write(
          "db/" + database + "/R__views.sql",
          """
          DROP VIEW IF EXISTS seen;
          CREATE VIEW seen AS SELECT id, b FROM a;
          """);
    }

    project.importing(NOTHING);
    project.generate(NOTHING);
    assertThat(project.files("src/main/schema"))
        .containsExactly("src/main/schema/agor.yaml", "src/main/schema/history/0010_baseline.yaml");
    project.check(NOTHING);
    project.verify();

    String schema = project.read("src/main/schema/agor.yaml");
    project.write(
        "src/main/schema/agor.yaml",
        schema.replace("      c: text\n", "      g: text\n") + "\ndrop: [a.c]\n");
    project.generate(NOTHING);

    assertThat(project.files("db/postgresql")).anyMatch(file -> file.contains("/V0011__"));
    project.check(NOTHING);
    project.verify();
  }

  @Test
  void existingFilesStayAsTheyAreWhereLiquibaseAndDrizzleAreAskedFor() throws Exception {
    Map<String, Object> runners = Map.of("liquibaseHeader", true, "drizzleJournal", true);
    String old = "CREATE TABLE a (id integer NOT NULL PRIMARY KEY);\n";
    project.write("db/sqlite/V1__a.sql", old);
    project.write("db/postgresql/V1__a.sql", old);

    project.importing(runners);
    project.generate(runners);

    assertThat(project.read("db/sqlite/V1__a.sql")).isEqualTo(old);
    assertThat(project.read("db/postgresql/V1__a.sql")).isEqualTo(old);
    String schema = project.read("src/main/schema/agor.yaml");
    project.write("src/main/schema/agor.yaml", schema + "      b: text\n      c: text\n");
    project.generate(with(runners, Map.of("name", "next")));
    assertThat(project.read("db/sqlite/V1__a.sql")).isEqualTo(old);
    String next = "V0002__next";
    assertThat(project.read("db/sqlite/" + next + ".sql"))
        .startsWith("--liquibase formatted sql\n")
        .contains("--> statement-breakpoint\n");
    assertThat(project.read("db/sqlite/meta/_journal.json"))
        .containsSubsequence("\"tag\": \"V1__a\"", "\"tag\": \"" + next + "\"");
  }

  @Test
  void liquibaseIsWarnedOfOldFilesOfSqliteWithSeveralStatements() throws Exception {
    for (String database : new String[] {"sqlite", "postgresql"}) {
      project.write(
          "db/" + database + "/V1__a.sql",
          """
          CREATE TABLE a (id integer NOT NULL PRIMARY KEY);
          CREATE TABLE b (id integer NOT NULL PRIMARY KEY);
          """);
    }
    project.importing(NOTHING);
    project.lines().clear();

    project.check(NOTHING);
    assertThat(project.lines()).isEmpty();
    project.check(Map.of("liquibaseHeader", true));

    assertThat(project.lines())
        .containsExactly(
            "AC009 sqlite: db/sqlite/V1__a.sql has statements with no breakpoint between them",
            "      expected: one statement between two lines --> statement-breakpoint",
            "      actual:   several",
            "      to do:    It is from before liquibaseHeader was on, and of these Liquibase would"
                + " run the first alone in a new database. Build new databases with another runner,"
                + " and let Liquibase go on from there (liquibase changelog-sync).");
  }

  @Test
  void aBaselineInPlaceOfOtherFilesHasTheHeaderAndIsInTheJournal() throws Exception {
    Map<String, Object> runners = Map.of("liquibaseHeader", true, "drizzleJournal", true);
    String old =
        """
        CREATE TABLE a (id integer NOT NULL PRIMARY KEY);
        CREATE INDEX i ON a (id);
        """;
    project.write("old/sqlite/0007_a.sql", old);
    project.write("old/postgresql/0007_a.sql", old);

    project.importing(with(BY_HAND, runners));
    project.generate(runners);
    project.check(runners);

    assertThat(project.files("db"))
        .containsExactly(
            "db/postgresql/V0007__baseline.sql",
            "db/postgresql/meta/_journal.json",
            "db/sqlite/V0007__baseline.sql",
            "db/sqlite/meta/_journal.json");
    assertThat(project.read("db/sqlite/V0007__baseline.sql"))
        .startsWith("--liquibase formatted sql\n")
        .contains("--> statement-breakpoint\n");
    assertThat(project.read("old/sqlite/0007_a.sql")).isEqualTo(old);
  }

  @Test
  void filesThatDrizzlesJournalDoesNotNameAreLeftOutAndTold() throws Exception {
    journal("0000_a");
    project.write("old/sqlite/0000_a.sql", "CREATE TABLE a (id integer);\n");
    project.write("old/sqlite/0001_stray.sql", "CREATE TABLE b (id integer);\n");

    project.importing(Map.of("sqlite", "old/sqlite"));

    assertThat(project.lines())
        .contains(
            "agor: old/sqlite/0001_stray.sql is left out: Drizzle's journal does not name it");
    assertThat(project.read("src/main/schema/agor.yaml")).doesNotContain("  b:\n");
  }

  @Test
  void aFileThatDrizzlesJournalNamesAndThatIsGoneIsTold() throws Exception {
    journal("0000_a");

    assertThatThrownBy(() -> project.importing(Map.of("sqlite", "old/sqlite")))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: sqlite: 0000_a.sql: there is no such file, though meta/_journal.json names it");
  }

  private void journal(String tag) throws Exception {
    project.write(
        "old/sqlite/meta/_journal.json",
        "{\"dialect\":\"sqlite\",\"entries\":[{\"idx\":0,\"tag\":\"" + tag + "\"}]}\n");
  }

  private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> others) {
    Map<String, Object> all = new HashMap<>(some);
    all.putAll(others);
    return all;
  }
}
