package io.agor.migration;

import static io.agor.migration.GeneratedProject.RELEASED;
import static io.agor.migration.GeneratedProject.UNRELEASED;
import static io.agor.migration.GeneratedProject.USERS;
import static io.agor.migration.GeneratedProject.USERS_WITH_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The switch to strict, and back, is a migration like others. */
class StrictMigrationTest {

  @TempDir private Path folder;
  private GeneratedProject project;

  @BeforeEach
  void aProject() {
    project = new GeneratedProject(folder);
  }

  @Test
  void switchingStrictOnAndOffAreMigrationsOfSqliteAlone() throws Exception {
    project.generate(USERS, RELEASED);
    project.generate("strict: true\n" + USERS, RELEASED);
    assertThat(project.pending("strict: true\n" + USERS, RELEASED)).isEmpty();
    project.generate("strict: false\n" + USERS, RELEASED);

    assertThat(project.contents().get("sqlite/V0002__make_sqlite_strict.sql"))
        .startsWith(
            """
            -- V0002__make_sqlite_strict
            --   make SQLite refuse what PostgreSQL refuses

            """)
        .contains("`users_email_strict`");
    assertThat(project.contents().get("postgresql/V0002__make_sqlite_strict.sql"))
        .isEqualTo(
            """
            -- V0002__make_sqlite_strict
            --   make SQLite refuse what PostgreSQL refuses
            -- Nothing to do in this database: it stores both forms alike.
            """);
    assertThat(project.contents().get("schema/history/0002_make_sqlite_strict.yaml"))
        .contains("\nstrict: true\n");
    assertThat(project.contents().get("sqlite/V0003__make_sqlite_lenient.sql"))
        .startsWith(
            """
            -- V0003__make_sqlite_lenient
            --   let SQLite take values of any type

            """)
        .doesNotContain("_strict");
    assertThat(project.contents().get("schema/history/0003_make_sqlite_lenient.yaml"))
        .doesNotContain("strict");
  }

  @Test
  void switchingStrictOnIsFoldedIntoWhatIsNotReleased() throws Exception {
    project.generate(USERS, RELEASED);
    project.generate("strict: true\n" + USERS, RELEASED);
    project.generate("strict: true\n" + USERS_WITH_NAME, UNRELEASED);

    assertThat(project.contents().keySet())
        .filteredOn(name -> name.contains("0002"))
        .containsExactly(
            "postgresql/V0002__add_users_name.sql",
            "schema/history/0002_add_users_name.yaml",
            "sqlite/V0002__add_users_name.sql");
    assertThat(project.contents().get("sqlite/V0002__add_users_name.sql"))
        .startsWith(
            """
            -- V0002__add_users_name
            --   make SQLite refuse what PostgreSQL refuses
            --   users: add column name

            """)
        .contains("`users_email_strict`", "`users_name_strict`");
  }
}
