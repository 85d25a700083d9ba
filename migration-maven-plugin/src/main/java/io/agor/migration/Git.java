package io.agor.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks git about the files of one folder. */
record Git(Path folder) {

  /** Asks about the folder of a file. */
  static Git beside(Path file) {
    return new Git(file.toAbsolutePath().getParent());
  }

  /**
   * Runs git in the folder, without its error messages.
   *
   * @throws IOException if there is no git on this machine
   */
  Answer ask(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (InputStream output = process.getInputStream()) {
      process.getOutputStream().close();
      String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), text);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(
          new IOException("interrupted while git was asked about " + folder, e));
    }
  }

  /** What git said. */
  record Answer(int exitCode, String output) {

    boolean isGood() {
      return exitCode == 0;
    }
  }
}
