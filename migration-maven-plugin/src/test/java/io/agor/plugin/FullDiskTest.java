package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The goals on a small disk, which a process of its own mounts for itself alone: root may, and any
 * user where the system has user namespaces.
 */
class FullDiskTest {

  private static final String MOUNT = "mount -t tmpfs -o size=512k tmpfs \"$0\" && exec \"$@\"";

  @TempDir private Path disk;

  @Test
  void aFullDiskLeavesAllFilesAsTheyWereAndAReadOnlyOneToo() throws Exception {
    Assumptions.assumeTrue(
        exitCode(inNamespace(List.of("true"))) == 0, "this machine lets no test mount a disk");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Duser.home=" + disk,
            "-cp",
            System.getProperty("java.class.path"),
            FullDiskProcess.class.getName(),
            disk.toString());
    Process process =
        new ProcessBuilder(inNamespace(command))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines;
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      lines = output.lines().toList();
    }
    assertThat(process.waitFor()).isZero();

    List<String> full = lines.stream().filter(line -> line.contains(" pages: ")).toList();
    assertThat(full)
        .hasSize(25)
        .allMatch(
            line ->
                line.endsWith(" pages: new ")
                    || line.matches(
                        ".* pages: (old|new) agor: (/\\S+: )?the disk is full \\(No space left on"
                            + " device\\)\\. Make room, then run the build again\\."))
        .anyMatch(line -> line.contains(" pages: old "))
        .anyMatch(line -> line.endsWith(" pages: new "));
    assertThat(lines.stream().filter(line -> line.startsWith("then: ")))
        .hasSize(25)
        .allMatch(line -> line.equals("then: new "));
    assertThat(lines.subList(50, 52)).last().isEqualTo("end");
    assertThat(lines.get(50))
        .matches(
            "read-only: old agor: /\\S+: the file system is read-only\\. Make it writable, or run"
                + " with -Dagor\\.write=never\\.");
  }

  private List<String> inNamespace(List<String> command) {
    boolean isRoot = "root".equals(System.getProperty("user.name"));
    List<String> words = new ArrayList<>(List.of("unshare", isRoot ? "-m" : "-rm", "sh", "-c"));
    words.add(MOUNT);
    words.add(disk.toString());
    words.addAll(command);
    return words;
  }

  private static int exitCode(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1; // there is no such program
    }
  }
}
