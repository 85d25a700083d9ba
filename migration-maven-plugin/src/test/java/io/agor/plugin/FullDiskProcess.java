package io.agor.plugin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A program that generates a migration on a small disk of its own, with less and less room on it,
 * and on that disk once it is read-only; a line for each tells what became of the files.
 */
final class FullDiskProcess {

  private static final int PAGE = 4_096;
  private static final int MOST_PAGES = 24;

  private static final String USERS =
      "tables: { users: { columns: { id: { type: integer, primaryKey: true } } } }\n";
  private static final String WITH_NAME = USERS.replace("} } } }", "}, name: text } } }");

  private final Path disk;
  private final PrintStream out = System.out;

  private FullDiskProcess(Path disk) {
    this.disk = disk;
  }

  /** Argument: the folder where the disk is mounted. */
  public static void main(String[] arguments) throws Exception {
    new FullDiskProcess(Path.of(arguments[0])).run();
  }

  private void run() throws Exception {
    Path schema = Files.createDirectories(disk.resolve("src/main/schema")).resolve("app.yaml");
    Files.writeString(schema, USERS);
    generate();
    SortedMap<String, String> old = contents();
    Files.writeString(schema, WITH_NAME);
    generate();
    SortedMap<String, String> complete = contents();
    for (int pages = 0; pages <= MOST_PAGES; pages++) {
      restore(old);
      fillBut(pages);
      String message = attempt();
      Files.delete(disk.resolve("filler"));
      tell(pages + " pages", old, complete, message);
      generate();
      tell("then", old, complete, "");
    }
    restore(old);
    new ProcessBuilder("mount", "-o", "remount,bind,ro", disk.toString())
        .inheritIO()
        .start()
        .waitFor();
    tell("read-only", old, complete, attempt());
    out.println("end");
  }

  private void tell(
      String when,
      SortedMap<String, String> old,
      SortedMap<String, String> complete,
      String message)
      throws IOException {
    SortedMap<String, String> now = contents();
    String state = now.equals(old) ? "old" : now.equals(complete) ? "new" : "other " + now.keySet();
    out.println(when + ": " + state + " " + message);
  }

  private String attempt() throws Exception {
    try {
      generate();
      return "";
    } catch (MojoExecutionException e) {
      return e.getMessage();
    }
  }

  private void generate() throws Exception {
    GenerateMojo generate = new GenerateMojo();
    OneBuild.set(generate, OneBuild.common(disk));
    OneBuild.set(generate, Map.of("write", "always"));
    OneBuild.run(generate);
  }

  private void fillBut(int pages) throws IOException {
    Path filler = disk.resolve("filler");
    byte[] page = new byte[PAGE];
    long written = 0;
    try (var file = Files.newOutputStream(filler)) {
      while (true) {
        file.write(page);
        written += PAGE;
      }
    } catch (IOException full) {
      try (var file = FileChannel.open(filler, StandardOpenOption.WRITE)) {
        file.truncate(Math.max(0, written - (long) pages * PAGE));
      }
    }
  }

  private SortedMap<String, String> contents() throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    for (String top : new String[] {"db", "src/main/schema/history"}) {
      try (Stream<Path> files = Files.walk(disk.resolve(top))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          contents.put(
              disk.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    return contents;
  }

  private void restore(SortedMap<String, String> wanted) throws IOException {
    for (String file : contents().keySet()) {
      if (!wanted.containsKey(file)) {
        Files.delete(disk.resolve(file));
      }
    }
    try (Stream<Path> markers = Files.list(disk.resolve("target/agor"))) {
      for (Path marker : markers.filter(Files::isRegularFile).toList()) {
        Files.delete(marker);
      }
    }
  }
}
