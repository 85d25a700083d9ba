package io.agor.migration;

import static io.agor.migration.GeneratedProject.RELEASED;
import static io.agor.migration.GeneratedProject.UNRELEASED;
import static io.agor.migration.GeneratedProject.USERS;
import static io.agor.migration.GeneratedProject.USERS_WITH_AGE;
import static io.agor.migration.GeneratedProject.USERS_WITH_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the schema file and the history comes the next migration. */
class MigrationGeneratorTest {

  @TempDir private Path folder;
  private GeneratedProject project;

  @BeforeEach
  void aProject() {
    project = new GeneratedProject(folder);
  }

  @Test
  void theFirstMigrationCreatesEverything() throws Exception {
    project.generate(USERS, RELEASED);

    assertThat(project.contents().keySet())
        .containsExactly(
            "postgresql/V0001__initial_schema.sql",
            "schema/app.yaml",
            "schema/history/0001_initial_schema.yaml",
            "sqlite/V0001__initial_schema.sql");
    assertThat(project.contents().get("postgresql/V0001__initial_schema.sql"))
        .isEqualTo(
            """
            -- V0001__initial_schema
            --   create table users

            CREATE TABLE users (
              user_id varchar(36) PRIMARY KEY,
              email text NOT NULL
            );
            """);
    assertThat(project.contents().get("sqlite/V0001__initial_schema.sql"))
        .isEqualTo(
            """
            -- V0001__initial_schema
            --   create table users

            CREATE TABLE `users` (
              `user_id` text(36) PRIMARY KEY NOT NULL,
              `email` text NOT NULL
            );
            """);
  }

  @Test
  void anUnchangedSchemaNeedsNoMigration() throws Exception {
    project.generate(USERS, RELEASED);

    assertThat(project.pending(USERS, RELEASED)).isEmpty();
    assertThat(project.pending(USERS, UNRELEASED)).isEmpty();
  }

  @Test
  void theOrderOfColumnsAndCommentsNeedNoMigration() throws Exception {
    project.generate(USERS, RELEASED);

    assertThat(
            project.pending(
                """
                tables:
                  users:
                    comment: People
                    columns:
                      email:   { type: text, notNull: true, comment: where to write }
                      user_id: { type: id, primaryKey: true }
                """,
                RELEASED))
        .isEmpty();
  }

  @Test
  void aChangeAfterAReleaseIsTheNextMigration() throws Exception {
    project.generate(USERS, RELEASED);
    SortedMap<String, String> before = project.contents();
    project.generate(USERS_WITH_NAME, RELEASED);

    assertThat(project.contents()).containsAllEntriesOf(without("schema/app.yaml", before));
    assertThat(project.contents().get("sqlite/V0002__add_users_name.sql"))
        .isEqualTo(
            """
            -- V0002__add_users_name
            --   users: add column name

            ALTER TABLE `users` ADD COLUMN `name` text;
            """);
    assertThat(project.contents()).containsKey("schema/history/0002_add_users_name.yaml");
  }

  @Test
  void aNumberThatAHandWrittenMigrationHasIsNotTaken() throws Exception {
    project.generate(USERS, RELEASED);
    Files.writeString(folder.resolve("postgresql/V0002__load_data.sql"), "SELECT 1;\n");
    project.generate(USERS_WITH_NAME, RELEASED);

    assertThat(project.contents())
        .containsKeys("postgresql/V0003__add_users_name.sql", "sqlite/V0003__add_users_name.sql");
  }

  @Test
  void aRunThatWasInterruptedBeforeTheSnapshotIsFinishedByTheNext() throws Exception {
    project.generate(USERS, RELEASED);
    project.generate(USERS_WITH_NAME, RELEASED);
    SortedMap<String, String> complete = project.contents();
    Files.delete(folder.resolve("schema/history/0002_add_users_name.yaml"));
    Files.delete(folder.resolve("postgresql/V0002__add_users_name.sql"));
    project.generate(USERS_WITH_NAME, RELEASED);

    assertThat(project.contents()).isEqualTo(complete);
  }

  @Test
  void theSameHistoryIsTheSameToTheByte() throws Exception {
    project.generate(USERS, RELEASED);
    project.generate(USERS_WITH_NAME, RELEASED);
    SortedMap<String, String> first = project.contents();
    for (String file : first.keySet()) {
      Files.delete(folder.resolve(file));
    }
    project.generate(USERS, RELEASED);
    project.generate(USERS_WITH_NAME, RELEASED);

    assertThat(project.contents()).isEqualTo(first);
  }

  @Test
  void everySnapshotNamesItsParentAndTheChecksumsOfItsFiles() throws Exception {
    project.generate(USERS, RELEASED);
    project.generate(USERS_WITH_NAME, RELEASED);
    History history = History.in(folder.resolve("schema/history"));
    var newest = history.newest().orElseThrow().snapshot();
    var first = history.withoutNewest().newest().orElseThrow().snapshot();

    assertThat(first.parents()).isEmpty();
    assertThat(newest.parents()).containsExactly(first.cumulative());
    assertThat(newest.files().get("sqlite"))
        .isEqualTo(Checksum.of(project.contents().get("sqlite/V0002__add_users_name.sql")));
    assertThat(newest.cumulative()).isNotEqualTo(first.cumulative()).matches("[0-9a-f]{64}");
  }

  @Test
  void aDialectThatIsAddedLaterGetsTheWholeSchema() throws Exception {
    MigrationLayout sqliteOnly =
        new MigrationLayout(
            folder.resolve("schema"),
            new TreeMap<>(java.util.Map.of(Dialect.SQLITE, folder.resolve("sqlite"))));
    new MigrationGenerator(sqliteOnly, RELEASED)
        .pending(SchemaFile.read("app.yaml", USERS), "")
        .orElseThrow()
        .write();
    project.generate(USERS, RELEASED);

    assertThat(project.contents().get("postgresql/V0002__add_postgresql.sql"))
        .startsWith(
            "-- V0002__add_postgresql\n--   bring postgresql to the schema of the others\n\nCREATE TABLE users");
    assertThat(project.contents().get("sqlite/V0002__add_postgresql.sql"))
        .isEqualTo(
            """
            -- V0002__add_postgresql
            --   bring postgresql to the schema of the others
            -- Nothing to do in this database: it stores both forms alike.
            """);
    assertThat(project.pending(USERS, RELEASED)).isEmpty();
  }

  @Test
  void aDropIsRefusedUntilTheSchemaFileApprovesIt() throws Exception {
    project.generate(USERS_WITH_NAME, RELEASED);
    SortedMap<String, String> before = project.contents();

    assertThatThrownBy(() -> project.pending(USERS, RELEASED))
        .isInstanceOfSatisfying(
            RefusedChangeException.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::code, Finding::object, Finding::cure)
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                            "AL002",
                            "column users.name",
                            "If its data may go, write the line `drop: [users.name]` at the top level of"
                                + " the schema file; otherwise put it back.")));
    assertThat(project.contents()).isEqualTo(before);

    project.generate("drop: [users.name]\n" + USERS, RELEASED);
    assertThat(project.contents().get("postgresql/V0002__drop_users_name.sql"))
        .endsWith("\n\nALTER TABLE users DROP COLUMN name;\n");
  }

  @Test
  void twoBranchesWithTheSameNumberAreNamed() throws Exception {
    project.generate(USERS, RELEASED);
    project.generate(USERS_WITH_NAME, RELEASED);
    Path history = folder.resolve("schema/history");
    Files.copy(
        history.resolve("0002_add_users_name.yaml"), history.resolve("0002_add_users_age.yaml"));

    assertThatThrownBy(() -> project.pending(USERS_WITH_AGE, RELEASED))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            "two snapshots have version 0002:\n  %s\n  %s\n"
                    .formatted(
                        history.resolve("0002_add_users_age.yaml"),
                        history.resolve("0002_add_users_name.yaml"))
                + "Two branches have each added a migration. Run mvn agor:check: it says which one to\n"
                + "renumber, and mvn agor:generate -Dagor.rebase does it.");
  }

  private static SortedMap<String, String> without(String key, SortedMap<String, String> map) {
    SortedMap<String, String> rest = new TreeMap<>(map);
    rest.remove(key);
    return rest;
  }
}
