package io.agor.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link ServerProcess} that a test has started. */
final class ChildProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  private ChildProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static ChildProcess start(Path cacheFolder, Path runFolder) throws IOException {
    return start(
        List.of(),
        System.getProperty("java.class.path"),
        TestPostgresql.binariesJar(),
        cacheFolder,
        runFolder);
  }

  static ChildProcess start(
      List<String> prefix, String classPath, Path jar, Path cacheFolder, Path runFolder)
      throws IOException {
    List<String> words = new ArrayList<>(prefix);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp", classPath));
    words.addAll(
        List.of(
            ServerProcess.class.getName(),
            jar.toString(),
            cacheFolder.toString(),
            runFolder.toString()));
    return new ChildProcess(new ProcessBuilder(words).redirectErrorStream(true).start());
  }

  /** Everything up to this line, which must come. */
  List<String> readUntil(String expected) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.equals(expected)) {
        return lines;
      }
    }
    throw new AssertionError("no '" + expected + "' in " + lines);
  }

  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /** SIGKILL, which no shutdown hook sees. */
  void kill() {
    process.destroyForcibly();
  }

  /** Ends its input, so that it closes the server in order. */
  void finish() throws IOException {
    process.getOutputStream().close();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
