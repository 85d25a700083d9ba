package io.agor.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.migration.Migration;
import io.agor.parity.ParityChecker;
import io.agor.run.Adoption;
import io.agor.run.SqlScripts;
import io.agor.run.Verification;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eleven tables in eight migrations, as Drizzle writes them for each database. */
class DrizzleImportTest {

  private static final Path DRIZZLE = Path.of("..", "it", "src", "it", "import-drizzle", "drizzle");

  @TempDir Path folder;

  @Test
  void twoFoldersBecomeOneSchemaWithoutAWordOfDifference() throws Exception {
    Adoption adoption = project().adoption(DRIZZLE, List.of(Dialect.SQLITE, Dialect.POSTGRESQL));

    assertThat(adoption.findings()).isEmpty();
    assertThat(adoption.schema().comments()).isEmpty();
    String text = SchemaFile.write(adoption.schema().schema(), adoption.schema().comments());
    assertThat(text)
        .doesNotContain("sqlite:", "postgresql:")
        .contains(
            "  board_comments:\n    columns:\n      comment_id: { type: id, primaryKey: true }\n")
        .contains("      ready_for_prompt: { type: boolean, notNull: true, default: false }\n")
        .contains("      scheduled_run_at: timestamp_ms\n")
        .contains("      board_comments_created_idx: [created_at]\n");
  }

  @Test
  void afterTheImportNothingIsPendingAndBothDatabasesAgree() throws Exception {
    imported(List.of(Dialect.SQLITE, Dialect.POSTGRESQL));

    assertThat(project().generator().pending(project().document(), "")).isEmpty();
    assertThat(project().files())
        .containsExactly(
            "db/postgresql/V0007__baseline.sql",
            "db/sqlite/V0007__baseline.sql",
            "schema/agor.yaml",
            "schema/history/0007_baseline.yaml");
    assertThat(ParityChecker.check(Verification.run(project().sides()))).isEmpty();
  }

  @Test
  void theNextChangeGetsTheNextNumber() throws Exception {
    imported(List.of(Dialect.SQLITE, Dialect.POSTGRESQL));
    Path file = folder.resolve("schema/agor.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "      logs_command: text\n", "      logs_command: text\n      port: integer\n"));

    Optional<Migration> next = project().generator().pending(project().document(), "");

    assertThat(next.map(Migration::name)).contains("V0008__add_worktrees_port");
    next.orElseThrow().write();
    assertThat(ParityChecker.check(Verification.run(project().sides()))).isEmpty();
  }

  @Test
  void theOtherDatabaseOfAnImportFromOneIsWrittenByTheNextMigration() throws Exception {
    imported(List.of(Dialect.SQLITE));

    Optional<Migration> next = project().generator().pending(project().document(), "postgresql");

    assertThat(next.orElseThrow().files().keySet()).contains(Dialect.POSTGRESQL);
    next.orElseThrow().write();
    assertThat(ParityChecker.check(Verification.run(project().sides()))).isEmpty();
  }

  private void imported(List<Dialect> dialects) throws Exception {
    project().writeSchema(project().adoption(DRIZZLE, dialects));
    List<Path> foreign = new ArrayList<>();
    for (Dialect dialect : dialects) {
      foreign.addAll(new SqlScripts(DRIZZLE.resolve(dialect.id())).files());
    }
    project().baseline(dialects, foreign).write();
  }

  private ImportedProject project() {
    return new ImportedProject(folder);
  }
}
