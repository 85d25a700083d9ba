package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** The goal as Maven makes it, from its descriptor. */
@MojoTest
class GenerateMojoTest {

  @Test
  @Basedir("/unit/wrong-dialect")
  @InjectMojo(goal = "generate", pom = "pom.xml")
  void aDialectThatDoesNotExistIsAnsweredWithTheRightXml(GenerateMojo goal) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(
            "agor: wrong configuration: there is no dialect 'postgres'; there are sqlite and"
                + " postgresql.\n\nIt should read, for example:\n\n  <dialects>\n    <dialect>\n"
                + "      <name>sqlite</name>\n");
  }

  @Test
  @Basedir("/unit/wrong-lint")
  @InjectMojo(goal = "generate", pom = "pom.xml")
  void aLintLevelThatDoesNotExistIsAnsweredWithTheRightXml(GenerateMojo goal) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: wrong configuration: <AL006> is 'fatal', and must be one of error, warning,"
                + " info, off.\n\n"
                + "It should read, for example:\n\n"
                + "  <lint>\n"
                + "    <AL006>error</AL006>\n"
                + "  </lint>");
  }

  @Test
  @Basedir("/unit/minimum-version-unreadable")
  @InjectMojo(goal = "generate", pom = "pom.xml")
  void aMinimumVersionThatIsNoneIsAnsweredWithOneThatIs(GenerateMojo goal) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(
            "agor: wrong configuration: <minimumVersion> of dialect sqlite must be a version such"
                + " as 3.37, not 'newest'.\n\n"
                + "It should read, for example:\n");
  }

  @Test
  @Basedir("/unit/minimum-version-too-old")
  @InjectMojo(goal = "generate", pom = "pom.xml")
  void aMinimumVersionThatNoMigrationIsWrittenForIsRefused(GenerateMojo goal) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(
            "agor: wrong configuration: <minimumVersion> of dialect sqlite is 3.36, and must be"
                + " 3.37 or later: no migrations are written for older ones.\n\n");
  }

  @Test
  @Basedir("/unit/schemas-in-one-folder")
  @InjectMojo(goal = "generate", pom = "pom.xml")
  void schemasOfTwoDialectsMustNotShareAHistory(GenerateMojo goal) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("agor: the schemas ")
        .hasMessageEndingWith(
            "sqlite.yaml and postgresql.yaml lie in one folder, where their snapshots would mix."
                + " Give each a folder of its own, as in <schema>src/main/schema/sqlite</schema>.");
  }

  @Test
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "schema", value = "nowhere/schema.yaml")
  void aSchemaThatIsNamedAndNotThereIsAnError(GenerateMojo goal) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("agor: there is no schema in ")
        .hasMessageEndingWith(
            "nowhere/schema.yaml. Write a schema file there, or mend <schema> in the configuration"
                + " of agor-maven-plugin.");
  }

  @Test
  @Basedir("/unit/with-schema")
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "write", value = "sometimes")
  @MojoParameter(name = "schema", value = "app.yaml")
  void aWriteModeThatDoesNotExistIsAnsweredWithThoseThatDo(GenerateMojo goal) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: agor.write is 'sometimes', and must be one of [auto, always, never], as in"
                + " <write>auto</write>.");
  }

  @Test
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "skipGenerate", value = "true")
  @MojoParameter(name = "schema", value = "nowhere/schema.yaml")
  void aSkippedGoalLooksAtNothing(GenerateMojo goal) throws Exception {
    goal.execute();

    assertThat(Path.of(MojoExtension.getBasedir(), "nowhere")).doesNotExist();
  }

  @Test
  @Basedir("/unit/with-schema")
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "write", value = "never")
  @MojoParameter(name = "schema", value = "app.yaml")
  void whereItMayNotWriteItFailsAndPutsTheSqlAside(GenerateMojo goal) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(
            "agor: the schema file has changes that no migration carries out: V0001__initial_schema"
                + " is missing. Run mvn agor:generate and commit the result.");
    Path base = Path.of(MojoExtension.getBasedir());
    assertThat(base.resolve("src")).doesNotExist();
    assertThat(base.resolve("history")).doesNotExist();
    assertThat(base.resolve("target/agor/pending/sqlite/V0001__initial_schema.sql")).exists();
  }

  @Test
  @Basedir("/unit/with-schema")
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "write", value = "never")
  @MojoParameter(name = "schema", value = "app.yaml")
  @MojoParameter(name = "custom", value = "fill")
  void whereItMayNotWriteItStartsNoMigrationByHand(GenerateMojo goal) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(
            "agor: this build may not write the migration that agor.custom=fill asks for"
                + " (agor.write=never")
        .hasMessageEndingWith(
            "). Run mvn agor:generate -Dagor.custom=fill -Dagor.write=always and commit the result."
                + " Nothing was written.");
  }

  @Test
  @Basedir("/unit/with-schema")
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "schema", value = "app.yaml")
  @MojoParameter(name = "custom", value = "true")
  void aMigrationByHandNeedsAName(GenerateMojo goal) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("agor: agor.custom needs a name, as in -Dagor.custom=fill_phone_numbers.");
  }

  @Test
  @Basedir("/unit/with-schema")
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "write", value = "always")
  @MojoParameter(name = "schema", value = "app.yaml")
  @MojoParameter(name = "custom", value = "fill")
  void aMigrationByHandComesAfterTheFirst(GenerateMojo goal) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: there is no migration yet, so no table has rows to work on. Run mvn"
                + " agor:generate without agor.custom first.");
  }

  @Test
  @Basedir("/unit/with-schema")
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "write", value = "never")
  @MojoParameter(name = "schema", value = "app.yaml")
  @MojoParameter(name = "javaPackage", value = "com.example.db")
  void typedJavaIsWrittenAlsoWhereAMigrationMayNotBe(GenerateMojo goal) throws Exception {
    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
    Path root = Path.of(MojoExtension.getBasedir(), "target/generated-sources/agor");
    assertThat(root.resolve("com/example/db/SqlColumn.java")).exists();
    Path lost = root.resolve("com/example/db/SqlColumn.java");
    Files.delete(lost);
    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
    assertThat(lost).exists();
    assertThat(goal.project().getCompileSourceRoots())
        .filteredOn(sourceRoot -> sourceRoot.endsWith("generated-sources/agor"))
        .hasSize(1);
  }

  @Test
  @Basedir("/unit/with-schema")
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "schema", value = "app.yaml")
  @MojoParameter(name = "javaPackage", value = "com.example.1")
  void aPackageThatIsNoneIsAnsweredWithOneThatIs(GenerateMojo goal) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: wrong configuration: <javaPackage> must be a package: 'com.example.1' is no name"
                + " of a Java package.\n\n"
                + "It should read, for example:\n\n"
                + "  <javaPackage>com.example.db</javaPackage>");
  }
}
