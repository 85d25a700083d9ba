package io.agor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000);

  @TempDir private Path temporary;
  private Path root;
  private SourceFolder folder;

  @BeforeEach
  void writesTwoFiles() throws Exception {
    root = temporary.resolve("sources");
    folder = new SourceFolder(root, temporary.resolve("memory/list.txt"));
    assertThat(folder.holds("one")).isFalse();
    assertThat(update("one", Map.of("a/A.java", "A", "a/b/B.java", "B")))
        .isEqualTo(new SourceFolder.Update(2, 0));
  }

  @Test
  void itHoldsWhatWasWrittenForTheseInputs() throws Exception {
    assertThat(folder.holds("one")).isTrue();
    assertThat(folder.holds("two")).isFalse();
  }

  @Test
  void identicalBytesAreNotWrittenAgain() throws Exception {
    Files.setLastModifiedTime(root.resolve("a/A.java"), LONG_AGO);
    assertThat(update("two", Map.of("a/A.java", "A", "a/b/B.java", "changed")))
        .isEqualTo(new SourceFolder.Update(1, 0));
    assertThat(Files.getLastModifiedTime(root.resolve("a/A.java"))).isEqualTo(LONG_AGO);
    assertThat(root.resolve("a/b/B.java")).hasContent("changed");
  }

  @Test
  void aFileThatSomebodyEditedOrDeletedIsWrittenAgain() throws Exception {
    Files.writeString(root.resolve("a/A.java"), "edited");
    assertThat(folder.holds("one")).isFalse();
    Files.delete(root.resolve("a/A.java"));
    assertThat(folder.holds("one")).isFalse();
    assertThat(update("one", Map.of("a/A.java", "A", "a/b/B.java", "B")))
        .isEqualTo(new SourceFolder.Update(1, 0));
    assertThat(folder.holds("one")).isTrue();
  }

  @Test
  void whatIsNoLongerMadeIsDeletedAndNothingElse() throws Exception {
    Files.writeString(root.resolve("a/Mine.java"), "mine");
    assertThat(update("two", Map.of())).isEqualTo(new SourceFolder.Update(0, 2));
    assertThat(root.resolve("a/Mine.java")).hasContent("mine");
    assertThat(root.resolve("a/A.java")).doesNotExist();
    assertThat(root.resolve("a/b")).doesNotExist();
  }

  @Test
  void aListThatPointsElsewhereDeletesNothingThere() throws Exception {
    Path outside = Files.writeString(temporary.resolve("precious.txt"), "precious");
    Files.writeString(folder.list(), "\n0 ../precious.txt\n");
    update("two", Map.of());
    assertThat(outside).exists();
  }

  @Test
  void aLinkInThePlaceOfATemporaryFileIsNotWrittenThrough() throws Exception {
    Path outside = Files.writeString(temporary.resolve("precious.txt"), "precious");
    Files.createSymbolicLink(root.resolve("a/A.java.tmp"), outside);
    update("two", Map.of("a/A.java", "new", "a/b/B.java", "B"));
    assertThat(outside).hasContent("precious");
    assertThat(root.resolve("a/A.java")).hasContent("new");
  }

  @Test
  void aRunThatWasKilledHalfwayIsFinishedByTheNext() throws Exception {
    Files.writeString(folder.list(), "\n0 a/A.java\n0 a/b/B.java\n0 a/Gone.java\n");
    Files.writeString(root.resolve("a/Gone.java"), "of the killed run");
    assertThat(folder.holds("one")).isFalse();
    assertThat(update("one", Map.of("a/A.java", "A", "a/b/B.java", "B")))
        .isEqualTo(new SourceFolder.Update(0, 1));
    assertThat(folder.holds("one")).isTrue();
  }

  /** Windows and macOS. */
  @Test
  void aClassWhoseNameChangesByACapitalAloneIsThereAfterwards() throws Exception {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Path there = windows.getPath("C:\\work\\sources");
      SourceFolder sources = new SourceFolder(there, windows.getPath("C:\\work\\list.txt"));
      sources.update(new TreeMap<>(Map.of("a/Foobar.java", "old")), "one");

      assertThat(sources.update(new TreeMap<>(Map.of("a/FooBar.java", "new")), "two"))
          .isEqualTo(new SourceFolder.Update(1, 1));
      assertThat(sources.holds("two")).isTrue();
      try (Stream<Path> files = Files.list(there.resolve("a"))) {
        assertThat(files)
            .extracting(Path::toString)
            .containsExactly("C:\\work\\sources\\a\\FooBar.java");
      }
    }
  }

  private SourceFolder.Update update(String inputs, Map<String, String> files) throws Exception {
    return folder.update(new TreeMap<>(files), inputs);
  }
}
