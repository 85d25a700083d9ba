package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteLockTest {

  @TempDir private Path folder;

  @Test
  void theSecondInOneProcessWaitsForTheFirst() throws Exception {
    Path file = folder.resolve("target/agor/generate.lock");
    CompletableFuture<String> second;
    try (WriteLock first = WriteLock.acquire(file, 0)) {
      assertThat(first).hasToString(file.toRealPath().toString());
      second = CompletableFuture.supplyAsync(() -> acquireAndFree(file));
      assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS))
          .isInstanceOf(java.util.concurrent.TimeoutException.class);
    }
    assertThat(second.get(10, TimeUnit.SECONDS)).endsWith("generate.lock");
  }

  @Test
  void oneProcessNeverHasItTwice() throws Exception {
    Path file = folder.resolve("generate.lock");
    AtomicInteger inside = new AtomicInteger();
    List<CompletableFuture<Integer>> runs =
        java.util.stream.IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> mostInside(file, inside)))
            .toList();
    for (CompletableFuture<Integer> run : runs) {
      assertThat(run.get(60, TimeUnit.SECONDS)).isEqualTo(1);
    }
  }

  @Test
  void theOneInThisProcessThatWaitsTooLongIsTold() throws Exception {
    Path file = folder.resolve("generate.lock");
    try (WriteLock lock = WriteLock.acquire(file, 0)) {
      assertThatThrownBy(() -> WriteLock.acquire(file, 1_000))
          .isInstanceOf(MigrationException.class)
          .hasMessage(
              "another module of this build, or another build in this Maven daemon, is writing"
                  + " migrations of this project, and has not ended within 1 s.\nWait for it or end"
                  + " it, then run this again. (It holds the lock "
                  + lock
                  + ")");
    }
  }

  @Test
  void anotherProcessIsNamedAndItsLockEndsWithIt() throws Exception {
    Path file = folder.resolve("generate.lock");
    Process process = GenerateProcess.start(LockProcess.class, List.of(file.toString()));
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).isEqualTo("holds " + file.toRealPath());
      assertThatThrownBy(() -> WriteLock.acquire(file, 1_000))
          .isInstanceOf(MigrationException.class)
          .hasMessage(
              "process "
                  + process.pid()
                  + " is writing migrations of this project, and has not ended within 1 s.\nWait for"
                  + " it or end it, then run this again. (It holds the lock "
                  + file.toRealPath()
                  + ")");
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (WriteLock lock = WriteLock.acquire(file, 5_000)) {
      assertThat(lock).hasToString(file.toRealPath().toString());
    }
  }

  private static String acquireAndFree(Path file) {
    try (WriteLock lock = WriteLock.acquire(file, 10_000)) {
      return lock.toString();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int mostInside(Path file, AtomicInteger inside) {
    int most = 0;
    for (int i = 0; i < 20; i++) {
      try (WriteLock lock = WriteLock.acquire(file, 60_000)) {
        assertThat(lock.toString()).isNotEmpty();
        most = Math.max(most, inside.incrementAndGet());
        inside.decrementAndGet();
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return most;
  }
}
