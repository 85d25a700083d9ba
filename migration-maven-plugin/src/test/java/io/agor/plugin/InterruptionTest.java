package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationLayout;
import io.agor.migration.WriteLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {

  @TempDir private Path folder;
  private Path journal;
  private Interruption interruption;

  @BeforeEach
  void aProject() throws Exception {
    Path history = Files.createDirectories(folder.resolve("schema/history"));
    journal = history.resolve(".unfinished-migration");
    interruption =
        new Interruption(
            List.of(
                new MigrationLayout(
                    folder.resolve("schema"),
                    new TreeMap<>(Map.of(Dialect.SQLITE, folder.resolve("sqlite"))))));
  }

  @Test
  void halfAMigrationIsNoneToWorkOn() throws Exception {
    Files.writeString(journal, "");

    assertThatThrownBy(interruption::requireNone)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: a run of agor:generate was interrupted, and its migration is only partly"
                + " written. Run mvn agor:generate: it writes the rest.");
  }

  @Test
  void aRunThatIsWritingAtThisMomentIsWaitedFor() throws Exception {
    Files.writeString(journal, "");
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(
            () -> assertThatCode(interruption::requireNone).doesNotThrowAnyException());
    TimeUnit.MILLISECONDS.sleep(100);
    Files.delete(journal);

    assertThat(waiting).succeedsWithin(java.time.Duration.ofSeconds(10));
  }

  @Test
  void whatIsBrokenIsToldAndTheLockIsFreed() throws Exception {
    Files.writeString(journal, "");

    assertThatThrownBy(() -> interruption.mend(folder.resolve("target"), new SystemStreamLog()))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("agor: " + journal + "\nis not as agor wrote it.");
    try (WriteLock lock = WriteLock.acquire(folder.resolve("target/generate.lock"), 0)) {
      assertThat(lock.toString()).endsWith("generate.lock");
    }
  }
}
