package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/check.md says what agor:check finds. */
class CheckDocumentationTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/check.md");

  @Test
  void theTableNamesEveryCodeWithItsSeverity() throws Exception {
    List<String> documented =
        Pattern.compile("(?m)^\\| \\[(AC\\d+)]\\(#ac\\d+\\) \\| [^|]+ \\| (\\w+) \\|$")
            .matcher(Files.readString(PAGE))
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .toList();

    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(CheckCode.values())
                .map(code -> code.code() + " " + code.severity().name().toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void everyCodeHasASectionThatSaysWhatItFindsAndHowToCureIt() throws Exception {
    List<String> sections = List.of(Files.readString(PAGE).split("(?m)^## ", -1));
    for (CheckCode code : CheckCode.values()) {
      String section =
          sections.stream()
              .filter(text -> text.startsWith(code.code() + "\n"))
              .findFirst()
              .orElse("");
      assertThat(section).as(code.code()).contains("\n\n**").contains("\nThe cure: ");
    }
  }
}
