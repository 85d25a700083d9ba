package io.agor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/lint.md says what the rules do. */
class LintDocumentationTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/lint.md");

  static Stream<String> examples() throws Exception {
    return all("(?ms)^```yaml\\n(.*?)^```").map(match -> match.group(1));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsASchemaFile(String example) throws Exception {
    assertThat(SchemaFile.read("lint.md", example).schema()).isNotNull();
  }

  @Test
  void theTableNamesEveryRuleWithItsSeverity() throws Exception {
    Map<String, String> documented = new TreeMap<>();
    all("(?m)^\\| \\[(AL\\d+)\\]\\(#al\\d+\\) \\| [^|]+ \\| (\\w+) \\|$")
        .forEach(row -> documented.put(row.group(1), row.group(2)));
    Map<String, String> actual = new TreeMap<>();
    Lint.severities()
        .forEach((code, severity) -> actual.put(code, severity.name().toLowerCase(Locale.ROOT)));
    assertThat(documented).isEqualTo(actual);
  }

  @Test
  void everyRuleSaysWhatItFindsAndHowToCureIt() throws Exception {
    List<String> sections = List.of(Files.readString(PAGE).split("(?m)^## ", -1));
    for (String code : Lint.severities().keySet()) {
      String section =
          sections.stream().filter(text -> text.startsWith(code + "\n")).findFirst().orElse("");
      assertThat(section).describedAs(code).contains("\n\n**").contains("\nThe cure: ");
    }
  }

  private static Stream<MatchResult> all(String pattern) throws Exception {
    return Pattern.compile(pattern).matcher(Files.readString(PAGE)).results();
  }
}
