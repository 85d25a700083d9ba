package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agor.migration.AtomicFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real file systems refuse, where this machine lets a test make such a one. */
class FileFailureTest {

  @TempDir private Path folder;

  @Test
  void aFileWhereAFolderMustBeIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("history"), "");

    assertThat(refusal(() -> AtomicFiles.write(file.resolve("0001_a.yaml"), "x")))
        .isEqualTo(file + ": a file lies where a folder must be. Move it away.");
  }

  @Test
  void aFolderWhereAFileMustBeIsNamed() throws Exception {
    Path file = Files.createDirectories(folder.resolve("V0001__a.sql/x")).getParent();

    assertThat(refusal(() -> AtomicFiles.write(file, "x")))
        .isEqualTo(
            folder.resolve(".V0001__a.sql.tmp")
                + ": a folder lies where a file must be. Move it away.");
    assertThat(refusal(() -> Files.readString(file)))
        .isEqualTo("a folder lies where a file must be. Move it away.");
  }

  @Test
  void linksThatGoRoundAreNamed() throws Exception {
    Path link = folder.resolve("a");
    Files.createSymbolicLink(link, folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("b"), link);

    assertThat(refusal(() -> Files.readString(link)))
        .isEqualTo(link + ": its symbolic links go round in a circle. Mend them.");
  }

  @Test
  void aFileThatIsGoneIsNamed() {
    Path file = folder.resolve("gone.sql");

    assertThat(refusal(() -> Files.readString(file)))
        .isEqualTo(file + ": there is no such file or folder (any more). Run the build again.");
  }

  @Test
  void whatThisUserMayNotDoIsNamed() throws Exception {
    assertThat(FileFailure.describe(new AccessDeniedException("a.sql")))
        .isEqualTo(
            "a.sql: this user may not read or write it. Mend the permissions of the file and its"
                + " folder.");
    Path file = Files.writeString(folder.resolve("secret.sql"), "x");
    Assumptions.assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "root");
    assertThat(refusal(() -> Files.readString(file)))
        .startsWith(file + ": this user may not read or write it.");
  }

  @Test
  void aFullDiskIsNamedAndLeavesNoFile() throws Exception {
    mounted("size=64k");
    Path file = folder.resolve("V0001__a.sql");
    String large = "x".repeat(1_000_000);

    try (var files = Files.list(folder)) {
      assertThat(refusal(() -> AtomicFiles.write(file, large)))
          .isEqualTo(
              "the disk is full (No space left on device). Make room, then run the build again.");
      assertThat(files).isEmpty();
    } finally {
      unmount();
    }
  }

  @Test
  void aReadOnlyFileSystemIsNamed() throws Exception {
    mounted("ro");
    try {
      Path file = folder.resolve("V0001__a.sql");
      assertThat(refusal(() -> AtomicFiles.write(file, "x")))
          .isEqualTo(
              folder.resolve(".V0001__a.sql.tmp")
                  + ": the file system is read-only. Make it writable, or run with"
                  + " -Dagor.write=never.");
    } finally {
      unmount();
    }
  }

  @Test
  void aNameThatIsTooLongIsNamed() {
    Path file = folder.resolve("x".repeat(300));

    assertThat(refusal(() -> AtomicFiles.write(file, "x")))
        .endsWith(
            ": the name is too long for this file system. Move the project to a shorter path.");
  }

  /** The words of Windows, as its System Error Codes page has them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The process cannot access the file because it is being used by another process"
            + "|another program has it open. Close it there, then run the build again.",
        "The filename or extension is too long"
            + "|the name is too long for this file system. Move the project to a shorter path.",
        "There is not enough space on the disk"
            + "|the disk is full (There is not enough space on the disk). Make room, then run the"
            + " build again.",
        "The media is write protected"
            + "|the file system is read-only. Make it writable, or run with -Dagor.write=never."
      })
  void whatWindowsRefusesIsNamed(String reason, String fact) {
    assertThat(FileFailure.describe(new FileSystemException("C:\\a.sql", null, reason)))
        .isEqualTo("C:\\a.sql: " + fact);
  }

  private static String refusal(ThrowingCallable action) {
    return FileFailure.describe(catchThrowableOfType(IOException.class, action));
  }

  /** Only root may, and not in every container. */
  private void mounted(String options) throws Exception {
    Assumptions.assumeTrue(
        runs("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()),
        "this machine lets no test mount a file system");
  }

  private void unmount() throws Exception {
    assertThat(runs("umount", folder.toString())).isTrue();
  }

  private static boolean runs(String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }
}
