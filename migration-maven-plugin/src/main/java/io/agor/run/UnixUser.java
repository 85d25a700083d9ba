package io.agor.run;

import java.nio.file.FileSystems;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A user of the operating system, by number; 0 is root. */
public record UnixUser(int id) {

  /**
   * The user that this Java process runs as.
   *
   * @throws DatabaseUnavailableException on Windows, where embedded PostgreSQL does not run yet
   */
  public static UnixUser current() {
    requireUnix(FileSystems.getDefault().supportedFileAttributeViews());
    Command.Result result =
        new Command(List.of("id", "-u")).run(Duration.ofSeconds(60)).orThrow("ask for the user id");
    return new UnixUser(Integer.parseInt(result.output().strip()));
  }

  static void requireUnix(Set<String> fileAttributeViews) {
    if (!fileAttributeViews.contains("unix")) {
      throw new DatabaseUnavailableException(
          """
          Embedded PostgreSQL does not run on Windows yet. Configure a PostgreSQL server in its place:
            <dialect>
              <name>postgresql</name>
              <url>jdbc:postgresql://localhost:5432/postgres</url>
            </dialect>""");
    }
  }

  /** Whether this user is root, as whom PostgreSQL refuses to run. */
  public boolean isRoot() {
    return id == 0;
  }
}
