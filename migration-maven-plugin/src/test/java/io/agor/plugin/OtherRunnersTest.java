package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals where Liquibase or Drizzle is to run the migrations too. */
class OtherRunnersTest {

  private static final String BREAKPOINT = "--> statement-breakpoint\n";

  @TempDir private Path folder;
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void aSchema() throws Exception {
    Files.createDirectories(folder.resolve("src/main/schema"));
    Files.writeString(
        folder.resolve("src/main/schema/app.yaml"),
        "tables: { users: { columns: { id: { type: integer, primaryKey: true }, name: text },"
            + " indexes: { by_name: [name] } } }\n");
  }

  @Test
  void whatGenerateWritesForThemIsInOrder() throws Exception {
    generate(Map.of("liquibaseHeader", true, "drizzleJournal", true));
    check(Map.of("liquibaseHeader", true, "drizzleJournal", true));

    assertThat(sqlite()).content().startsWith("--liquibase formatted sql\n").contains(BREAKPOINT);
    assertThat(folder.resolve("db/sqlite/meta/_journal.json")).content().contains("V0001__initial");
    assertThat(folder.resolve("db/postgresql/meta/_journal.json")).exists();
    assertThat(lines).isEmpty();
  }

  @Test
  void withoutThemAFileHasNoHeaderAndNoJournal() throws Exception {
    generate(Map.of());
    check(Map.of());

    assertThat(sqlite()).content().doesNotContain("liquibase").doesNotContain(BREAKPOINT);
    assertThat(folder.resolve("db/sqlite/meta")).doesNotExist();
  }

  @Test
  void aJournalThatIsMissingOrOldIsFound() throws Exception {
    Map<String, Object> drizzle = Map.of("drizzleJournal", true);
    generate(drizzle);
    Files.delete(folder.resolve("db/sqlite/meta/_journal.json"));
    Files.writeString(folder.resolve("db/postgresql/meta/_journal.json"), "{}\n");

    assertThatThrownBy(() -> check(drizzle))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("agor: the migrations are not in order: 2 findings");
    assertThat(lines)
        .containsExactly(
            "AC010 history: db/postgresql/meta/_journal.json is not in step with the migrations"
                + " beside it",
            "      expected: an entry for each",
            "      actual:   other entries",
            "      to do:    Run mvn agor:generate and commit the result.",
            "AC010 history: db/sqlite/meta/_journal.json is missing, though the configuration asks"
                + " for Drizzle's journal",
            "      expected: an entry for each",
            "      actual:   no file",
            "      to do:    Run mvn agor:generate and commit the result.");
  }

  @Test
  void statementsOfSqliteWithoutABreakpointAreFoundForDrizzle() throws Exception {
    generate(Map.of());

    assertThatThrownBy(() -> check(Map.of("drizzleJournal", true)))
        .isInstanceOf(MojoFailureException.class);
    assertThat(lines).containsSequence(several("Drizzle"));
  }

  @Test
  void statementsOfSqliteWithoutABreakpointAreFoundForLiquibase() throws Exception {
    Map<String, Object> liquibase = Map.of("liquibaseHeader", true);
    generate(liquibase);
    Files.writeString(sqlite(), Files.readString(sqlite()).replace(BREAKPOINT, ""));

    assertThatThrownBy(() -> check(liquibase)).isInstanceOf(MojoFailureException.class);
    assertThat(lines).containsSequence(several("Liquibase"));
  }

  private static List<String> several(String runner) {
    return List.of(
        "AC009 sqlite: db/sqlite/V0001__initial_schema.sql has statements with no breakpoint"
            + " between them",
        "      expected: one statement between two lines --> statement-breakpoint",
        "      actual:   several",
        "      to do:    Of these "
            + runner
            + " would run the first alone. Put the line between them; where a database has run the"
            + " file already, "
            + runner
            + " cannot be its runner.");
  }

  private Path sqlite() {
    return folder.resolve("db/sqlite/V0001__initial_schema.sql");
  }

  private void generate(Map<String, Object> values) throws Exception {
    GenerateMojo goal = new GenerateMojo();
    OneBuild.set(goal, Map.of("generateJava", false));
    run(goal, values);
    lines.clear();
  }

  private void check(Map<String, Object> values) throws Exception {
    run(new CheckMojo(), values);
  }

  private void run(AgorMojo goal, Map<String, Object> values) throws Exception {
    OneBuild.set(goal, OneBuild.common(folder));
    OneBuild.set(goal, Map.of("write", "always"));
    OneBuild.set(goal, values);
    goal.setLog(new WarningLines(lines));
    goal.execute();
  }
}
