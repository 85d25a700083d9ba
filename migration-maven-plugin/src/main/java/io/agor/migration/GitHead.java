package io.agor.migration;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file is released once it is in git's HEAD. Where git cannot say (no git, no repository, an
 * ignored folder), every file counts as released.
 */
public final class GitHead implements ReleaseCheck {

  @Override
  public boolean isReleased(Path file) {
    Git git = Git.beside(file);
    try {
      Git.Answer inHead = git.ask("ls-tree", "--name-only", "HEAD", "--", name(file));
      if (inHead.isGood() && !inHead.output().isBlank()) {
        return true;
      }
      boolean inWorkTree =
          git.ask("rev-parse", "--is-inside-work-tree").output().strip().equals("true");
      return !inWorkTree || git.ask("check-ignore", "--quiet", name(file)).isGood();
    } catch (IOException e) {
      return true; // there is no git on this machine
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
