package io.agor.migration;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program that writes two drafts of a migration by turns, each in the place of the other, under
 * the lock: for tests that need a process to kill, or several at once.
 */
final class GenerateProcess {

  private GenerateProcess() {}

  /** Arguments: the project's folder, and how often. */
  public static void main(String[] arguments) throws Exception {
    DraftedProject project = new DraftedProject(Path.of(arguments[0]));
    PrintStream out = System.out;
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      try (WriteLock lock = WriteLock.acquire(lock(project.folder()), 60_000)) {
        UnfinishedMigration.finish(project.layout());
        Optional<Migration> migration =
            project.pending(i % 2 == 0 ? DraftedProject.WITH_NAME : DraftedProject.WITH_AGE);
        if (migration.isPresent()) {
          migration.get().write();
        }
        if (!project.check().isEmpty()) {
          throw new IllegalStateException(lock + ": " + project.check());
        }
      }
      if (i == 1) {
        out.println("ready");
      }
    }
    out.println("done");
  }

  static Path lock(Path project) {
    return project.resolveSibling("target").resolve("generate.lock");
  }

  static Process start(Path project, int times) throws Exception {
    return start(GenerateProcess.class, List.of(project.toString(), Integer.toString(times)));
  }

  static Process start(Class<?> program, List<String> arguments) throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx256m"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    words.addAll(arguments);
    return new ProcessBuilder(words).redirectErrorStream(true).start();
  }
}
