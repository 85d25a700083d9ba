package io.agor.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that migrates a database: for a test that kills it. */
final class MigrateProcess {

  private MigrateProcess() {}

  /**
   * Arguments: the project's folder, the URL of a database to become warm with, and the URL; for
   * PostgreSQL user and password too.
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    MigratedProject project = new MigratedProject(Path.of(arguments[0]));
    project.migrate(target(arguments[1], project, arguments));
    TargetDatabase target = target(arguments[2], project, arguments);
    TargetPlan plan = project.plan(target);
    out.println("ready");
    long begun = System.nanoTime();
    plan.apply(project.migrations(target.dialect()), SchemaSteps.UNKNOWN);
    out.println(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun));
  }

  private static TargetDatabase target(String url, MigratedProject project, String... arguments) {
    return arguments.length == 3
        ? SqliteTarget.of(url, project.folder(), SqliteTarget.Mode.WRITE)
        : new PostgresqlTarget(new PostgresqlAccess(url, arguments[3], arguments[4]));
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
