package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of a project tell about its migrations, with git and without. */
class HistoryCheckTest {

  private static final String FIRST = "sqlite/V0001__initial_schema.sql";

  @TempDir private Path folder;
  private CheckedProject project;

  @BeforeEach
  void usersHaveAMigration() throws Exception {
    project = new CheckedProject(folder);
    project.generate(CheckedProject.USERS);
  }

  @Test
  void aProjectAsAgorLeftItIsInOrderWithGitAndWithout() throws Exception {
    assertThat(project.findings()).isEmpty();
    project.git("init", "--quiet");
    assertThat(project.findings()).isEmpty();
    project.commit("a");
    project.generate(CheckedProject.usersWith("age: integer"));
    assertThat(project.findings()).isEmpty();
  }

  @Test
  void anEditOfAFileThatGitHasIsNamedWithItsLine() throws Exception {
    project.git("init", "--quiet");
    project.commit("a");
    project.write(FIRST, project.read(FIRST).replace("`name` text", "`name` text NOT NULL"));

    assertThat(project.findings())
        .containsExactly(
            "AC002 sqlite: sqlite/V0001__initial_schema.sql:6 was edited after HEAD had it",
            "expected: `name` text",
            "actual:   `name` text NOT NULL",
            "to do:    Databases may have run it as it was. Put it back: git checkout HEAD --"
                + " sqlite/V0001__initial_schema.sql; then make the change a migration of its own"
                + " (mvn agor:generate -Dagor.custom=name).");
  }

  @Test
  void anEditBeforeTheFileIsCommittedIsItsAuthorsRight() throws Exception {
    project.git("init", "--quiet");
    project.write(FIRST, project.read(FIRST) + "INSERT INTO users VALUES (1, 'a');\n");
    assertThat(project.findings()).isEmpty();
    project.commit("a");
    assertThat(project.findings()).isEmpty();
  }

  @Test
  void aFileThatSomebodyWroteByHandIsWatchedToo() throws Exception {
    project.write("postgresql/V0002__mine.sql", "SELECT 1;\n");
    project.git("init", "--quiet");
    project.commit("a");
    project.write("postgresql/V0002__mine.sql", "SELECT 1;\nSELECT 2;\n");

    assertThat(project.findings().subList(0, 3))
        .containsExactly(
            "AC002 postgresql: postgresql/V0002__mine.sql:2 was edited after HEAD had it",
            "expected: the end of the file",
            "actual:   SELECT 2;");
  }

  @Test
  void theEndsOfLinesAreNoEdit() throws Exception {
    project.write(FIRST, project.read(FIRST).replace("\n", "\r\n"));
    assertThat(project.findings()).isEmpty();
  }

  @Test
  void withoutGitAnEditIsAWarningWithItsLine() throws Exception {
    project.write(FIRST, project.read(FIRST).replace("`name` text", "`name` text NOT NULL"));

    assertThat(project.findings())
        .containsExactly(
            "AC004 sqlite: sqlite/V0001__initial_schema.sql:6 is not as agor wrote it",
            "expected: `name` text",
            "actual:   `name` text NOT NULL",
            "to do:    If a database has run it already, take the edit back; git cannot tell, as it"
                + " does not have the file.");
    assertThat(CheckCode.SQL_NOT_AS_WRITTEN.severity()).isEqualTo(io.agor.report.Severity.WARNING);
  }

  @Test
  void aFileThatIsGoneIsMissed() throws Exception {
    project.delete(FIRST);
    assertThat(project.findings())
        .containsExactly(
            "AC003 sqlite: sqlite/V0001__initial_schema.sql is gone",
            "expected: the file, which schema/history/0001_initial_schema.yaml names",
            "actual:   no file",
            "to do:    Databases may have run it. Put it back: git checkout HEAD --"
                + " sqlite/V0001__initial_schema.sql");
  }

  @Test
  void aFileThatGitHasAndIsGoneIsMissedOnce() throws Exception {
    project.write("sqlite/V0002__mine.sql", "SELECT 1;\n");
    project.git("init", "--quiet");
    project.commit("a");
    project.delete(FIRST);

    assertThat(project.findings().subList(0, 2))
        .containsExactly(
            "AC003 sqlite: sqlite/V0001__initial_schema.sql is gone",
            "expected: the file, as in HEAD");
    assertThat(project.findings()).hasSize(4);
  }

  @Test
  void aSnapshotIsNotEdited() throws Exception {
    String snapshot = "schema/history/0001_initial_schema.yaml";
    project.git("init", "--quiet");
    project.commit("a");
    project.write(snapshot, project.read(snapshot).replace("name: text", "name: blob"));

    assertThat(project.findings().get(0))
        .matches(
            "AC005 history: schema/history/0001_initial_schema.yaml:\\d+ was edited after HEAD had it");
    assertThat(project.findings().get(3))
        .isEqualTo(
            "to do:    Databases may have run it as it was. Put it back: git checkout HEAD --"
                + " schema/history/0001_initial_schema.yaml; nobody edits snapshots.");
  }

  @Test
  void theHeaderOfASnapshotIsHeldByItsOwnChecksum() throws Exception {
    String snapshot = "schema/history/0001_initial_schema.yaml";
    project.write(snapshot, project.read(snapshot).replaceFirst("(sqlite: \"?)\\w{4}", "$1zzzz"));

    assertThat(project.findings())
        .contains("AC005 history: schema/history/0001_initial_schema.yaml was edited");
  }

  @Test
  void twoMigrationsOfOneNumberAreToldAndWhichOneToRenumber() throws Exception {
    project.mergeTwoBranches();

    assertThat(project.findings())
        .containsExactly(
            "AC006 history: V0002 is the number of 2 migrations",
            "expected: one",
            "actual:   V0002__add_users_age and V0002__add_users_email",
            "to do:    Say which commit has the one that keeps its number: mvn agor:generate"
                + " -Dagor.rebase -Dagor.base=origin/main renumbers the other.");
    assertThat(project.findings(Optional.of(new ReleasedFiles("trunk"))).get(3))
        .isEqualTo(
            "to do:    Run mvn agor:generate -Dagor.rebase: it renumbers V0002__add_users_age, which"
                + " trunk does not have.");
  }

  @Test
  void aFileOfSomebodysWithTheNumberOfAnotherIsToldToo() throws Exception {
    project.write("sqlite/V0001__mine.sql", "SELECT 1;\n");

    assertThat(project.findings())
        .containsExactly(
            "AC006 history: V0001 is the number of 2 migrations",
            "expected: one",
            "actual:   V0001__initial_schema and V0001__mine",
            "to do:    Give the files that somebody wrote by hand the next free number.");
  }

  @Test
  void aSnapshotThatDoesNotFollowTheOneBeforeItIsTold() throws Exception {
    project.git("init", "--quiet");
    project.commit("a");
    project.generate(CheckedProject.usersWith("age: integer"));
    project.commit("b");
    project.generate(CheckedProject.usersWith("age: integer, email: text"));
    for (String dialect : new String[] {"sqlite", "postgresql"}) {
      project.delete(dialect + "/V0002__add_users_age.sql");
    }
    project.delete("schema/history/0002_add_users_age.yaml");
    project.commit("c");

    assertThat(project.findings().get(0))
        .isEqualTo(
            "AC007 history: schema/history/0003_add_users_email.yaml was not made from the snapshot"
                + " before it");
    assertThat(project.findings().get(1)).matches("expected: parent [0-9a-f]{12}");
    assertThat(project.findings().get(2)).matches("actual:   parent [0-9a-f]{12}");
    assertThat(project.findings().get(3))
        .isEqualTo(
            "to do:    Put back the snapshots that are missing before it; or, if it is of a branch"
                + " that is merged now, run mvn agor:generate -Dagor.rebase.");
  }

  @Test
  void aMigrationByHandWithoutSqlIsTold() throws Exception {
    new CustomMigrations(project.layout())
        .next(project.generator(), CheckedProject.document(CheckedProject.USERS), "fill")
        .write();
    project.write("sqlite/V0002__fill.sql", "SELECT 1;\n");

    assertThat(project.findings())
        .containsExactly(
            "AC008 history: postgresql/V0002__fill.sql has no SQL yet",
            "expected: a statement",
            "actual:   none",
            "to do:    Write its statements there. Where a database has nothing to do, write: SELECT"
                + " 1;");
  }

  @Test
  void anEditThatABranchHasCommittedIsSeenFromTheMainBranch() throws Exception {
    project.git("init", "--quiet", "--initial-branch=trunk");
    project.commit("a");
    project.git("checkout", "--quiet", "-b", "feature");
    project.write(FIRST, project.read(FIRST) + "SELECT 1;\n");
    project.commit("b");
    project.git("checkout", "--quiet", "trunk");
    project.write("sqlite/V0002__later.sql", "SELECT 1;\n");
    project.commit("later on trunk, which the branch need not have");
    project.git("checkout", "--quiet", "feature");

    assertThat(project.findings()).isEmpty();
    assertThat(project.findings(Optional.of(new ReleasedFiles("trunk"))).get(0))
        .isEqualTo(
            "AC002 sqlite: sqlite/V0001__initial_schema.sql:8 was edited after trunk had it");
    assertThat(project.findings(Optional.of(new ReleasedFiles("trunk")))).hasSize(4);
  }
}
