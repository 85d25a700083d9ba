package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.run.SqliteTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.junit.jupiter.api.Test;

/** Databases are named in the pom, and their passwords are not. */
class TargetsTest {

  private static final Map<String, String> ENVIRONMENT = Map.of("DB_USER", "me", "DB_PW", "s3cret");

  /** No test here reaches settings.xml. */
  private final Targets targets =
      new Targets(
          new ServerCredentials((SettingsDecrypter) null, (MavenSession) null),
          ENVIRONMENT::get,
          Path.of("/project"),
          SqliteTarget.Mode.LOOK);

  @Test
  void theDialectIsThatOfTheUrlAndAPathIsRelativeToTheProject() throws Exception {
    assertThat(targets.of(List.of(target("jdbc:sqlite:data/app.db?cache=shared", "", ""))))
        .extracting(Targets.Target::toString)
        .containsExactly("SQLite file " + Path.of("/project/data/app.db"));
  }

  @Test
  void userAndPasswordMayStandInTheEnvironment() throws Exception {
    Targets.Target target =
        targets.of(List.of(target("jdbc:postgresql://db:5432/app", "DB_USER", "DB_PW"))).get(0);

    assertThat(target).hasToString("PostgreSQL at db:5432, database app, user me");
    assertThat(target.password()).isEqualTo("s3cret");
  }

  @Test
  void aVariableThatIsNotSetIsAnError() {
    assertThatThrownBy(
            () -> targets.of(List.of(target("jdbc:postgresql://db/app", "DB_USER", "OTHER"))))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: the environment variable OTHER is not set, which a <target> of agor-maven-plugin"
                + " names.");
  }

  @Test
  void aPasswordInTheUrlIsRefusedAndNotRepeated() {
    assertThatThrownBy(
            () -> targets.of(List.of(target("jdbc:postgresql://db/app?password=s3cret", "", ""))))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(
            "agor: wrong configuration: the <url> jdbc:postgresql://db/app?password=*** has a"
                + " password in it, which everybody would see who can read the pom or the command"
                + " line.\n\nIt should read, for example:\n\n  <targets>\n")
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(
            () -> targets.of(List.of(target("jdbc:postgresql://me:s3cret@db/app", "", ""))))
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void withoutATargetTheXmlIsShown() {
    assertThatThrownBy(() -> targets.of(List.of()))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(
            "agor: wrong configuration: no database is named that could be migrated.\n\nIt should"
                + " read, for example:\n\n  <targets>\n    <target>\n"
                + "      <url>jdbc:sqlite:app.db</url>\n");
  }

  @Test
  void aUrlOfAnotherDatabaseIsAnError() {
    assertThatThrownBy(() -> targets.of(List.of(target("jdbc:mysql://db/app", "", ""))))
        .hasMessageStartingWith(
            "agor: wrong configuration: the <url> jdbc:mysql://db/app begins with neither"
                + " jdbc:sqlite: nor jdbc:postgresql:\n");
  }

  private static TargetParameter target(String url, String user, String password) {
    return new TargetParameter(url, "", user, password);
  }
}
