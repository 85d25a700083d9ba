package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes that write migrations, killed or at once. {@code -Dkills=200} kills that many in
 * place of a few.
 */
class KilledProcessTest {

  private static final int KILLS = Integer.getInteger("kills", 8);
  private static final int LONGEST_RUN_MICROS = 60_000;

  @TempDir private Path folder;

  @Test
  void aProcessThatIsKilledAtAnyTimeLeavesOneDraftOrTheOther() throws Exception {
    DraftedProject drafted = drafted();
    drafted.generate(DraftedProject.WITH_NAME);
    SortedMap<String, String> name = drafted.contents();
    drafted.generate(DraftedProject.WITH_AGE);
    SortedMap<String, String> age = drafted.contents();
    Random random = new Random(20_261_123);
    int unfinished = 0;
    int byItself = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = GenerateProcess.start(drafted.folder(), Integer.MAX_VALUE);
      try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
        assertThat(output.readLine()).isEqualTo("ready");
        TimeUnit.MICROSECONDS.sleep(random.nextInt(LONGEST_RUN_MICROS));
      } finally {
        process.destroyForcibly().waitFor();
      }
      if (UnfinishedMigration.isIn(drafted.layout())) {
        unfinished++;
      } else {
        byItself++;
        SortedMap<String, String> left = drafted.contents();
        left.keySet().removeIf(file -> file.endsWith(".tmp"));
        assertThat(left).isIn(name, age);
      }
      try (WriteLock lock = WriteLock.acquire(GenerateProcess.lock(drafted.folder()), 0)) {
        assertThat(lock.toString()).endsWith("generate.lock");
        UnfinishedMigration.finish(drafted.layout());
      }
      assertThat(drafted.contents()).isIn(name, age);
      assertThat(drafted.check()).isEmpty();
    }
    assertThat(unfinished + byItself).isEqualTo(KILLS);
    assertThat(KILLS < 100 || unfinished > 0).as("a kill came while files were written").isTrue();
    Files.writeString(
        Files.createDirectories(Path.of("target")).resolve("killed-generate.txt"),
        "killed %d, unfinished %d, whole %d%n".formatted(KILLS, unfinished, byItself));
  }

  @Test
  void severalProcessesAtOnceWriteOneAfterTheOther() throws Exception {
    DraftedProject drafted = drafted();
    drafted.generate(DraftedProject.WITH_NAME);
    SortedMap<String, String> name = drafted.contents();
    drafted.generate(DraftedProject.WITH_AGE);
    SortedMap<String, String> age = drafted.contents();
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(GenerateProcess.start(drafted.folder(), 31 + i));
    }
    for (Process process : processes) {
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .replace("\r\n", "\n");
      assertThat(process.waitFor()).as(output).isZero();
      assertThat(output).isEqualTo("ready\ndone\n");
    }
    assertThat(drafted.contents()).isIn(name, age);
  }

  private DraftedProject drafted() throws Exception {
    DraftedProject drafted = new DraftedProject(Files.createDirectory(folder.resolve("project")));
    drafted.prepare(DraftedProject.Work.NEXT);
    return drafted;
  }
}
