package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Git for Windows writes files with CRLF, unless it is told not to. */
class WindowsCheckoutTest {

  private static final String SCHEMA =
      """
      # the users
      tables:
        users:
          comment: |
            People
            who sign in
          columns:
            id: { type: identity, primaryKey: true }
            # set when they are asked
            name: { type: text, default: "a\\nb" }
      """;

  @TempDir Path folder;
  private CheckedProject project;

  @BeforeEach
  void generate() throws Exception {
    project = new CheckedProject(folder.resolve("my project"));
    generate(project, SCHEMA);
  }

  @Test
  void aSchemaFileWithCrlfGivesTheSameMigrations() throws Exception {
    CheckedProject windows = new CheckedProject(folder.resolve("windows"));
    generate(windows, SCHEMA.replace("\n", "\r\n"));

    assertThat(contents(windows)).isEqualTo(contents(project)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void aCheckoutWithCrlfIsUntouchedAndUpToDate(String autocrlf) throws Exception {
    project.git("init", "--quiet");
    project.git("config", "core.autocrlf", autocrlf);
    project.commit("a");
    SortedMap<String, String> committed = contents(project);
    checkOutWithCrlf();

    assertThat(project.findings()).isEmpty();
    assertThat(pending(SCHEMA.replace("\n", "\r\n"))).isEmpty();
    assertThat(contents(project).keySet()).isEqualTo(committed.keySet());
  }

  @Test
  void anEditIsStillFoundInACheckoutWithCrlf() throws Exception {
    project.git("init", "--quiet");
    project.commit("a");
    checkOutWithCrlf();
    String file = "sqlite/V0001__initial_schema.sql";
    project.write(file, project.read(file) + "SELECT 1;\r\n");

    List<String> findings = project.findings();
    assertThat(findings).contains("expected: the end of the file", "actual:   SELECT 1;");
    assertThat(findings.get(0))
        .matches(
            "AC002 sqlite: sqlite/V0001__initial_schema.sql:\\d+ was edited after HEAD had it");
  }

  @Test
  void theNextMigrationIsMadeFromACheckoutWithCrlf() throws Exception {
    project.git("init", "--quiet");
    project.commit("a");
    checkOutWithCrlf();
    generate(project, (SCHEMA + "      age: integer\n").replace("\n", "\r\n"));

    assertThat(contents(project)).hasSize(6).containsKey("schema/history/0002_add_users_age.yaml");
    assertThat(project.findings()).isEmpty();
  }

  private static void generate(CheckedProject project, String schema) throws Exception {
    project.write("schema/app.yaml", schema);
    SchemaDocument document = SchemaFile.read(project.layout().schemaFiles());
    Optional<Migration> migration = project.generator().pending(document, "");
    if (migration.isPresent()) {
      migration.get().write();
    }
  }

  private Optional<Migration> pending(String schema) throws Exception {
    project.write("schema/app.yaml", schema);
    return project.generator().pending(SchemaFile.read(project.layout().schemaFiles()), "");
  }

  private void checkOutWithCrlf() throws IOException {
    for (Path file : files(project)) {
      Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
    }
  }

  private static SortedMap<String, String> contents(CheckedProject project) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    for (Path file : files(project)) {
      contents.put(project.shown(file), Files.readString(file));
    }
    return contents;
  }

  private static List<Path> files(CheckedProject project) throws IOException {
    try (Stream<Path> files = Files.walk(project.folder())) {
      return files
          .filter(file -> file.getFileName().toString().matches("V?0.*"))
          .filter(
              file ->
                  Dialect.of(file.getParent().getFileName().toString()).isPresent()
                      || file.getParent().endsWith("history"))
          .toList();
    }
  }
}
