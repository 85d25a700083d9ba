package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.report.TextReport;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories that begin with a baseline, in git. */
class AdoptedHistoryTest {

  @TempDir private Path folder;
  private CheckedProject project;

  @BeforeEach
  void aRepository() throws Exception {
    project = new CheckedProject(folder);
    project.git("init", "--quiet", "--initial-branch=trunk");
  }

  @Test
  void filesThatWereThereKeepTheirNumbersBesideTheBaseline() throws Exception {
    project.write("sqlite/V1__users.sql", "SELECT 1;");
    project.write("sqlite/V1.1__more.sql", "SELECT 1;");
    project.write("sqlite/V2__names.sql", "SELECT 1;");
    project.write("postgresql/V1__people.sql", "SELECT 1;");
    project.write("postgresql/V2__names_and_indexes.sql", "SELECT 1;");
    project.write("postgresql/R__views.sql", "SELECT 1;");

    adopt(EnumSet.allOf(Dialect.class));

    assertThat(project.findings()).isEmpty();
    project.commit("adopted");
    project.generate(CheckedProject.usersWith("age: integer"));
    assertThat(project.findings()).isEmpty();
    project.write("postgresql/V3__by_hand.sql", "SELECT 1;");
    assertThat(project.findings())
        .contains("AC006 history: V0003 is the number of 2 migrations")
        .contains("actual:   V0003__add_users_age and V0003__by_hand");
  }

  @Test
  void twoOldFilesOfOneNumberInOneFolderAreFound() throws Exception {
    project.write("sqlite/V1__users.sql", "SELECT 1;");
    project.write("sqlite/V2__names.sql", "SELECT 1;");
    adopt(EnumSet.allOf(Dialect.class));
    project.write("sqlite/V01__others.sql", "SELECT 1;");

    assertThat(project.findings())
        .contains("AC006 history: V0001 is the number of 2 migrations")
        .contains("actual:   V0001__others and V0001__users");
  }

  @Test
  void twoFilesOfOneVersionThatIsWrittenInTwoWaysAreFound() throws Exception {
    project.write("sqlite/V1.1__users.sql", "SELECT 1;");
    adopt(EnumSet.allOf(Dialect.class));
    project.write("sqlite/V1_01_0__users.sql", "SELECT 1;");

    assertThat(project.findings())
        .contains("AC006 history: V1.1 is the number of 2 migrations")
        .contains("actual:   V1.1__users and V1_01_0__users");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"V1.1__more.sql", "V8_3__more.sql", "V0__more.sql", "V123456789__more.SQL"})
  void anOldFileThatIsEditedOrGoneIsFound(String name) throws Exception {
    project.write("sqlite/" + name, "SELECT 1;\nSELECT 2;\n");
    adopt(EnumSet.allOf(Dialect.class));
    project.commit("adopted");
    assertThat(project.findings()).isEmpty();

    project.write("sqlite/" + name, "SELECT 1;\nSELECT 3;\n");
    assertThat(project.findings())
        .startsWith(
            "AC002 sqlite: sqlite/" + name + ":2 was edited after HEAD had it",
            "expected: SELECT 2;",
            "actual:   SELECT 3;");

    project.delete("sqlite/" + name);
    assertThat(project.findings()).startsWith("AC003 sqlite: sqlite/" + name + " is gone");
  }

  @Test
  void filesOfVersionsWithPartsCannotBeRunByDrizzleEither() throws Exception {
    project.write("sqlite/V1.1__two.sql", "SELECT 1; SELECT 2;");
    adopt(EnumSet.allOf(Dialect.class));

    assertThat(TextReport.lines(journal().findings()))
        .contains(
            "AC009 sqlite: sqlite/V1.1__two.sql has statements with no breakpoint between them");
  }

  @Test
  void drizzleRunsOldFilesInTheirOrderBeforeThoseOfTheNextNumber() throws Exception {
    for (String name : List.of("V8.3__d", "V1.10__b", "V8__c", "V1_9__a")) {
      project.write("sqlite/" + name + ".sql", "SELECT 1;");
    }
    adopt(EnumSet.allOf(Dialect.class));
    project.generate(CheckedProject.usersWith("age: integer"));

    journal().write();

    assertThat(project.read("sqlite/meta/_journal.json").lines())
        .filteredOn(line -> line.contains("\"when\"") || line.contains("\"tag\""))
        .extracting(String::strip)
        .containsExactly(
            "\"when\": 4102444800000,",
            "\"tag\": \"V1_9__a\",",
            "\"when\": 4102444800001,",
            "\"tag\": \"V1.10__b\",",
            "\"when\": 4102444800007,",
            "\"tag\": \"V8__c\",",
            "\"when\": 4102444800008,",
            "\"tag\": \"V8.3__d\",",
            "\"when\": 4102444800009,",
            "\"tag\": \"V0009__add_users_age\",");
    assertThat(journal().findings()).isEmpty();
    assertThat(journal().outdated()).isEmpty();
  }

  @Test
  void aVersionBetweenTwoThatDrizzleHasRunIsRefused() throws Exception {
    project.write("sqlite/V2__a.sql", "SELECT 1;");
    adopt(EnumSet.allOf(Dialect.class));
    journal().write();
    project.write("sqlite/V2.1__b.sql", "SELECT 1;");

    assertThat(TextReport.lines(journal().findings()))
        .extracting(String::strip)
        .containsExactly(
            "AC010 history: sqlite/meta/_journal.json would get another time for a file that"
                + " databases may have run",
            "expected: 4102444800002 for V2__a",
            "actual:   4102444800001",
            "to do:    Drizzle runs only what is later than the newest that a database has run. Give"
                + " the file that is new a whole number after all others, such as V0012__name.sql;"
                + " or, if no database has run by this journal yet, delete it and run mvn"
                + " agor:generate.");
  }

  @Test
  void afterAFileThatIsNumberedByTheTimeThereIsNoNextNumber() throws Exception {
    adopt(EnumSet.allOf(Dialect.class));
    project.write("sqlite/V20240101120000__by_hand.sql", "SELECT 1;");

    assertThatThrownBy(() -> pending(CheckedProject.usersWith("age: integer")))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            folder.resolve("sqlite/V20240101120000__by_hand.sql")
                + " is numbered by the time, and migrations are counted 1, 2, 3 up to 999999999.\n"
                + "Flyway would run no later migration where it has run this one. Give the file the"
                + " next number.");
  }

  @Test
  void theNextNumberIsAfterAFileOfAVersionWithParts() throws Exception {
    project.write("sqlite/V8.3__more.sql", "SELECT 1;");
    adopt(EnumSet.allOf(Dialect.class));
    String schema = CheckedProject.usersWith("age: integer");

    assertThat(pending(schema)).containsExactly("V0009__add_users_age");
    project.write("sqlite/V9.1__by_hand.sql", "SELECT 1;");
    assertThat(pending(schema)).containsExactly("V0010__add_users_age");
  }

  @Test
  void aBaselineIsNeverADraft() throws Exception {
    adopt(EnumSet.allOf(Dialect.class));
    String baseline = project.read("sqlite/V0001__baseline.sql");

    assertThat(pending(CheckedProject.USERS)).isEmpty();
    project.generate(CheckedProject.usersWith("age: integer"));

    assertThat(project.read("sqlite/V0001__baseline.sql")).isEqualTo(baseline);
    assertThat(project.read("sqlite/V0002__add_users_age.sql")).contains("ADD COLUMN `age`");
    assertThat(project.findings()).isEmpty();
  }

  @Test
  void theDatabaseThatAnImportDoesNotKnowIsWrittenByTheNextMigration() throws Exception {
    adopt(EnumSet.of(Dialect.SQLITE));

    assertThat(pending(CheckedProject.USERS)).containsExactly("V0002__add_postgresql");
  }

  @Test
  void migrationsOfTwoBranchesAfterABaselineArePutInOrder() throws Exception {
    project.write("sqlite/V8.3__users.sql", "SELECT 1;");
    project.write("sqlite/R__views.sql", "SELECT 1;");
    project.write("postgresql/V5__users.sql", "SELECT 1;");
    adopt(EnumSet.allOf(Dialect.class));
    project.mergeTwoBranches();
    String merged = CheckedProject.usersWith("email: text, age: integer");
    project.write("schema/app.yaml", merged);
    Optional<ReleasedFiles> trunk = Optional.of(new ReleasedFiles("trunk"));

    new Rebase(project.layout(), project.generator(), trunk)
        .next(CheckedProject.document(merged), "")
        .orElseThrow()
        .write();

    assertThat(project.findings(trunk)).isEmpty();
    assertThat(MigrationSteps.of(project.layout()))
        .extracting(MigrationStep::name)
        .containsExactly("V0008__baseline", "V0009__add_users_email", "V0010__add_users_age");
  }

  @Test
  void aFileBeforeOneThatOthersHaveComesTooLate() throws Exception {
    project.write("sqlite/V1__a.sql", "SELECT 1;");
    project.write("sqlite/V3__b.sql", "SELECT 1;");
    adopt(EnumSet.allOf(Dialect.class));
    project.commit("adopted");
    project.write("sqlite/V2.1__late.sql", "SELECT 1;");
    project.write("sqlite/V4__next.sql", "SELECT 1;");

    assertThat(project.findings())
        .containsExactly(
            "AC011 sqlite: sqlite/V2.1__late.sql comes before a migration that HEAD has",
            "expected: a version after V0003",
            "actual:   V2.1",
            "to do:    Databases may have run the later one already, and Flyway runs none before it"
                + " then. Give the file the next number.");

    project.git("checkout", "--quiet", "-b", "feature");
    project.commit("late");
    assertThat(project.findings()).isEmpty();
    assertThat(project.findings(Optional.of(new ReleasedFiles("trunk"))))
        .startsWith("AC011 sqlite: sqlite/V2.1__late.sql comes before a migration that trunk has");
  }

  @Test
  void whatABranchHasEditedOfTheOldFilesIsFoundAgainstTheBase() throws Exception {
    project.write("sqlite/V8.3__a.sql", "SELECT 1;");
    adopt(EnumSet.allOf(Dialect.class));
    project.commit("adopted");
    project.git("checkout", "--quiet", "-b", "feature");
    project.write("sqlite/V8.3__a.sql", "SELECT 2;");
    project.commit("edited");

    assertThat(project.findings()).isEmpty();
    assertThat(project.findings(Optional.of(new ReleasedFiles("trunk"))))
        .startsWith("AC002 sqlite: sqlite/V8.3__a.sql:1 was edited after trunk had it");
  }

  @ParameterizedTest
  @EnumSource
  void aSnapshotThatIsGoneIsAskedFor(FileForm form) throws Exception {
    adopt(EnumSet.allOf(Dialect.class));
    String schema = CheckedProject.usersWith("age: integer");
    MigrationGenerator generator = project.generator().writing(form);
    generator.pending(CheckedProject.document(schema), "").orElseThrow().write();
    project.delete("schema/history/0002_add_users_age.yaml");

    assertThat(generator.pending(CheckedProject.document(schema), "").map(Migration::name))
        .as("it is written anew, where the schema file says what it said")
        .contains("V0002__add_users_age");
    String later = CheckedProject.usersWith("age: integer, email: text");
    assertThatThrownBy(() -> generator.pending(CheckedProject.document(later), ""))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            folder.resolve("sqlite/V0002__add_users_age.sql")
                + "\nwas written by agor, and its snapshot is gone:\n"
                + folder.resolve("schema/history/0002_add_users_age.yaml")
                + "\nPut it back, from git for instance. If somebody has written the file by hand,"
                + " take its name out of its first line.");
  }

  private DrizzleJournal journal() {
    return new DrizzleJournal(project.layout(), project::shown);
  }

  private void adopt(EnumSet<Dialect> dialects) throws Exception {
    project.write("schema/app.yaml", CheckedProject.USERS);
    new Baseline(project.layout(), MinimumVersions.DEFAULT)
        .of(CheckedProject.document(CheckedProject.USERS).schema(), dialects, List.of())
        .baseline()
        .write();
  }

  private List<String> pending(String schema) throws Exception {
    return project.generator().pending(CheckedProject.document(schema), "").stream()
        .map(Migration::name)
        .toList();
  }
}
