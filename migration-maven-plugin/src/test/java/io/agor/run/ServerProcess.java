package io.agor.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that starts a server and keeps it until its input ends: for tests that need a Java
 * process to kill, or to run as somebody else. It prints a line for each phase.
 */
final class ServerProcess {

  private ServerProcess() {}

  /** Arguments: the jar of the binaries, the cache folder, the run folder. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    Progress progress =
        new Progress() {
          @Override
          public void begun(Phase phase) {
            out.println("begun " + phase);
          }

          @Override
          public void ended(Phase phase) {
            out.println("ended " + phase);
          }
        };
    PostgresqlInstallation installation =
        PostgresqlInstallation.prepare(Path.of(arguments[0]), Path.of(arguments[1]), progress);
    try (EmbeddedPostgresql server =
        EmbeddedPostgresql.start(installation, List.of(Path.of(arguments[2])), progress)) {
      server.createDatabase("work");
      out.println("ready");
      System.in.readAllBytes();
    }
    out.println("done");
  }
}
