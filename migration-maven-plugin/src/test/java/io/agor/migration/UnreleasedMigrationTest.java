package io.agor.migration;

import static io.agor.migration.GeneratedProject.RELEASED;
import static io.agor.migration.GeneratedProject.UNRELEASED;
import static io.agor.migration.GeneratedProject.USERS;
import static io.agor.migration.GeneratedProject.USERS_WITH_AGE;
import static io.agor.migration.GeneratedProject.USERS_WITH_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.lint.LintSettings;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that nobody has yet follows the schema file, until it is edited by hand. */
class UnreleasedMigrationTest {

  @TempDir private Path folder;
  private GeneratedProject project;

  @BeforeEach
  void aProject() {
    project = new GeneratedProject(folder);
  }

  @Test
  void theFastRebuildMakesNoMigrationByItselfButAnotherDraftOfOne() throws Exception {
    String posts =
        """
          posts:
            columns:
              user_id: { type: id, references: users }
        """;
    String before = USERS + posts;
    String after = (USERS + posts).replace("text, notNull: true", "text");
    String fast = "  users:\n    rebuild: fast\n";
    project.generate(before, RELEASED);
    assertThat(project.pending(before.replace("  users:\n", fast), RELEASED)).isEmpty();

    project.generate(after, RELEASED);
    String sql = "sqlite/V0002__change_users_email.sql";
    assertThat(project.contents().get(sql)).contains("__old_posts");
    project.generate(after.replace("  users:\n", fast), UNRELEASED);
    assertThat(project.contents().get(sql))
        .contains("-- needs a connection with foreign keys off")
        .doesNotContain("DROP TABLE `posts`");
    assertThat(project.pending(after.replace("  users:\n", fast), UNRELEASED)).isEmpty();
    assertThat(project.pending(after, RELEASED)).isEmpty();
    assertThat(project.contents().get(sql)).contains("-- needs a connection with foreign keys off");
  }

  @Test
  void aChangeBeforeAReleaseIsFoldedIntoTheNewestMigration() throws Exception {
    project.generate(USERS, RELEASED);
    project.generate(USERS_WITH_NAME, RELEASED);
    project.generate(USERS_WITH_AGE, UNRELEASED);

    assertThat(project.contents().keySet())
        .filteredOn(name -> name.contains("0002"))
        .containsExactly(
            "postgresql/V0002__add_users_age.sql",
            "schema/history/0002_add_users_age.yaml",
            "sqlite/V0002__add_users_age.sql");
  }

  @Test
  void foldingKeepsTheNameThatTheAuthorGave() throws Exception {
    project.generate(USERS, RELEASED);
    project.pending(USERS_WITH_NAME, RELEASED, "Ask for names!").orElseThrow().write();
    project.generate(USERS_WITH_AGE, UNRELEASED);

    assertThat(project.contents()).containsKey("sqlite/V0002__ask_for_names.sql");
    assertThat(project.contents().get("sqlite/V0002__ask_for_names.sql")).contains("`age`");
  }

  @Test
  void takingAnUnreleasedChangeBackTakesItsMigrationBack() throws Exception {
    project.generate(USERS, RELEASED);
    SortedMap<String, String> before = project.contents();
    project.generate(USERS_WITH_NAME, RELEASED);
    project.generate(USERS, UNRELEASED);

    assertThat(project.contents()).isEqualTo(before);
  }

  @Test
  void aMigrationThatWasEditedByHandIsNeverReplaced() throws Exception {
    project.generate(USERS, RELEASED);
    project.generate(USERS_WITH_NAME, RELEASED);
    Path edited = folder.resolve("sqlite/V0002__add_users_name.sql");
    Files.writeString(edited, Files.readString(edited) + "-- mine\n");
    project.generate(USERS_WITH_NAME + "      age: integer\n", UNRELEASED);

    assertThat(project.contents()).containsKeys("sqlite/V0003__add_users_age.sql");
    assertThat(Files.readString(edited)).endsWith("-- mine\n");
  }

  @Test
  void aCheckoutWithOtherLineEndsIsNotAnEdit() throws Exception {
    project.generate(USERS, RELEASED);
    Path checkedOut = folder.resolve("sqlite/V0001__initial_schema.sql");
    Files.writeString(checkedOut, Files.readString(checkedOut).replace("\n", "\r\n"));
    project.generate(USERS_WITH_NAME, UNRELEASED);

    assertThat(project.contents().keySet()).noneMatch(name -> name.contains("0002"));
  }

  @Test
  void aMigrationThatNobodyHasIsPlannedAnewForAnotherMinimumVersion() throws Exception {
    project.generate(USERS_WITH_NAME, RELEASED);
    String required = USERS_WITH_NAME.replace("text\n", "{ type: text, notNull: true }\n");
    project.generate(required, file -> file.toString().contains("0001"));
    MigrationGenerator newer =
        new MigrationGenerator(
            TestLayout.in(folder),
            file -> file.toString().contains("0001"),
            LintSettings.DEFAULT,
            MinimumVersions.of(java.util.Map.of(Dialect.SQLITE, new DatabaseVersion(3, 53, 0))));

    Migration migration = newer.pending(SchemaFile.read("app.yaml", required), "").orElseThrow();

    assertThat(migration.name()).startsWith("V0002__");
    assertThat(migration.sql().get(Dialect.SQLITE))
        .contains("ALTER TABLE `users` ALTER COLUMN `name` SET NOT NULL;");
    migration.write();
    assertThat(newer.pending(SchemaFile.read("app.yaml", required), "other")).isEmpty();
  }
}
