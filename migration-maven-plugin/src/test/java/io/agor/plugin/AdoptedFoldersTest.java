package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the folders of an adopted project. */
class AdoptedFoldersTest {

  private static final Map<String, Object> NOTHING = Map.of();

  @TempDir private Path folder;
  private AdoptedProject project;

  @BeforeEach
  void anAdoptedProject() throws Exception {
    project = new AdoptedProject(folder);
    for (String database : List.of("sqlite", "postgresql")) {
      project.write(
          "db/" + database + "/V1__a.sql", "CREATE TABLE a (id integer NOT NULL PRIMARY KEY);\n");
    }
    project.importing(NOTHING);
  }

  @Test
  void aFolderThatWasMovedIsNamedByEveryGoal() throws Exception {
    Files.move(folder.resolve("db/sqlite"), folder.resolve("db/sqlite-files"));
    String url = "jdbc:sqlite:" + folder.resolve("app.db");
    List<ThrowingCallable> goals =
        List.of(
            () -> project.check(NOTHING),
            () -> project.generate(NOTHING),
            () -> project.verify(),
            () -> project.migrate(url, NOTHING));

    for (ThrowingCallable goal : goals) {
      assertThatThrownBy(goal)
          .isInstanceOf(MojoFailureException.class)
          .hasMessage(
              """
              agor: there is no folder db/sqlite, and src/main/schema/history/0001_baseline.yaml is of a migration in it.
              If it was moved, mend <migrations>, or <folder> of dialect sqlite, in the configuration of agor-maven-plugin. Else put it back: git checkout HEAD -- db/sqlite""");
    }
    assertThat(folder.resolve("db/sqlite")).doesNotExist();
  }
}
