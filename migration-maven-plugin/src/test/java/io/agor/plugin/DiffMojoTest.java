package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

/** The goal prints what generate would write, and leaves everything as it is. */
@MojoTest
class DiffMojoTest {

  private final RecordingLog log = new RecordingLog();

  @Test
  @Basedir("/unit/diff")
  @InjectMojo(goal = "diff")
  @MojoParameter(name = "schema", value = "pending/app.yaml")
  void itPrintsTheFilesAsGenerateWouldWriteThemAndWritesNothing(DiffMojo goal) throws Exception {
    List<Path> before = files();
    goal.setLog(log);
    goal.execute();

    assertThat(log.lines)
        .containsExactly(
            "agor: pending for sqlite, src/main/resources/db/migration/sqlite/V0002__add_users_email.sql:",
            "-- V0002__add_users_email",
            "--   users: add column email",
            "",
            "ALTER TABLE `users` ADD COLUMN `email` text;",
            "agor: pending for postgresql,"
                + " src/main/resources/db/migration/postgresql/V0002__add_users_email.sql:",
            "-- V0002__add_users_email",
            "--   users: add column email",
            "",
            "ALTER TABLE users ADD COLUMN email text;");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  @Basedir("/unit/diff")
  @InjectMojo(goal = "diff")
  @MojoParameter(name = "schema", value = "pending/app.yaml")
  @MojoParameter(name = "name", value = "ask for e-mail")
  void itPrintsTheNameThatTheAuthorGives(DiffMojo goal) throws Exception {
    goal.setLog(log);
    goal.execute();

    assertThat(log.lines).contains("-- V0002__ask_for_e_mail");
  }

  @Test
  @Basedir("/unit/diff")
  @InjectMojo(goal = "diff")
  @MojoParameter(name = "schema", value = "warned/app.yaml")
  void whatTheLinterSaysStandsBeforeTheSql(DiffMojo goal) throws Exception {
    goal.setLog(log);
    goal.execute();

    assertThat(log.lines.get(0)).startsWith("AL006 ");
    assertThat(log.lines).anyMatch(line -> line.startsWith("agor: pending for sqlite, "));
  }

  @Test
  @Basedir("/unit/diff")
  @InjectMojo(goal = "diff")
  @MojoParameter(name = "schema", value = "nothing/app.yaml")
  void whereNothingIsPendingOneLineSaysSo(DiffMojo goal) throws Exception {
    List<Path> before = files();
    goal.setLog(log);
    goal.execute();

    assertThat(log.lines)
        .containsExactly(
            "agor: nothing is pending: the migrations do all that the schema file says");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  @Basedir("/unit/diff")
  @InjectMojo(goal = "diff")
  @MojoParameter(name = "schema", value = "refused/app.yaml")
  void whatGenerateRefusesItRefuses(DiffMojo goal) {
    goal.setLog(log);

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: the schema file must say more before this can be a migration; nothing was written.");
    assertThat(log.lines)
        .contains("AL002 schema: column users.name would be dropped with all its values");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(MojoExtension.getBasedir()))) {
      return all.sorted().toList();
    }
  }

  /** Keeps what is told at level info or above. */
  private static final class RecordingLog extends SystemStreamLog {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void info(CharSequence line) {
      lines.add(line.toString());
    }

    @Override
    public void warn(CharSequence line) {
      lines.add(line.toString());
    }

    @Override
    public void error(CharSequence line) {
      lines.add(line.toString());
    }
  }
}
