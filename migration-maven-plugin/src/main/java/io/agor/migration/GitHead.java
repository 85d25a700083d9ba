package io.agor.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file is released once it is in git's HEAD. Where git cannot say (no git, no repository, an
 * ignored folder), every file counts as released.
 */
public final class GitHead implements ReleaseCheck {

  @Override
  public boolean isReleased(Path file) {
    try {
      Answer inHead = git(file, "ls-tree", "--name-only", "HEAD", "--", name(file));
      if (inHead.exitCode() == 0 && !inHead.output().isBlank()) {
        return true;
      }
      boolean inWorkTree =
          git(file, "rev-parse", "--is-inside-work-tree").output().strip().equals("true");
      return !inWorkTree || git(file, "check-ignore", "--quiet", name(file)).exitCode() == 0;
    } catch (IOException e) {
      return true; // there is no git on this machine
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static Answer git(Path file, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("git", "-C", file.toAbsolutePath().getParent().toString()));
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
          new IOException("interrupted while git was asked about " + file, e));
    }
  }

  private record Answer(int exitCode, String output) {}
}
