package io.agor.runners;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agor.plan.DatabaseClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;

/** Drizzle and its drivers, which npm installs once for all runs of the tests on a machine. */
final class NodeModules {

  private static final Path LOCKED = Path.of("src/test/resources/drizzle");

  private NodeModules() {}

  /**
   * A folder with {@code node_modules}; the test is skipped where there is no node, or npm cannot
   * install them, which in a build of continuous integration is an error.
   */
  static Path installed() throws IOException, InterruptedException {
    DatabaseClient.assumeInstalled("node", "no migration is run with Drizzle");
    DatabaseClient.assumeInstalled("npm", "no migration is run with Drizzle");
    CRC32 lock = new CRC32();
    lock.update(Files.readAllBytes(LOCKED.resolve("package-lock.json")));
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Path folder =
        temporary.resolve(
            "agor-drizzle-%s-%08x".formatted(System.getProperty("user.name"), lock.getValue()));
    if (!Files.isDirectory(folder)) {
      Path fresh = Files.createTempDirectory(temporary, "agor-drizzle-new");
      for (String file : new String[] {"package.json", "package-lock.json"}) {
        Files.copy(LOCKED.resolve(file), fresh.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      install(fresh);
      try {
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException e) {
        if (!Files.isDirectory(folder)) { // else another run was faster
          throw e;
        }
      }
    }
    return folder;
  }

  private static void install(Path folder) throws IOException, InterruptedException {
    Process npm =
        new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    npm.getOutputStream().close();
    String output = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean worked = npm.waitFor() == 0;
    if (!worked && System.getenv("CI") != null) {
      throw new AssertionError("npm could not install Drizzle: " + output);
    }
    assumeTrue(worked, "npm could not install Drizzle, so no migration is run with it: " + output);
  }
}
