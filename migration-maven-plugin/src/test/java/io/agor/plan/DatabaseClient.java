package io.agor.plan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agor.run.UnixUser;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A command-line client of a database, as people have it on their path. */
public record DatabaseClient(
    String program, List<String> arguments, Map<String, String> environment) {

  /** How a run of the client ended, and all that it printed. */
  public record Result(int exitCode, String output) {}

  /**
   * Skips the test where the client is not installed; only in a build of continuous integration
   * that could have installed it is that an error.
   */
  void assumeInstalled() {
    assumeInstalled(program, "no migration is run with it");
  }

  /** The same of any program; {@code consequence} says what is not done without it. */
  public static void assumeInstalled(String program, String consequence) {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!installed && System.getenv("CI") != null && UnixUser.current().isRoot()) {
      throw new AssertionError(
          program + " is not on the path; install it as root, for example with .ci/tools");
    }
    assumeTrue(installed, program + " is not on the path: " + consequence);
  }

  /** Runs the client with a file as its input. */
  Result run(Path input) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(program));
    words.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().putAll(environment);
    Process process = builder.redirectInput(input.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }
}
