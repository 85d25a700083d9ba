package io.agor.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A way to run PostgreSQL's programs as somebody who is not root, as whom they refuse to run.
 *
 * <p>Each way replaces itself by the program, so that the process that is started is the program
 * and signals reach it.
 *
 * @param name how a message calls it
 * @param prefix the words before the program's own
 * @param owner the user and group id that the server's files must belong to; empty where they stay
 *     with the user who makes them
 */
record ServerAccount(String name, List<String> prefix, OptionalInt owner) {

  /** Prints its version, if whoever runs this is not root and can reach and run the program. */
  private static final String PROBE = "test \"$(id -u)\" -ne 0 && exec \"$1\" --version";

  /** The user id of {@code nobody}; also what a user namespace shows for a user it does not map. */
  private static final int NOBODY = 65534;

  /** As the user of this Java process. */
  static final ServerAccount SAME_USER =
      new ServerAccount("the same user", List.of(), OptionalInt.empty());

  /** In a user namespace of its own, where root is nobody; containers often refuse it. */
  static final ServerAccount USER_NAMESPACE =
      new ServerAccount("unshare -U", List.of("unshare", "-U"), OptionalInt.empty());

  /** As nobody, by util-linux. */
  static final ServerAccount SETPRIV =
      new ServerAccount(
          "setpriv",
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
          OptionalInt.of(NOBODY));

  /** As nobody, by coreutils. */
  static final ServerAccount CHROOT =
      new ServerAccount(
          "chroot --userspec",
          List.of("chroot", "--userspec=" + NOBODY + ":" + NOBODY, "--groups=", "/"),
          OptionalInt.of(NOBODY));

  /** The ways to try for this user, the best first. */
  static List<ServerAccount> candidates(UnixUser user) {
    return user.isRoot() ? List.of(USER_NAMESPACE, SETPRIV, CHROOT) : List.of(SAME_USER);
  }

  /** The first way that works here; an error that tells each refusal if none does. */
  static ServerAccount choose(List<ServerAccount> candidates, Path postgres, Duration limit) {
    List<String> refusals = new ArrayList<>();
    for (ServerAccount candidate : candidates) {
      Command.Result result =
          candidate.command(List.of("sh", "-c", PROBE, "sh", postgres.toString())).run(limit);
      if (result.succeeded()) {
        return candidate;
      }
      refusals.add(
          "%n  %s: exit code %d %s"
              .formatted(candidate.name(), result.exitCode(), result.output().strip())
              .stripTrailing());
    }
    throw new DatabaseUnavailableException(
        "Embedded PostgreSQL cannot be run here: it refuses to run as root, and no way to run "
            + postgres
            + " as somebody else works:"
            + String.join("", refusals)
            + "%nRun the build as a normal user, or keep these files in a folder that everybody can read, or configure <url> of a PostgreSQL server."
                .formatted());
  }

  Command command(List<String> words) {
    return new Command(words).behind(prefix);
  }
}
