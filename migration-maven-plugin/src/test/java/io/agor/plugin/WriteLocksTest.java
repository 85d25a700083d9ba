package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.migration.MigrationException;
import io.agor.migration.MigrationLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteLocksTest {

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void aRealFolder() throws IOException {
    folder = temporary.toRealPath();
    Files.createDirectories(folder.resolve("schema"));
  }

  @Test
  void buildsWithFoldersOfTheirOwnAndOneSchemaAreKeptApart() throws Exception {
    Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("schema"));
    String lock = WriteLocks.name(layout("schema"));

    try (WriteLocks first = acquire("schema", "target", "locks")) {
      assertThat(first)
          .hasToString(
              folder.resolve("target/generate.lock") + ", " + folder.resolve("locks/" + lock));
      assertThatThrownBy(() -> acquire("linked", "other", "locks"))
          .isInstanceOf(MigrationException.class)
          .hasMessage(
              "another module of this build, or another build in this Maven daemon, is writing"
                  + " migrations of this project, and has not ended within 0 s.\nWait for it or"
                  + " end it, then run this again. (It holds the lock "
                  + folder.resolve("locks/" + lock)
                  + ")");
    }
    try (WriteLocks next = acquire("linked", "other", "locks")) {
      assertThat(next.toString()).endsWith(lock);
    }
  }

  @Test
  void whoWaitedInVainHoldsNothing() throws Exception {
    try (WriteLocks first = acquire("schema", "target", "locks")) {
      assertThatThrownBy(() -> acquire("schema", "other", "locks"))
          .isInstanceOf(MigrationException.class);
      assertThat(first.toString()).startsWith(folder.resolve("target").toString());
    }
    try (WriteLocks next = acquire("schema", "other", "locks")) {
      assertThat(next.toString()).startsWith(folder.resolve("other").toString());
    }
  }

  @Test
  void aFolderOfSnapshotsThatIsYetToComeHasItsNameAlready() throws Exception {
    String before = WriteLocks.name(layout("schema"));
    Files.createDirectories(folder.resolve("schema/history"));

    assertThat(WriteLocks.name(layout("schema"))).isEqualTo(before).matches("generate-\\d+\\.lock");
  }

  @Test
  void withoutAFolderForAllBuildsTheLockOfTheBuildIsLeft() throws Exception {
    Files.writeString(folder.resolve("locks"), "a file where a folder should be");

    try (WriteLocks locks = acquire("schema", "target", "locks")) {
      assertThat(locks).hasToString(folder.resolve("target/generate.lock").toString());
    }
  }

  private WriteLocks acquire(String schema, String target, String shared) throws IOException {
    return WriteLocks.acquire(
        List.of(layout(schema)),
        folder.resolve(target),
        folder.resolve(shared),
        0,
        new SystemStreamLog());
  }

  private MigrationLayout layout(String schema) {
    return new MigrationLayout(folder.resolve(schema), new TreeMap<>());
  }
}
