package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the goals do where a file or folder of the project is a symbolic link. */
class ProjectLinksTest {

  private static final String USERS =
      "tables: { users: { columns: { id: { type: integer, primaryKey: true } } } }\n";
  private static final String WITH_NAME = USERS.replace("} } } }", "}, name: text } } }");

  private static final String SQLITE = "db/sqlite";
  private static final String POSTGRESQL = "db/postgresql";
  private static final String SCHEMA = "src/main/schema";
  private static final String HISTORY = "src/main/schema/history";

  /** Real, as Maven gives the folder of a project. */
  private Path project;

  private Path elsewhere;

  @BeforeEach
  void aProjectWithOneMigration(@TempDir Path folder) throws Exception {
    Path real = folder.toRealPath();
    project = Files.createDirectory(real.resolve("project"));
    elsewhere = Files.createDirectory(real.resolve("elsewhere"));
    write("src/main/schema/app.yaml", USERS);
    generate();
    assertThat(project.resolve(SQLITE + "/V0001__initial_schema.sql")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {SQLITE, POSTGRESQL, "db", HISTORY, SCHEMA, "src/main", "src"})
  void aFolderOutsideIsReadThroughALinkAndNotWrittenThroughIt(String path) throws Exception {
    move(path, elsewhere.resolve("there"));

    generate();
    check();
    diff();
    verify();
    List<String> before = files(elsewhere);
    write("src/main/schema/app.yaml", WITH_NAME);
    diff();
    assertThatThrownBy(this::generate)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: "
                + path
                + " is a symbolic link that leaves the project, to "
                + elsewhere.resolve("there")
                + ". No migration was written, as it would not be committed with the project. If"
                + " the migrations shall lie there, name that folder itself in the configuration"
                + " of agor-maven-plugin.");
    assertThatThrownBy(() -> custom("fill_names")).isInstanceOf(MojoFailureException.class);
    assertThat(files(elsewhere)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {SQLITE, POSTGRESQL, "db", HISTORY, SCHEMA, "src/main", "src"})
  void aFolderInsideIsReadAndWrittenThroughALink(String path) throws Exception {
    move(path, Files.createDirectory(project.resolve("common")).resolve("there"));
    write("src/main/schema/app.yaml", WITH_NAME);
    assertThatThrownBy(this::check).isInstanceOf(MojoFailureException.class);
    generate();
    check();
    verify();

    assertThat(Files.isSymbolicLink(project.resolve(path))).isTrue();
    assertThat(files(project)).anyMatch(file -> file.endsWith("0002_add_users_name.yaml"));
  }

  /** A module of a repository reaches a folder that all modules share. */
  @Test
  void aLinkOutOfTheModuleAndNotOutOfItsRepositoryIsWrittenThrough() throws Exception {
    Files.createDirectory(project.resolveSibling(".git"));
    move(SCHEMA, elsewhere.resolve("there"));
    write("src/main/schema/app.yaml", WITH_NAME);
    generate();

    assertThat(elsewhere.resolve("there/history/0002_add_users_name.yaml")).exists();
  }

  @Test
  void aFolderOutsideThatTheConfigurationNamesIsWrittenTo() throws Exception {
    move("db", elsewhere.resolve("there"));
    Files.delete(project.resolve("db"));
    write("src/main/schema/app.yaml", WITH_NAME);
    run(new GenerateMojo(), "migrations", elsewhere.resolve("there").toFile(), "write", "always");

    assertThat(elsewhere.resolve("there/sqlite/V0002__add_users_name.sql")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/schema/app.yaml",
        "src/main/schema/history/0001_initial_schema.yaml",
        "db/sqlite/V0001__initial_schema.sql",
        "db/postgresql/V0001__initial_schema.sql"
      })
  void aFileOutsideIsReadThroughALinkAndNeverWritten(String path) throws Exception {
    Path there = elsewhere.resolve("there");
    move(path, there);
    String text = Files.readString(there);

    generate();
    check();
    verify();
    write("src/main/schema/other.yaml", WITH_NAME.replace("users", "teams"));
    generate();
    check();
    assertThat(there).hasContent(text);
    assertThat(files(elsewhere)).containsExactly("there");
  }

  /** Whoever makes the link must not have somebody else's build write what it leads to. */
  @Test
  void aLinkInThePlaceOfATemporaryOrNewFileIsReplaced() throws Exception {
    Path victim = Files.writeString(elsewhere.resolve("victim"), "precious");
    for (String link :
        List.of(
            "db/sqlite/.V0002__add_users_name.sql.tmp",
            "src/main/schema/history/.unfinished-migration.tmp",
            "target/agor/.generate-default-0.up-to-date.tmp")) {
      Files.createDirectories(project.resolve(link).getParent());
      Files.createSymbolicLink(project.resolve(link), victim);
    }
    write("src/main/schema/app.yaml", WITH_NAME);
    generate();
    check();

    assertThat(victim).hasContent("precious");
    assertThat(Files.isSymbolicLink(project.resolve("db/sqlite/V0002__add_users_name.sql")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    SQLITE,
    "db",
    HISTORY,
    SCHEMA,
    "src/main",
    "src",
    "src/main/schema/app.yaml",
    "src/main/schema/history/0001_initial_schema.yaml",
    "db/sqlite/V0001__initial_schema.sql"
  })
  void aLinkToNowhereIsAnErrorOfEveryGoal(String path) throws Exception {
    move(path, elsewhere.resolve("there"));
    Files.move(elsewhere.resolve("there"), elsewhere.resolve("gone"));
    String message =
        "agor: "
            + path
            + " is a symbolic link to "
            + elsewhere.resolve("there")
            + ", which is not there. Mend the link, or delete it.";

    assertEveryGoalFails(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {SQLITE, HISTORY, SCHEMA, "src", "src/main/schema/app.yaml"})
  void aLinkInACircleIsAnErrorOfEveryGoal(String path) throws Exception {
    move(path, elsewhere.resolve("there"));
    Files.move(elsewhere.resolve("there"), elsewhere.resolve("gone"));
    Files.createSymbolicLink(elsewhere.resolve("there"), project.resolve(path));
    String message =
        "agor: "
            + path
            + " is a symbolic link to "
            + elsewhere.resolve("there")
            + ", which leads round in a circle. Mend the link, or delete it.";

    assertEveryGoalFails(message);
  }

  /** Only Flyway walks into folders, as it will where the application starts. */
  @Test
  void aFolderThatHoldsALinkToItselfIsReadOnceOrAnError() throws Exception {
    for (String folder : List.of(HISTORY, SCHEMA, "db", SQLITE)) {
      generate();
      check();
      verify();
      Files.createSymbolicLink(project.resolve(folder).resolve("self"), project.resolve(folder));
    }
    generate();
    check();
    assertThatThrownBy(this::verify)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("agor: sqlite: Found more than one migration with version 0001");
  }

  @Test
  void anImportIsNotWrittenThroughALinkThatLeavesTheProject() throws Exception {
    move(SCHEMA, elsewhere.resolve("there"));
    move("db", elsewhere.resolve("old"));
    Files.delete(elsewhere.resolve("there/app.yaml"));
    Files.delete(elsewhere.resolve("there/history/0001_initial_schema.yaml"));
    List<String> before = files(elsewhere);

    assertThatThrownBy(
            () ->
                run(
                    OneBuild.importing(),
                    "postgresqlVersion",
                    "17",
                    "master",
                    "sqlite",
                    "sqlite",
                    elsewhere.resolve("old/sqlite").toString()))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("agor: db is a symbolic link that leaves the project, to ");
    assertThat(files(elsewhere)).isEqualTo(before);
  }

  /** As Emacs has for a file that is being edited. */
  @Test
  void theLockOfAnEditorIsNoBrokenLink() throws Exception {
    Files.createSymbolicLink(
        project.resolve("src/main/schema/.#app.yaml"), Path.of("ann@desk.4711:1"));
    generate();
    check();

    assertThat(Files.isSymbolicLink(project.resolve("src/main/schema/.#app.yaml"))).isTrue();
  }

  private void assertEveryGoalFails(String message) throws Exception {
    List<String> before = files(project);
    for (Goal goal :
        List.<Goal>of(this::generate, this::check, this::diff, this::verify, this::migrate)) {
      assertThatThrownBy(goal::run).isInstanceOf(MojoFailureException.class).hasMessage(message);
    }
    assertThat(files(project)).isEqualTo(before);
  }

  /** A goal that may fail. */
  @FunctionalInterface
  private interface Goal {

    void run() throws Exception;
  }

  private void generate() throws Exception {
    run(new GenerateMojo(), "write", "always");
  }

  private void custom(String name) throws Exception {
    run(new GenerateMojo(), "write", "always", "custom", name);
  }

  private void check() throws Exception {
    run(new CheckMojo(), "write", "always");
  }

  private void diff() throws Exception {
    run(new DiffMojo());
  }

  private void migrate() throws Exception {
    run(OneBuild.migrate());
  }

  private void verify() throws Exception {
    run(
        OneBuild.verify(),
        "dialects",
        List.of(sqlite()),
        "postgresqlVersion",
        "17",
        "reports",
        List.of("none"),
        "rehearse",
        "newest",
        "probes",
        false);
  }

  private static DialectParameter sqlite() throws Exception {
    DialectParameter parameter = new DialectParameter();
    var name = DialectParameter.class.getDeclaredField("name");
    name.setAccessible(true);
    name.set(parameter, "sqlite");
    return parameter;
  }

  private void run(AgorMojo goal, Object... values) throws Exception {
    Map<String, Object> common = new HashMap<>(OneBuild.common(project));
    if (goal instanceof DiffMojo) {
      common.remove("outputFolder"); // it writes nothing
    }
    OneBuild.set(goal, common);
    for (int i = 0; i < values.length; i += 2) {
      OneBuild.set(goal, Map.of(values[i].toString(), values[i + 1]));
    }
    OneBuild.run(goal);
  }

  private void write(String file, String text) throws Exception {
    Files.createDirectories(project.resolve(file).getParent());
    Files.writeString(project.resolve(file), text);
  }

  /** Moves a file or folder of the project, and leaves a link to it. */
  private void move(String path, Path to) throws Exception {
    Files.move(project.resolve(path), to);
    Files.createSymbolicLink(project.resolve(path), to);
  }

  private static List<String> files(Path folder) throws Exception {
    List<String> names = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      files
          .map(file -> folder.relativize(file).toString())
          .filter(file -> !file.isEmpty() && !file.startsWith("target"))
          .sorted()
          .forEach(names::add);
    }
    return names;
  }
}
