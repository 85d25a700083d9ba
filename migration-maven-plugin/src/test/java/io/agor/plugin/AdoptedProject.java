package io.agor.plugin;

import io.agor.migration.ProjectFiles;
import io.agor.run.TestPostgresql;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A project in a folder, on which the goals run.
 *
 * @param lines the warnings and errors of the goals so far
 */
record AdoptedProject(Path folder, List<String> lines) {

  AdoptedProject(Path folder) {
    this(folder, new ArrayList<>());
  }

  void write(String file, String text) throws IOException {
    files().write(file, text);
  }

  String read(String file) throws IOException {
    return files().read(file);
  }

  /** The files of a folder, those in folders below it too. */
  List<String> files(String below) throws IOException {
    return files().names(below);
  }

  private ProjectFiles files() {
    return new ProjectFiles(folder);
  }

  void importing(Map<String, Object> values) throws Exception {
    ImportMojo goal = new ImportMojo(OneBuild.binaries(), TestServer.decrypter());
    OneBuild.set(goal, OneBuild.common(folder));
    OneBuild.set(goal, Map.of("session", TestServer.session()));
    OneBuild.set(goal, database());
    OneBuild.set(goal, Map.of("master", "postgresql", "align", true));
    run(goal, values);
  }

  void generate(Map<String, Object> values) throws Exception {
    GenerateMojo goal = new GenerateMojo();
    OneBuild.set(goal, OneBuild.common(folder));
    OneBuild.set(goal, Map.of("write", "always", "generateJava", false));
    run(goal, values);
  }

  void check(Map<String, Object> values) throws Exception {
    CheckMojo goal = new CheckMojo();
    OneBuild.set(goal, OneBuild.common(folder));
    OneBuild.set(goal, Map.of("write", "always"));
    run(goal, values);
  }

  /** Migrates one database. */
  void migrate(String url, Map<String, Object> values) throws Exception {
    MigrateMojo goal = new MigrateMojo(TestServer.decrypter());
    OneBuild.set(goal, OneBuild.common(folder));
    OneBuild.set(goal, Map.of("url", url, "onDrift", "fail", "session", TestServer.session()));
    if (url.startsWith("jdbc:postgresql:")) {
      OneBuild.set(goal, Map.of("serverId", TestServer.ID));
    }
    run(goal, values);
  }

  void verify() throws Exception {
    verify(Map.of());
  }

  void verify(Map<String, Object> values) throws Exception {
    VerifyMojo goal = new VerifyMojo(OneBuild.binaries(), TestServer.decrypter());
    OneBuild.set(goal, OneBuild.common(folder));
    OneBuild.set(goal, Map.of("session", TestServer.session()));
    OneBuild.set(goal, database());
    OneBuild.set(goal, Map.of("reports", List.of("none"), "rehearse", "newest"));
    run(goal, values);
  }

  private static Map<String, Object> database() {
    return Map.of(
        "postgresqlVersion", "17", "postgresqlCache", TestPostgresql.cacheFolder().toFile());
  }

  private void run(AgorMojo goal, Map<String, Object> values) throws Exception {
    OneBuild.set(goal, values);
    goal.setLog(new WarningLines(lines));
    goal.execute();
  }
}
