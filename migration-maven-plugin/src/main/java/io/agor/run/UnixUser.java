package io.agor.run;

import java.time.Duration;
import java.util.List;

/** A user of the operating system, by number; 0 is root. */
public record UnixUser(int id) {

  /** The user that this Java process runs as. */
  public static UnixUser current() {
    Command.Result result =
        new Command(List.of("id", "-u")).run(Duration.ofSeconds(60)).orThrow("ask for the user id");
    return new UnixUser(Integer.parseInt(result.output().strip()));
  }

  /** Whether this user is root, as whom PostgreSQL refuses to run. */
  public boolean isRoot() {
    return id == 0;
  }
}
