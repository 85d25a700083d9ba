package io.agor.plugin;

import io.agor.dialect.Dialect;
import io.agor.plugin.ServerCredentials.Credentials;
import io.agor.run.MaskedText;
import io.agor.run.PostgresqlAccess;
import io.agor.run.PostgresqlTarget;
import io.agor.run.SqliteTarget;
import io.agor.run.TargetDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The databases that {@code agor:migrate} is to change.
 *
 * @param environment the value of an environment variable, null if it is not set
 * @param folder that the path of a SQLite file is relative to
 */
record Targets(
    ServerCredentials servers,
    UnaryOperator<String> environment,
    Path folder,
    SqliteTarget.Mode mode) {

  private static final String EXAMPLE =
      """

      It should read, for example:

        <targets>
          <target>
            <url>jdbc:sqlite:app.db</url>
          </target>
          <target>
            <url>jdbc:postgresql://db.example.com:5432/app</url>
            <serverId>app-db</serverId>
          </target>
        </targets>

      User name and password stand in the <server> of settings.xml that <serverId> names, or in environment
      variables that <userVariable> and <passwordVariable> name.""";

  /** A database and the password to keep out of every text. */
  record Target(TargetDatabase database, String password) {

    @Override
    public String toString() {
      return database.describe();
    }
  }

  /**
   * Checks what stands in the pom.
   *
   * @throws MojoFailureException if something is wrong, with the right XML
   */
  List<Target> of(List<TargetParameter> parameters) throws MojoFailureException {
    if (parameters.isEmpty()) {
      throw wrong("no database is named that could be migrated.");
    }
    List<Target> targets = new ArrayList<>();
    for (TargetParameter parameter : parameters) {
      targets.add(target(parameter));
    }
    return List.copyOf(targets);
  }

  private Target target(TargetParameter parameter) throws MojoFailureException {
    String url = parameter.url();
    if (MaskedText.isIn(url)) {
      throw wrong(
          "the <url> "
              + MaskedText.of(url)
              + " has a password in it, which everybody would see who can read the pom or the"
              + " command line.");
    }
    Optional<Dialect> dialect =
        Arrays.stream(Dialect.values())
            .filter(candidate -> url.startsWith("jdbc:" + candidate.id() + ":"))
            .findFirst();
    if (dialect.isEmpty()) {
      throw wrong(
          url.isEmpty()
              ? "a <target> has no <url>."
              : "the <url> " + url + " begins with neither jdbc:sqlite: nor jdbc:postgresql:");
    }
    return switch (dialect.get()) {
      case SQLITE -> new Target(SqliteTarget.of(url, folder, mode), "");
      case POSTGRESQL -> {
        Credentials login = login(parameter);
        yield new Target(
            new PostgresqlTarget(new PostgresqlAccess(url, login.user(), login.password())),
            login.password());
      }
    };
  }

  private Credentials login(TargetParameter parameter) throws MojoFailureException {
    boolean named = !parameter.userVariable().isEmpty() || !parameter.passwordVariable().isEmpty();
    if (named && !parameter.serverId().isEmpty()) {
      throw wrong(
          "a <target> has both <serverId> and the name of an environment variable: one of them holds"
              + " the password.");
    }
    return named
        ? new Credentials(
            variable(parameter.userVariable()), variable(parameter.passwordVariable()))
        : servers.of(parameter.serverId());
  }

  private String variable(String name) throws MojoFailureException {
    if (name.isEmpty()) {
      return "";
    }
    return Optional.ofNullable(environment.apply(name))
        .orElseThrow(
            () ->
                new MojoFailureException(
                    "agor: the environment variable "
                        + name
                        + " is not set, which a <target> of agor-maven-plugin names."));
  }

  private static MojoFailureException wrong(String what) {
    return new MojoFailureException("agor: wrong configuration: " + what + "\n" + EXAMPLE);
  }
}
