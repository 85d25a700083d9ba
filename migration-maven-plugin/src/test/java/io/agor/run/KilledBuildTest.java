package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that is killed leaves no process and no folder behind, two seconds later. */
class KilledBuildTest {

  private static final Duration DEADLINE = Duration.ofSeconds(2);

  @TempDir Path runFolder;

  @ParameterizedTest
  @ValueSource(strings = {"begun COPY", "ended COPY", "begun START", "ended START", "ready"})
  void nothingIsLeft(String moment) throws Exception {
    try (ChildProcess child = ChildProcess.start(cache(), runFolder)) {
      child.readUntil(moment);
      List<ProcessHandle> descendants = child.descendants();
      child.kill();
      assertThat(leftovers(descendants)).isEmpty();
    }
  }

  @Test
  void aServerWhoseWatchdogIsKilledIsStoppedAllTheSame() throws Exception {
    try (ChildProcess child = ChildProcess.start(cache(), runFolder)) {
      child.readUntil("ready");
      List<ProcessHandle> descendants = child.descendants();
      ProcessHandle watchdog = descendants.get(0);
      assertThat(watchdog.info().command())
          .hasValueSatisfying(name -> assertThat(name).endsWith("sh"));
      watchdog.destroyForcibly();
      List<ProcessHandle> servers =
          descendants.stream()
              .filter(process -> process.info().command().orElse("").endsWith("postgres"))
              .toList();
      assertThat(servers).isNotEmpty();
      child.kill();
      assertThat(pollUntilEmpty(() -> alive(servers))).isEmpty();
    }
  }

  @Test
  void aBuildThatEndsInOrderLeavesNothing() throws Exception {
    try (ChildProcess child = ChildProcess.start(cache(), runFolder)) {
      child.readUntil("ready");
      List<ProcessHandle> descendants = child.descendants();
      assertThat(descendants).isNotEmpty();
      assertThat(files()).hasSize(1);
      child.finish();
      child.readUntil("done");
      assertThat(leftovers(descendants)).isEmpty();
    }
  }

  private Path cache() {
    TestPostgresql.server(); // so that the cache is filled
    return TestPostgresql.cacheFolder();
  }

  private List<String> leftovers(List<ProcessHandle> descendants) throws Exception {
    return pollUntilEmpty(
        () -> {
          List<String> found = new ArrayList<>(alive(descendants));
          found.addAll(files());
          ProcessHandle.allProcesses()
              .map(process -> process.info().commandLine().orElse(""))
              .filter(command -> command.contains(runFolder.toString()))
              .forEach(found::add);
          return found;
        });
  }

  private static List<String> alive(List<ProcessHandle> processes) {
    return processes.stream()
        .filter(ProcessHandle::isAlive)
        // A process that has ended but whose new parent has not asked for its exit code has none.
        .filter(process -> process.info().command().isPresent())
        .map(process -> process.pid() + " " + process.info().commandLine().orElse(""))
        .toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(runFolder)) {
      return files.map(Path::toString).toList();
    }
  }

  private static List<String> pollUntilEmpty(Look look) throws Exception {
    long end = System.nanoTime() + DEADLINE.toNanos();
    List<String> found = look.look();
    while (!found.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(10);
      found = look.look();
    }
    return found;
  }

  /** Looks for what should not be there. */
  private interface Look {
    List<String> look() throws Exception;
  }
}
