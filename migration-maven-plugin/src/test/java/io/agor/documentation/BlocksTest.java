package io.agor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.schema.file.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Every fenced block of every page is held to the truth: here by its kind, or by a test that
 * executes it and is named here.
 */
class BlocksTest {

  /** The tests that execute the blocks of a page, for each kind of block. */
  private static final Map<String, List<String>> EXECUTED =
      Map.of(
          "sql",
              List.of(
                  "README.md ReadmeTest",
                  "docs/cookbook.md CookbookTest",
                  "docs/adopting.md AdoptingPageTest",
                  "docs/lint.md SqlBlocksTest",
                  "docs/strict.md SqlBlocksTest"),
          "java", List.of("docs/parity.md PairParityTest", "docs/typed-java.md TypedJavaPageTest"),
          "text",
              List.of(
                  "docs/cookbook.md CookbookTest",
                  "docs/parity.md ParityDocumentationTest",
                  "docs/schema-file.md SchemaFileDocumentationTest"));

  /** Pages with tests of their own for all their blocks, once the page is there. */
  private static final Map<String, String> PAGES = Map.of("docs/runners.md", "RunnersPage");

  private static final PluginDescriptor PLUGIN = PluginDescriptor.read();

  /** Programs of other makers; the named test runs them as the pages do. */
  private static final Map<String, String> PROGRAMS =
      Map.of("sqlite3", "DatabaseClientTest", "psql", "DatabaseClientTest");

  /** Blocks that are none of these, by their first line, and why that is well. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "generate-sources                              verify", "a drawing",
          "spring.flyway.locations=classpath:db/migration/{vendor}", "settings of Spring Boot",
          "spring.flyway.baseline-on-migrate=true", "settings of Spring Boot");

  static Stream<Block> blocks() throws IOException {
    return Page.all().stream().flatMap(page -> page.blocks().stream());
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void everyBlockIsTrue(Block block) throws Exception {
    if (OTHERS.containsKey(firstLine(block)) || PAGES.containsKey(block.page())) {
      return;
    }
    List<String> problems =
        switch (block.language()) {
          case "yaml" -> yaml(block);
          case "xml" -> PomSnippet.problems(block.text(), PLUGIN);
          case "sh", "groovy" -> shell(block);
          case "text" -> isExecuted(block) ? List.of() : ConsoleText.problems(block.text());
          default ->
              isExecuted(block)
                  ? List.of()
                  : List.of("no test is named in BlocksTest that executes this block");
        };
    assertThat(problems).as(block.place()).isEmpty();
  }

  @Test
  void everyBlockThatIsLetThroughIsThere() throws Exception {
    assertThat(blocks().map(BlocksTest::firstLine)).containsAll(OTHERS.keySet());
  }

  @Test
  void everyTestThatIsNamedIsThere() throws Exception {
    List<String> tests = new ArrayList<>(PROGRAMS.values());
    EXECUTED
        .values()
        .forEach(all -> all.forEach(entry -> tests.add(entry.replaceFirst(".* ", ""))));
    for (Page page : Page.all()) {
      if (PAGES.containsKey(page.name())) {
        tests.add(PAGES.get(page.name()));
      }
    }
    for (String test : tests) {
      try (Stream<Path> files = Files.walk(Page.ROOT.resolve("migration-maven-plugin/src/test"));
          Stream<Path> more = Files.walk(Page.ROOT.resolve("parity-checker/src/test"))) {
        assertThat(Stream.concat(files, more).map(file -> String.valueOf(file.getFileName())))
            .contains(test + ".java");
      }
    }
  }

  @Test
  void whatIsWrongIsSeen() throws Exception {
    assertThat(MavenCommand.problems("mvn -B agor:generat verify -Dagor.nmae=x", PLUGIN))
        .containsExactly(
            "unknown agor:generat in: mvn -B agor:generat verify -Dagor.nmae=x",
            "unknown -Dagor.nmae=x in: mvn -B agor:generat verify -Dagor.nmae=x");
    assertThat(
            PomSnippet.problems(
                "<configuration><dialekts/><parity><AP999>eror</AP999></parity></configuration>",
                PLUGIN))
        .containsExactly("unknown <dialekts>", "unknown <AP999>eror", "unknown <AP999>eror");
    assertThat(ConsoleText.problems("[ERROR] agor: your tables have drifted apart\n"))
        .containsExactly("not the tool's words: [ERROR] agor: your tables have drifted apart");
  }

  /** Commands of Maven stand in the sentences, too. */
  @Test
  void everyCommandOfMavenInASentenceHasGoalsAndPropertiesThatThereAre() throws Exception {
    List<String> problems = new ArrayList<>();
    int count = 0;
    for (Page page : Page.all()) {
      for (String line : page.prose()) {
        for (String code :
            Pattern.compile("`(mvn [^`]+)`")
                .matcher(line)
                .results()
                .map(m -> m.group(1))
                .toList()) {
          count++;
          MavenCommand.problems(code, PLUGIN)
              .forEach(found -> problems.add(page.name() + ": " + found));
        }
      }
    }
    assertThat(problems).isEmpty();
    assertThat(count).isPositive();
  }

  private static String firstLine(Block block) {
    return block.text().lines().findFirst().orElse("").strip();
  }

  private static boolean isExecuted(Block block) {
    return EXECUTED.getOrDefault(block.language(), List.of()).stream()
        .anyMatch(entry -> entry.startsWith(block.page() + " "));
  }

  /** A schema file, the column of one, or the file of a CI server with its commands. */
  private static List<String> yaml(Block block) throws Exception {
    if (block.page().equals("docs/ci.md")) {
      Object file = new Load(LoadSettings.builder().build()).loadFromString(block.text());
      assertThat(file).isInstanceOf(Map.class);
      return MavenCommand.problems(block.text(), PLUGIN);
    }
    boolean isColumn = block.text().startsWith("      ");
    String schema = isColumn ? "tables:\n  memo:\n    columns:\n" + block.text() : block.text();
    assertThat(SchemaFile.read(block.page(), schema)).isNotNull();
    return List.of();
  }

  private static List<String> shell(Block block) {
    List<String> problems = new ArrayList<>(MavenCommand.problems(block.text(), PLUGIN));
    for (String line : block.text().replace("\\\n", " ").lines().toList()) {
      String program = line.strip().replaceFirst("\\s.*$", "");
      boolean known =
          program.isEmpty()
              || program.startsWith("#")
              || line.contains("mvn ")
              || PROGRAMS.containsKey(program);
      if (!known && block.language().equals("sh")) {
        problems.add("no test is named that runs " + program);
      }
    }
    return problems;
  }
}
