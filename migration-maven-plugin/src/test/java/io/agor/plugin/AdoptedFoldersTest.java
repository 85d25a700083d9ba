package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void aTypeWithCapitalsKeepsThem() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    AdoptedProject begun = new AdoptedProject(other);
    begun.write(
        "old/1.sql",
        """
        CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN');
        CREATE TABLE "User" ("id" integer PRIMARY KEY, "role" "Role" NOT NULL DEFAULT 'USER',
          "all" "Role"[] DEFAULT ARRAY['USER']::"Role"[], CHECK ("role" <> 'ADMIN'));
        """);

    begun.importing(Map.of("postgresql", "old"));
    begun.generate(NOTHING);
    begun.verify();

    assertThat(begun.read("db/postgresql/V0001__baseline.sql"))
        .contains("CREATE TYPE \"Role\" AS ENUM", " role \"Role\" ", "\"Role\"[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"V1__a.sql", "V1.1__b.sql", "R__c.sql"})
  void aFileThatIsNotUtf8IsNamedWithItsLineByEveryGoalThatRunsIt(String name) throws Exception {
    Path file = folder.resolve("db/sqlite").resolve(name);
    Files.writeString(file, "-- a\n-- Müller\n", StandardCharsets.ISO_8859_1);
    Path other = Files.createDirectory(folder.resolve("other"));
    String url = "jdbc:sqlite:" + folder.resolve("app.db");
    List<ThrowingCallable> goals =
        List.of(
            () -> new AdoptedProject(other).importing(Map.of("sqlite", "../db/sqlite")),
            () -> project.verify(),
            () -> project.migrate(url, NOTHING));

    for (ThrowingCallable goal : goals) {
      assertThatThrownBy(goal)
          .isInstanceOf(MojoExecutionException.class)
          .hasMessageStartingWith("agor: " + folder)
          .hasMessageEndingWith(
              "db/sqlite/" + name + ": line 2 is not UTF-8 (byte 0xFC). Save the file as UTF-8.");
    }
  }
}
