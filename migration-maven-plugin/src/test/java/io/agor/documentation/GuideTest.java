package io.agor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages for users say what the plugin's own descriptor and code say. */
class GuideTest {

  private static final String HELP = "help";

  private final List<PluginDescriptor.Goal> goals = PluginDescriptor.read().goals();

  @Test
  void theReferenceListsEachGoalWithItsPhase() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    for (PluginDescriptor.Goal goal : goals) {
      expected.put(goal.name(), goal.phase().isEmpty() ? "none" : code(goal.phase()));
    }

    Map<String, String> actual = new TreeMap<>();
    sections()
        .forEach(
            (goal, section) ->
                actual.put(goal, first("(?s)Default phase: ([^.]+)\\.", section).strip()));
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void theReferenceListsTheParametersOfEachGoalWithUserPropertyAndDefault() throws Exception {
    Map<String, String> sections = sections();
    for (PluginDescriptor.Goal goal : goals) {
      List<String> expected =
          goal.parameters().stream()
              .map(
                  parameter ->
                      row(
                          code(parameter.name()),
                          code(parameter.userProperty()),
                          code(parameter.defaultValue())))
              .toList();

      List<String> actual =
          all("(?m)^\\| (`[^|]*) \\|([^|]*)\\|([^|]*)\\| \\S.* \\|$", sections.get(goal.name()))
              .map(match -> row(match.group(1), match.group(2).strip(), match.group(3).strip()))
              .toList();
      assertThat(actual).as(goal.name()).isEqualTo(expected);
    }
  }

  @Test
  void eachGoalAndParameterHasADescriptionAndTheReleaseThatBroughtIt() {
    for (PluginDescriptor.Goal goal : goals) {
      assertDescribed(goal, "", goal.description(), goal.since());
      for (PluginDescriptor.Parameter parameter : goal.parameters()) {
        assertDescribed(goal, parameter.name(), parameter.description(), parameter.since());
      }
    }
  }

  private static void assertDescribed(
      PluginDescriptor.Goal goal, String parameter, String description, String since) {
    String name = goal.name() + " " + parameter;
    assertThat(description).as(name).isNotBlank();
    if (!goal.name().equals(HELP)) { // help is made by Maven's plugin tools
      assertThat(since).as(name).matches("\\d+\\.\\d+\\.\\d+");
    }
  }

  @Test
  void eachLintRuleHasItsSection() throws Exception {
    List<String> codes = new ArrayList<>();
    Path rules = Page.ROOT.resolve("migration-maven-plugin/src/main/java/io/agor/lint");
    try (Stream<Path> files = Files.list(rules)) {
      for (Path file : files.toList()) {
        all("\"(AL\\d+)\"", Files.readString(file)).forEach(match -> codes.add(match.group(1)));
      }
    }

    assertThat(all("(?m)^## (AL\\d+)$", read("docs/lint.md")).map(match -> match.group(1)))
        .isNotEmpty()
        .containsExactlyElementsOf(codes.stream().sorted().distinct().toList());
  }

  @Test
  void eachCodeOfLintAndCheckSaysWhatItFindsAndHowToCureIt() throws Exception {
    for (String page : List.of("docs/lint.md", "docs/check.md")) {
      List<String> sections =
          Stream.of(read(page).split("(?m)^## ", -1))
              .filter(section -> section.matches("(?s)A[CL]\\d+\n.*"))
              .toList();
      assertThat(sections).as(page).hasSizeGreaterThan(5);
      assertThat(sections)
          .allSatisfy(section -> assertThat(section).contains("\n\n**").contains("The cure: "));
      assertThat(all("(?m)^\\| \\[(A[CL]\\d+)\\]", read(page)).map(match -> match.group(1)))
          .as(page)
          .containsExactlyElementsOf(
              sections.stream().map(text -> text.lines().findFirst().orElseThrow()).toList());
    }
  }

  @Test
  void noLinkOfTheGuideLeadsNowhere() throws Exception {
    String guide = read("docs/guide.md");
    List<String> headings =
        all("(?m)^#+ (.*)$", guide)
            .map(match -> match.group(1).toLowerCase(Locale.ROOT))
            .map(heading -> heading.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
            .toList();

    assertThat(all("\\]\\(#([^)]+)\\)", guide).map(match -> match.group(1)))
        .isNotEmpty()
        .isSubsetOf(headings);
  }

  /** The sections of the reference, by the name of the goal. */
  private static Map<String, String> sections() throws IOException {
    Map<String, String> sections = new TreeMap<>();
    for (String section : read("docs/guide.md").split("(?m)^### agor:", -1)) {
      sections.put(section.lines().findFirst().orElse(""), section);
    }
    sections.keySet().removeIf(title -> title.startsWith("#"));
    return sections;
  }

  private static String read(String page) throws IOException {
    return Files.readString(Page.ROOT.resolve(page));
  }

  private static String row(String... cells) {
    return String.join(" | ", cells);
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static String first(String pattern, String text) {
    return all(pattern, text).map(match -> match.group(1)).findFirst().orElse("");
  }

  private static Stream<MatchResult> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results();
  }
}
