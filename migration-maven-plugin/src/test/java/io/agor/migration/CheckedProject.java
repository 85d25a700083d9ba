package io.agor.migration;

import io.agor.report.Finding;
import io.agor.report.TextReport;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A project with a schema file and its migrations, in git or not. */
record CheckedProject(Path folder) {

  static final String USERS = "tables: { users: { columns: { id: integer, name: text } } }";

  static String usersWith(String columns) {
    return "tables: { users: { columns: { id: integer, name: text, " + columns + " } } }";
  }

  MigrationLayout layout() {
    return TestLayout.in(folder);
  }

  MigrationGenerator generator() {
    return new MigrationGenerator(layout(), new GitHead());
  }

  /** Writes the schema file, and the migration that it asks for. */
  void generate(String schema) throws Exception {
    write("schema/app.yaml", schema);
    Optional<Migration> migration = generator().pending(document(schema), "");
    if (migration.isPresent()) {
      migration.get().write();
    }
  }

  static SchemaDocument document(String schema) throws Exception {
    return SchemaFile.read("app.yaml", schema);
  }

  List<String> findings() throws Exception {
    return findings(Optional.empty());
  }

  List<String> findings(Optional<ReleasedFiles> base) throws Exception {
    List<Finding> findings = new HistoryCheck(layout(), generator(), base, this::shown).findings();
    return TextReport.lines(findings).stream().map(String::strip).toList();
  }

  String shown(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  void write(String file, String text) throws IOException {
    files().write(file, text);
  }

  String read(String file) throws IOException {
    return files().read(file);
  }

  void delete(String file) throws IOException {
    files().delete(file);
  }

  private ProjectFiles files() {
    return new ProjectFiles(folder);
  }

  void commit(String message) throws Exception {
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", message);
  }

  /** Two branches from here, merged into the first: it adds an age, the trunk an e-mail address. */
  void mergeTwoBranches() throws Exception {
    git("init", "--quiet", "--initial-branch=trunk");
    commit("a");
    git("checkout", "--quiet", "-b", "feature");
    generate(usersWith("age: integer"));
    commit("b");
    git("checkout", "--quiet", "trunk");
    generate(usersWith("email: text"));
    commit("c");
    git("checkout", "--quiet", "feature");
    mergeTrunk("d");
  }

  /** Merges the trunk; in a conflict the branch that is checked out wins. */
  void mergeTrunk(String message) throws Exception {
    git(
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example.org",
        "merge",
        "--quiet",
        "-X",
        "ours",
        "-m",
        message,
        "trunk");
  }

  void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + ": " + output);
    }
  }
}
