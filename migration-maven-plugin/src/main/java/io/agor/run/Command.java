package io.agor.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program with its arguments, run to its end. */
record Command(List<String> words) {

  Command {
    words = List.copyOf(words);
  }

  /** This command behind the words of another, which run it: {@code unshare -U} and the like. */
  Command behind(List<String> prefix) {
    return new Command(Stream.concat(prefix.stream(), words.stream()).toList());
  }

  Result run(Duration limit) {
    return run(limit, "");
  }

  /** Runs it with this text as its input; a program that cannot be started counts as exit 127. */
  Result run(Duration limit, String input) {
    Process process;
    try {
      process = builder().redirectErrorStream(true).start();
    } catch (IOException e) {
      return new Result(this, 127, e.getMessage());
    }
    FutureTask<String> output = new FutureTask<>(() -> readAll(process));
    // A thread of its own: the common pool of a small machine has but one, for every command.
    Thread reader = new Thread(output, "agor-command-output");
    reader.setDaemon(true);
    reader.start();
    try {
      String refused = feed(process, input);
      String text = output.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new Result(this, process.waitFor(), text + refused);
    } catch (TimeoutException e) {
      return new Result(this, 124, "no end after " + limit.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new DatabaseUnavailableException("Cannot read what '" + this + "' prints.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException("Interrupted while running '" + this + "'.", e);
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * The start of this command in a neutral environment: a build's PGPORT or LANG must not leak into
   * the server (<a href="https://www.postgresql.org/docs/current/libpq-envars.html">Environment
   * Variables</a>).
   */
  ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(words);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    return builder;
  }

  /** Writes the input; what went wrong with that, if anything, belongs to the output. */
  private static String feed(Process process, String input) {
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
      return "";
    } catch (IOException e) {
      return "\nits input was not read: " + e.getMessage();
    }
  }

  private static String readAll(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return words.stream().collect(Collectors.joining(" "));
  }

  /** How a command ended: its exit code and everything that it printed. */
  record Result(Command command, int exitCode, String output) {

    boolean succeeded() {
      return exitCode == 0;
    }

    /** This result, or an error that says what could not be done. */
    Result orThrow(String purpose) {
      if (succeeded()) {
        return this;
      }
      throw new DatabaseUnavailableException(
          "Cannot %s: '%s' ended with exit code %d:%n%s"
              .formatted(purpose, command, exitCode, output.strip()));
    }
  }
}
