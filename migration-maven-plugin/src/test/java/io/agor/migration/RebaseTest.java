package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a branch has added goes behind what the main branch has. */
class RebaseTest {

  private static final Optional<ReleasedFiles> TRUNK = Optional.of(new ReleasedFiles("trunk"));
  private static final String MERGED = CheckedProject.usersWith("email: text, age: integer");

  @TempDir private Path folder;
  private CheckedProject project;

  @BeforeEach
  void twoBranchesAreMerged() throws Exception {
    project = new CheckedProject(folder);
    project.generate(CheckedProject.USERS);
    project.mergeTwoBranches();
    project.write("schema/app.yaml", MERGED);
  }

  @Test
  void theBranchsMigrationIsWrittenAnewUnderTheNextNumberAndTheMainBranchsStays() throws Exception {
    String kept = project.read("sqlite/V0002__add_users_email.sql");

    assertThat(rebase(TRUNK).orElseThrow().write())
        .containsExactly(
            folder.resolve("sqlite/V0003__add_users_age.sql"),
            folder.resolve("postgresql/V0003__add_users_age.sql"),
            folder.resolve("schema/history/0003_add_users_age.yaml"));
    assertThat(project.read("sqlite/V0003__add_users_age.sql"))
        .isEqualTo(
            """
            -- V0003__add_users_age
            --   users: add column age

            ALTER TABLE `users` ADD COLUMN `age` integer;
            """);
    assertThat(folder.resolve("sqlite/V0002__add_users_age.sql")).doesNotExist();
    assertThat(folder.resolve("schema/history/0002_add_users_age.yaml")).doesNotExist();
    assertThat(project.read("sqlite/V0002__add_users_email.sql")).isEqualTo(kept);
    assertThat(project.findings(TRUNK)).isEmpty();
    assertThat(rebase(TRUNK)).isEmpty();
    assertThat(project.generator().pending(CheckedProject.document(MERGED), "")).isEmpty();
  }

  @Test
  void withoutAMainBranchThatIsKnownItAsksForIt() {
    assertThatThrownBy(() -> rebase(Optional.empty()))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            "HEAD has all migrations from V0002 on, so it is not clear which to renumber. Name the"
                + " commit whose migrations keep their numbers: mvn agor:generate -Dagor.rebase"
                + " -Dagor.base=origin/main");
  }

  @Test
  void aMainBranchThatHasNeitherIsNotTheOneThatIsMeant() {
    assertThatThrownBy(() -> rebase(Optional.of(new ReleasedFiles("trunk~1"))))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            "trunk~1 has no migration V0002, so it is not clear which to renumber. Name the commit"
                + " whose migrations keep their numbers: mvn agor:generate -Dagor.rebase"
                + " -Dagor.base=origin/main");
  }

  @Test
  void theServersMainBranchIsTheOneThatIsMeantIfNoneIsNamed() throws Exception {
    project.git("update-ref", "refs/remotes/origin/main", "trunk");
    project.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");

    assertThat(rebase(Optional.empty()).orElseThrow().name()).isEqualTo("V0003__add_users_age");
  }

  @Test
  void sqlByHandIsNotLost() throws Exception {
    String file = "sqlite/V0002__add_users_age.sql";
    project.write(file, project.read(file) + "UPDATE users SET age = 1;\n");

    assertThatThrownBy(() -> rebase(TRUNK))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            "V0002__add_users_age has SQL by hand, which would be lost. Keep its SQL aside, delete"
                + " its SQL files and its snapshot, and run mvn agor:generate; then put the SQL into"
                + " the new files.");
    assertThat(project.read(file)).endsWith("UPDATE users SET age = 1;\n");
  }

  @Test
  void severalMigrationsOfTheBranchBecomeOne() throws Exception {
    project.git("checkout", "--quiet", "--force", "feature");
    project.git("reset", "--quiet", "--hard", "feature~1");
    project.generate(CheckedProject.usersWith("age: integer, phone: text"));
    project.commit("e");
    project.mergeTrunk("f");
    String merged = CheckedProject.usersWith("email: text, age: integer, phone: text");
    project.write("schema/app.yaml", merged);

    Migration migration =
        new Rebase(project.layout(), project.generator(), TRUNK)
            .next(CheckedProject.document(merged), "")
            .orElseThrow();
    assertThat(migration.name()).isEqualTo("V0003__add_users_age_and_phone");
    assertThat(migration.obsolete()).hasSize(6);
    migration.write();
    assertThat(project.findings(TRUNK)).isEmpty();
  }

  @Test
  void aFileThatSomebodyWroteByHandOnTheMainBranchKeepsItsNumber() throws Exception {
    project.git("checkout", "--quiet", "--force", "feature");
    project.git("reset", "--quiet", "--hard", "feature~1");
    project.git("checkout", "--quiet", "trunk");
    project.git("reset", "--quiet", "--hard", "trunk~1");
    project.write("sqlite/V2__by_hand.sql", "SELECT 1;\n");
    project.commit("c");
    project.git("checkout", "--quiet", "feature");
    project.mergeTrunk("d");
    assertThat(project.findings(TRUNK))
        .contains("actual:   V0002__add_users_age and V0002__by_hand")
        .contains(
            "to do:    Run mvn agor:generate -Dagor.rebase: it renumbers V0002__add_users_age,"
                + " which trunk does not have.");

    String schema = CheckedProject.usersWith("age: integer");
    project.write("schema/app.yaml", schema);
    Migration migration =
        new Rebase(project.layout(), project.generator(), TRUNK)
            .next(CheckedProject.document(schema), "")
            .orElseThrow();
    migration.write();

    assertThat(migration.name()).isEqualTo("V0003__add_users_age");
    assertThat(project.read("sqlite/V2__by_hand.sql")).isEqualTo("SELECT 1;\n");
    assertThat(folder.resolve("sqlite/V0002__add_users_age.sql")).doesNotExist();
    assertThat(project.findings(TRUNK)).isEmpty();
  }

  @Test
  void whatTheMergedSchemaFileNoLongerAsksForIsTakenBack() throws Exception {
    Migration migration =
        new Rebase(project.layout(), project.generator(), TRUNK)
            .next(CheckedProject.document(CheckedProject.usersWith("email: text")), "")
            .orElseThrow();

    assertThat(migration.write()).isEmpty();
    assertThat(folder.resolve("sqlite/V0002__add_users_age.sql")).doesNotExist();
    assertThat(project.findings(TRUNK)).isEmpty();
  }

  private Optional<Migration> rebase(Optional<ReleasedFiles> base) throws Exception {
    return new Rebase(project.layout(), project.generator(), base)
        .next(CheckedProject.document(MERGED), "");
  }
}
