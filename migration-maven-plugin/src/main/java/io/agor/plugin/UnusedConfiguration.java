package io.agor.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What a pom says about a goal inside {@code <execution>}, where {@code mvn agor:generate} does not
 * see it: a goal on the command line is an execution of its own, {@code default-cli} (<a
 * href="https://maven.apache.org/guides/mini/guide-default-execution-ids.html">Default Plugin
 * Execution IDs</a>).
 *
 * @param goal that was named on the command line
 * @param parameters the names of those that are configured in vain, by the id of the execution
 */
record UnusedConfiguration(String goal, Map<String, List<String>> parameters) {

  private static final String COMMAND_LINE = "default-cli";

  /**
   * Compares what each execution of this goal is configured with and what the plugin is.
   *
   * @param plugin of the project, where Maven has merged the plugin's configuration into that of
   *     each execution
   */
  static UnusedConfiguration of(MojoExecution execution, Plugin plugin) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (COMMAND_LINE.equals(execution.getExecutionId())
        && !plugin.getExecutionsAsMap().containsKey(COMMAND_LINE)) {
      for (PluginExecution other : plugin.getExecutions()) {
        List<String> own = ownParameters(execution, plugin, other);
        if (other.getGoals().contains(execution.getGoal()) && !own.isEmpty()) {
          parameters.put(other.getId(), own);
        }
      }
    }
    return new UnusedConfiguration(execution.getGoal(), parameters);
  }

  /** The warning to print; empty if nothing is configured in vain. */
  Optional<String> warning() {
    if (parameters.isEmpty()) {
      return Optional.empty();
    }
    List<String> places = new ArrayList<>();
    parameters.forEach((id, names) -> places.add(tags(names) + " of execution " + id));
    return Optional.of(
        "agor: mvn agor:"
            + goal
            + " does not use the configuration inside <execution>: "
            + String.join("; ", places)
            + ". Run "
            + parameters.keySet().stream()
                .map(id -> "mvn agor:" + goal + "@" + id)
                .collect(Collectors.joining(" or "))
            + ", or move that <configuration> out of <execution>, up to the <plugin>.");
  }

  private static String tags(List<String> names) {
    return names.stream().map(name -> "<" + name + ">").collect(Collectors.joining(", "));
  }

  private static List<String> ownParameters(
      MojoExecution execution, Plugin plugin, PluginExecution other) {
    return new TreeSet<>(execution.getMojoDescriptor().getParameterMap().keySet())
        .stream()
            .filter(
                name ->
                    !value(other.getConfiguration(), name)
                        .equals(value(plugin.getConfiguration(), name)))
            .toList();
  }

  private static Optional<Xpp3Dom> value(Object configuration, String name) {
    return configuration instanceof Xpp3Dom dom
        ? Optional.ofNullable(dom.getChild(name))
        : Optional.empty();
  }
}
