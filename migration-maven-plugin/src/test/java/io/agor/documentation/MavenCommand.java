package io.agor.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A call of Maven, as pages show it. */
final class MavenCommand {

  /** Phases of Maven, and goals of other plugins. */
  private static final Set<String> PHASES =
      Set.of("validate", "test", "package", "verify", "install", "clean", "spotless:apply");

  private static final Set<String> FLAGS =
      Set.of(
          "-B", "-q", "-o", "-T", "-X", "-am", "-N", "-ntp", "-U", "-e", "--no-transfer-progress");

  /** Properties that are not this plugin's: of Maven, of this repository's build, of the help. */
  private static final Set<String> OTHER_PROPERTIES =
      Set.of(
          "skipTests",
          "maven.repo.local",
          "style.color",
          "java.io.tmpdir",
          "invoker.skip",
          "invoker.test",
          "it.maven",
          "golden.update",
          "benchmark",
          "test",
          "argLine",
          "surefire.failIfNoSpecifiedTests",
          "zonky-binaries.version");

  private static final Set<String> PROFILES = profiles();

  private MavenCommand() {}

  /** What is wrong with the commands in some lines of a shell. */
  static List<String> problems(String shell, PluginDescriptor plugin) {
    List<String> problems = new ArrayList<>();
    for (String line : shell.replace("\\\n", " ").lines().toList()) {
      String command = plain(line);
      int maven = command.indexOf("mvn ");
      if (maven >= 0) {
        check(command.substring(maven), plugin)
            .forEach(problem -> problems.add(problem + " in: " + line));
      }
    }
    return problems;
  }

  /** Without comments, quotes, and the expressions of a CI server. */
  private static String plain(String line) {
    return line.replaceFirst("\\s+#.*$", "")
        .replaceAll("\\$\\{\\{.*?}}", "x")
        .replaceAll("['\"]", "")
        .strip();
  }

  private static List<String> check(String command, PluginDescriptor plugin) {
    List<String> problems = new ArrayList<>();
    List<String> words = Stream.of(command.split("\\s+", -1)).skip(1).toList();
    Set<String> properties = new TreeSet<>(OTHER_PROPERTIES);
    for (String word : words) {
      if (word.startsWith("agor:")) {
        String goal = word.replaceFirst("^agor:", "").replaceFirst("@.*$", "");
        properties.addAll(plugin.properties().getOrDefault(goal, Set.of()));
      } else if (PHASES.contains(word)) {
        plugin.properties().values().forEach(properties::addAll);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-pl") || word.equals("-s")) {
        i++; // a module, a file of settings
      } else if (!isKnown(word, properties, plugin)) {
        problems.add("unknown " + word);
      }
    }
    return problems;
  }

  private static boolean isKnown(String word, Set<String> properties, PluginDescriptor plugin) {
    if (word.startsWith("agor:")) {
      return plugin.parameters().containsKey(word.substring(5).replaceFirst("@.*$", ""));
    }
    if (word.startsWith("-D")) {
      return properties.contains(word.substring(2).replaceFirst("=.*$", ""));
    }
    return word.startsWith("-P")
        ? PROFILES.contains(word.substring(2))
        : FLAGS.contains(word) || PHASES.contains(word);
  }

  /** Those of this repository. */
  private static Set<String> profiles() {
    Set<String> profiles = new TreeSet<>();
    for (String pom : List.of("pom.xml", "it/pom.xml", "migration-maven-plugin/pom.xml")) {
      try {
        Pattern.compile("<profile>\\s*<id>([^<]+)</id>")
            .matcher(Files.readString(Page.ROOT.resolve(pom)))
            .results()
            .forEach(profile -> profiles.add(profile.group(1)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return profiles;
  }
}
