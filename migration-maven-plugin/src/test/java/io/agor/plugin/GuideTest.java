package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pages for users say what the plugin's own descriptor and code say. */
class GuideTest {

  private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");
  private static final String HELP = "help";

  private final List<Element> goals = goals();

  @Test
  void theReferenceListsEachGoalWithItsPhase() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    for (Element goal : goals) {
      String phase = text(goal, "phase");
      expected.put(text(goal, "goal"), phase.isEmpty() ? "none" : "`" + phase + "`");
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
    for (Element goal : goals) {
      List<String> expected =
          parameters(goal).stream()
              .map(
                  parameter ->
                      row(
                          code(text(parameter, "name")),
                          code(userProperty(goal, parameter)),
                          code(defaultValue(goal, parameter))))
              .toList();

      List<String> actual =
          all(
                  "(?m)^\\| (`[^|]*) \\|([^|]*)\\|([^|]*)\\| \\S.* \\|$",
                  sections.get(text(goal, "goal")))
              .map(match -> row(match.group(1), match.group(2).strip(), match.group(3).strip()))
              .toList();
      assertThat(actual).as(text(goal, "goal")).isEqualTo(expected);
    }
  }

  @Test
  void eachGoalAndParameterHasADescriptionAndTheReleaseThatBroughtIt() {
    for (Element goal : goals) {
      List<Element> described = new ArrayList<>(parameters(goal));
      described.add(goal);
      for (Element element : described) {
        String name = text(goal, "goal") + " " + text(element, "name");
        assertThat(text(element, "description")).as(name).isNotBlank();
        if (!text(goal, "goal").equals(HELP)) { // help is made by Maven's plugin tools
          assertThat(text(element, "since")).as(name).matches("\\d+\\.\\d+\\.\\d+");
        }
      }
    }
  }

  @Test
  void eachLintRuleHasItsSection() throws Exception {
    List<String> codes = new ArrayList<>();
    Path rules = ROOT.resolve("migration-maven-plugin/src/main/java/io/agor/lint");
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

  private static List<Element> goals() {
    try (InputStream descriptor =
        GuideTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      return children(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(descriptor)
              .getDocumentElement(),
          "mojo");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("the plugin descriptor cannot be read", e);
    }
  }

  private static List<Element> parameters(Element goal) {
    return children(goal, "parameter").stream()
        .filter(parameter -> text(parameter, "editable").equals("true"))
        .toList();
  }

  /** The descriptor has the user property as an expression: {@code ${agor.skip}}. */
  private static String userProperty(Element goal, Element parameter) {
    return configuration(goal, parameter)
        .map(element -> element.getTextContent().strip().replaceAll("^\\$\\{(.*)}$", "$1"))
        .findFirst()
        .orElse("");
  }

  private static String defaultValue(Element goal, Element parameter) {
    return configuration(goal, parameter)
        .map(element -> element.getAttribute("default-value"))
        .findFirst()
        .orElse("");
  }

  private static Stream<Element> configuration(Element goal, Element parameter) {
    return children(goal, "configuration").stream()
        .flatMap(all -> children(all, text(parameter, "name")).stream());
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** The text of the direct child of this name; empty if there is none. */
  private static String text(Element parent, String name) {
    return children(parent, name).stream()
        .filter(child -> child.getParentNode().equals(parent))
        .map(child -> child.getTextContent().strip())
        .findFirst()
        .orElse("");
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
    return Files.readString(ROOT.resolve(page));
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
