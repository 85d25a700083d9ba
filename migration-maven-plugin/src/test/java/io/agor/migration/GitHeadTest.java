package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHeadTest {

  @TempDir private Path project;
  private Path file;

  @BeforeEach
  void writeAFile() throws Exception {
    file = Files.writeString(Files.createDirectory(project.resolve("sql")).resolve("V1.sql"), "x");
  }

  @Test
  void withoutARepositoryEveryFileCountsAsReleased() {
    assertThat(new GitHead().isReleased(file)).isTrue();
  }

  @Test
  void aFileIsUnreleasedUntilItIsCommitted() throws Exception {
    git("init", "--quiet");
    assertThat(new GitHead().isReleased(file)).isFalse();

    git("add", ".");
    assertThat(new GitHead().isReleased(file)).isFalse();

    new CheckedProject(project).commit("a");
    assertThat(new GitHead().isReleased(file)).isTrue();

    Path other = Files.writeString(file.resolveSibling("V2.sql"), "y");
    assertThat(new GitHead().isReleased(other)).isFalse();
  }

  @Test
  void aFileThatGitIgnoresCountsAsReleased() throws Exception {
    git("init", "--quiet");
    Files.writeString(project.resolve(".gitignore"), "sql/\n");

    assertThat(new GitHead().isReleased(file)).isTrue();
  }

  private void git(String... arguments) throws Exception {
    new CheckedProject(project).git(arguments);
  }
}
