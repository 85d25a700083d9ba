package io.agor.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/rehearsal.md says what the findings are. */
class RehearsalDocumentationTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/rehearsal.md");

  @Test
  void theTableNamesEveryCodeWithItsSeverity() throws Exception {
    Map<String, String> documented = new TreeMap<>();
    Pattern.compile("(?m)^\\| \\[(AR\\d+)\\]\\(#ar\\d+\\) \\| [^|]+ \\| (\\w+) \\|$")
        .matcher(Files.readString(PAGE))
        .results()
        .forEach(row -> documented.put(row.group(1), row.group(2)));
    Map<String, String> actual = new TreeMap<>();
    for (RehearsalCode code : RehearsalCode.values()) {
      actual.put(code.code(), code.severity().name().toLowerCase(Locale.ROOT));
    }
    assertThat(documented).isEqualTo(actual);
  }

  @Test
  void everyCodeSaysWhatItFindsAndHowToCureIt() throws Exception {
    List<String> sections = List.of(Files.readString(PAGE).split("(?m)^## ", -1));
    for (RehearsalCode code : RehearsalCode.values()) {
      String section =
          sections.stream()
              .filter(text -> text.startsWith(code.code() + "\n"))
              .findFirst()
              .orElse("");
      assertThat(section).describedAs(code.code()).contains("\n\n**").contains("\nThe cure: ");
    }
  }
}
