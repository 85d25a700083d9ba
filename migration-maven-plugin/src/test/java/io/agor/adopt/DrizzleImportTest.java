package io.agor.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.migration.AtomicFiles;
import io.agor.migration.Baseline;
import io.agor.migration.Migration;
import io.agor.migration.MigrationGenerator;
import io.agor.migration.MigrationLayout;
import io.agor.parity.ParityChecker;
import io.agor.run.Adoption;
import io.agor.run.FreshSqlite;
import io.agor.run.PairVerification;
import io.agor.run.Progress;
import io.agor.run.SchemaSteps;
import io.agor.run.SqlScripts;
import io.agor.run.TestPostgresql;
import io.agor.run.Verification;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eleven tables in eight migrations, as Drizzle writes them for each database. */
class DrizzleImportTest {

  private static final Path DRIZZLE = Path.of("..", "it", "src", "it", "import-drizzle", "drizzle");

  @TempDir Path folder;

  @Test
  void twoFoldersBecomeOneSchemaWithoutAWordOfDifference() throws Exception {
    Adoption adoption = adoption(List.of(Dialect.SQLITE, Dialect.POSTGRESQL));

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

    assertThat(generator().pending(document(), "")).isEmpty();
    assertThat(files())
        .containsExactly(
            "db/postgresql/V0007__baseline.sql",
            "db/sqlite/V0007__baseline.sql",
            "schema/agor.yaml",
            "schema/history/0007_baseline.yaml");
    assertThat(ParityChecker.check(Verification.run(sides()))).isEmpty();
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

    Optional<Migration> next = generator().pending(document(), "");

    assertThat(next.map(Migration::name)).contains("V0008__add_worktrees_port");
    next.orElseThrow().write();
    assertThat(ParityChecker.check(Verification.run(sides()))).isEmpty();
  }

  @Test
  void theOtherDatabaseOfAnImportFromOneIsWrittenByTheNextMigration() throws Exception {
    imported(List.of(Dialect.SQLITE));

    Optional<Migration> next = generator().pending(document(), "postgresql");

    assertThat(next.orElseThrow().files().keySet()).contains(Dialect.POSTGRESQL);
    next.orElseThrow().write();
    assertThat(ParityChecker.check(Verification.run(sides()))).isEmpty();
  }

  private static Adoption adoption(List<Dialect> dialects) throws Exception {
    List<PairVerification.Side> sides = new ArrayList<>();
    for (Dialect dialect : dialects) {
      sides.add(
          new PairVerification.Side(
              dialect,
              Optional.of(new SqlScripts(DRIZZLE.resolve(dialect.id()))),
              () ->
                  switch (dialect) {
                    case SQLITE -> FreshSqlite.create(Path.of("target", "import-drizzle.sqlite"));
                    case POSTGRESQL -> TestPostgresql.freshDatabase();
                  },
              Progress.SILENT));
    }
    return Adoption.read(sides, Dialect.POSTGRESQL);
  }

  private void imported(List<Dialect> dialects) throws Exception {
    LogicalSchema schema = adoption(dialects).schema();
    AtomicFiles.write(
        layout().schema().resolve("agor.yaml"),
        SchemaFile.write(schema.schema(), schema.comments()));
    List<Path> foreign = new ArrayList<>();
    for (Dialect dialect : dialects) {
      foreign.addAll(new SqlScripts(DRIZZLE.resolve(dialect.id())).files());
    }
    new Baseline(layout(), MinimumVersions.DEFAULT)
        .of(document().schema(), EnumSet.copyOf(dialects), foreign)
        .write();
  }

  private MigrationLayout layout() {
    SortedMap<Dialect, Path> folders = new TreeMap<>();
    for (Dialect dialect : Dialect.values()) {
      folders.put(dialect, folder.resolve("db").resolve(dialect.id()));
    }
    return new MigrationLayout(folder.resolve("schema"), folders);
  }

  private MigrationGenerator generator() {
    return new MigrationGenerator(layout(), file -> true);
  }

  private SchemaDocument document() throws Exception {
    return SchemaFile.read(layout().schemaFiles().isEmpty() ? List.of() : layout().schemaFiles());
  }

  private List<String> files() throws Exception {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private List<Verification.Side> sides() throws Exception {
    List<Verification.Side> sides = new ArrayList<>();
    for (Dialect dialect : Dialect.values()) {
      sides.add(
          new Verification.Side(
              dialect,
              document().schema(),
              layout().folders().get(dialect),
              dialect.id(),
              SchemaSteps.UNKNOWN,
              () ->
                  switch (dialect) {
                    case SQLITE -> FreshSqlite.create(folder.resolve("verify.sqlite"));
                    case POSTGRESQL -> TestPostgresql.freshDatabase();
                  },
              Progress.SILENT));
    }
    return sides;
  }
}
