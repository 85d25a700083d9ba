package io.agor.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files that others may have, because a commit of git has them.
 *
 * @param revision the commit, as git names one: {@code HEAD}, {@code origin/main}
 */
public record ReleasedFiles(String revision) {

  /** The commit that is checked out. */
  public static final ReleasedFiles HEAD = new ReleasedFiles("HEAD");

  /** A name that git cannot take for an option. */
  public ReleasedFiles {
    if (revision.isEmpty() || revision.startsWith("-")) {
      throw new MigrationException(
          "agor.base is '" + revision + "', and must name a commit of git, such as origin/main.");
    }
  }

  /**
   * The main branch of the server, as far as it is known here; else the commit that is checked out.
   */
  static ReleasedFiles mainBranch(Path folder) {
    ReleasedFiles main = new ReleasedFiles("origin/HEAD");
    return main.isKnown(folder) ? main : HEAD;
  }

  /** Whether git knows the commit, and tracks what lies in the folder. */
  boolean isKnown(Path folder) {
    return Files.isDirectory(folder)
        && output(folder, "rev-parse", "--verify", "--quiet", revision + "^{commit}").isPresent()
        && output(folder, "check-ignore", "--quiet", ".").isEmpty();
  }

  /** The commit where this branch left that one: what has come there since is none of ours. */
  ReleasedFiles atParting(Path folder) {
    return equals(HEAD)
        ? this
        : output(folder, "merge-base", "HEAD", revision)
            .map(commit -> new ReleasedFiles(commit.strip()))
            .orElse(this);
  }

  /**
   * The files in a folder that differ from the commit, or are gone; those that it never had are not
   * among them.
   */
  List<Path> changed(Path folder) {
    String listed =
        output(
                folder.toAbsolutePath(),
                "diff",
                "--name-only",
                "-z",
                "--relative",
                "--no-renames",
                "--diff-filter=MDT",
                revision,
                "--",
                ".")
            .orElse("");
    return Arrays.stream(listed.split("\0"))
        .filter(name -> !name.isEmpty())
        .map(folder::resolve)
        .toList();
  }

  /** The files that the commit has in a folder, and in those below it. */
  Set<Path> files(Path folder) {
    String listed =
        output(folder.toAbsolutePath(), "ls-tree", "-r", "-z", "--name-only", revision).orElse("");
    return Arrays.stream(listed.split("\0"))
        .filter(name -> !name.isEmpty())
        .map(folder::resolve)
        .collect(Collectors.toSet());
  }

  /** Which commits this and HEAD are now, as any text; empty where git does not know them. */
  public String now(Path folder) {
    return output(folder, "rev-parse", "HEAD", revision).map(String::strip).orElse("");
  }

  /** Whether the commit has a file. */
  boolean has(Path file) {
    return text(file).isPresent();
  }

  /** What a file says in the commit; empty if the commit has no such file. */
  Optional<String> text(Path file) {
    return output(file.toAbsolutePath().getParent(), "show", revision + ":./" + file.getFileName());
  }

  private static Optional<String> output(Path folder, String... arguments) {
    try {
      Git.Answer answer = new Git(folder).ask(arguments);
      return answer.isGood() ? Optional.of(answer.output()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // there is no git on this machine
    }
  }
}
