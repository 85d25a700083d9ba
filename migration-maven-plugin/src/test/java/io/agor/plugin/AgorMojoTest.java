package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgorMojoTest {

  @TempDir private Path folder;

  @Test
  void whatAFileSystemRefusesIsToldInWords() {
    IOException refused = new AccessDeniedException("db/V0001__a.sql");

    assertThatThrownBy(() -> run(refused))
        .isInstanceOf(MojoExecutionException.class)
        .hasCause(refused)
        .hasMessage(
            "agor: db/V0001__a.sql: this user may not read or write it. Mend the permissions of"
                + " the file and its folder.");
  }

  /** Streams of files throw theirs so. */
  @Test
  void whatAStreamOfFilesThrowsIsToldInTheSameWords() {
    IOException refused = new FileSystemException("db", null, "No space left on device");

    assertThatThrownBy(
            () -> {
              AgorMojo goal =
                  new Goal() {
                    @Override
                    void work() {
                      throw new UncheckedIOException("java.io: No space", refused);
                    }
                  };
              run(goal);
            })
        .isInstanceOf(MojoExecutionException.class)
        .hasRootCause(refused)
        .hasMessage(
            "agor: db: the disk is full (No space left on device). Make room, then run the build"
                + " again.");
  }

  /** On Windows many characters are in no path; NUL is in none anywhere. */
  @Test
  void aPathThatTheSystemDoesNotHaveIsNamed() {
    assertThatThrownBy(
            () -> {
              Map<String, Object> common = new HashMap<>(OneBuild.common(folder));
              common.remove("outputFolder");
              common.put("migrations", new File("db\0"));
              AgorMojo goal = new Goal();
              OneBuild.set(goal, common);
              OneBuild.run(goal);
            })
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: this system has no path 'db\0/sqlite': Nul character not allowed. Mend it in the"
                + " configuration, or in the file that names it.");
  }

  private void run(IOException failure) throws Exception {
    run(
        new Goal() {
          @Override
          void work() throws IOException {
            throw failure;
          }
        });
  }

  private void run(AgorMojo goal) throws Exception {
    Map<String, Object> common = new HashMap<>(OneBuild.common(folder));
    common.remove("outputFolder");
    OneBuild.set(goal, common);
    OneBuild.run(goal);
  }

  private static class Goal extends AgorMojo {

    @Override
    boolean skipsThisGoal() {
      return false;
    }

    @Override
    void run(List<DialectSettings> settings) {
      throw new UnsupportedOperationException();
    }
  }
}
