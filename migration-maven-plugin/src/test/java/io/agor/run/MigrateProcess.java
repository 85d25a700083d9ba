package io.agor.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that migrates a database: for a test that kills it. */
final class MigrateProcess {

  private MigrateProcess() {}

  /** Arguments: the project's folder, and the URL; for PostgreSQL user and password too. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    MigratedProject project = new MigratedProject(Path.of(arguments[0]));
    TargetDatabase target =
        arguments.length == 2
            ? SqliteTarget.of(arguments[1], project.folder(), SqliteTarget.Mode.WRITE)
            : new PostgresqlTarget(new PostgresqlAccess(arguments[1], arguments[2], arguments[3]));
    out.println("ready");
    out.println(project.migrate(target).size());
  }

  static Process start(List<String> arguments) throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx256m"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add(MigrateProcess.class.getName());
    words.addAll(arguments);
    return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
