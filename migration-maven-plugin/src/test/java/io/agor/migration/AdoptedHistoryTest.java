package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
