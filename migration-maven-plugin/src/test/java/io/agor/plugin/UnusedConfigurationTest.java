package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

/** The project it/src/it/configuration-in-execution shows the same in real builds. */
class UnusedConfigurationTest {

  @Test
  void aParameterInsideAnExecutionIsNamedWithTheTwoWaysOut() throws Exception {
    Plugin plugin = plugin(execution("db", "schema", "db/app.yaml"));

    assertThat(UnusedConfiguration.of(goal("default-cli"), plugin).warning())
        .contains(
            "agor: mvn agor:generate does not use the configuration inside <execution>: <schema> of"
                + " execution db. Run mvn agor:generate@db, or move that <configuration> out of"
                + " <execution>, up to the <plugin>.");
  }

  @Test
  void severalExecutionsAreEachNamed() throws Exception {
    Plugin plugin =
        plugin(execution("one", "schema", "one.yaml"), execution("two", "write", "never"));

    assertThat(UnusedConfiguration.of(goal("default-cli"), plugin).warning())
        .contains(
            "agor: mvn agor:generate does not use the configuration inside <execution>: <schema> of"
                + " execution one; <write> of execution two. Run mvn agor:generate@one or mvn"
                + " agor:generate@two, or move that <configuration> out of <execution>, up to the"
                + " <plugin>.");
  }

  @Test
  void anExecutionThatIsRunUsesItsConfiguration() throws Exception {
    Plugin plugin = plugin(execution("db", "schema", "db/app.yaml"));

    assertThat(UnusedConfiguration.of(goal("db"), plugin).warning()).isEmpty();
  }

  @Test
  void configurationOfThePluginIsUsedAlthoughMavenCopiesItIntoEachExecution() throws Exception {
    Plugin plugin = plugin(execution("db", "schema", "app.yaml"));
    plugin.setConfiguration(configuration("schema", "app.yaml"));

    assertThat(UnusedConfiguration.of(goal("default-cli"), plugin).warning()).isEmpty();
  }

  @Test
  void anExecutionThatOverridesThePluginIsNamed() throws Exception {
    Plugin plugin = plugin(execution("db", "schema", "db/app.yaml"));
    plugin.setConfiguration(configuration("schema", "app.yaml"));

    assertThat(UnusedConfiguration.of(goal("default-cli"), plugin).parameters())
        .containsOnlyKeys("db")
        .containsEntry("db", List.of("schema"));
  }

  @Test
  void aParameterOfAnotherGoalDoesNotMatter() throws Exception {
    Plugin plugin = plugin(execution("db", "postgresqlVersion", "16"));

    assertThat(UnusedConfiguration.of(goal("default-cli"), plugin).warning()).isEmpty();
  }

  @Test
  void anExecutionOfAnotherGoalDoesNotMatter() throws Exception {
    PluginExecution other = execution("db", "schema", "db/app.yaml");
    other.setGoals(List.of("verify"));

    assertThat(UnusedConfiguration.of(goal("default-cli"), plugin(other)).warning()).isEmpty();
  }

  @Test
  void whoConfiguresTheCommandLineItselfKnows() throws Exception {
    Plugin plugin =
        plugin(execution("db", "schema", "db.yaml"), execution("default-cli", "schema", "a.yaml"));

    assertThat(UnusedConfiguration.of(goal("default-cli"), plugin).warning()).isEmpty();
  }

  private static MojoExecution goal(String executionId) throws Exception {
    MojoDescriptor descriptor = new MojoDescriptor();
    descriptor.setGoal("generate");
    for (String name : List.of("schema", "write")) {
      Parameter parameter = new Parameter();
      parameter.setName(name);
      descriptor.addParameter(parameter);
    }
    return new MojoExecution(descriptor, executionId);
  }

  private static Plugin plugin(PluginExecution... executions) {
    Plugin plugin = new Plugin();
    plugin.setExecutions(List.of(executions));
    return plugin;
  }

  private static PluginExecution execution(String id, String parameter, String value) {
    PluginExecution execution = new PluginExecution();
    execution.setId(id);
    execution.setGoals(List.of("generate"));
    execution.setConfiguration(configuration(parameter, value));
    return execution;
  }

  private static Xpp3Dom configuration(String parameter, String value) {
    Xpp3Dom child = new Xpp3Dom(parameter);
    child.setValue(value);
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    configuration.addChild(child);
    return configuration;
  }
}
