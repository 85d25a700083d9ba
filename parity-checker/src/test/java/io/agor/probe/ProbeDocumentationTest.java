package io.agor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/probes.md says what is asked. */
class ProbeDocumentationTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/probes.md");

  @Test
  void theTableNamesEveryKind() throws Exception {
    Map<String, String> documented = new TreeMap<>();
    Pattern.compile("(?m)^\\| \\[(AB\\d+)\\]\\(#ab\\d+\\) \\| (.+) \\|$")
        .matcher(Files.readString(PAGE))
        .results()
        .forEach(row -> documented.put(row.group(1), row.group(2)));
    Map<String, String> actual = new TreeMap<>();
    for (ProbeKind kind : ProbeKind.values()) {
      actual.put(kind.code(), kind.question());
    }
    assertThat(documented).isEqualTo(actual);
  }

  @Test
  void everyKindHasASectionUnderWhatCuresIt() throws Exception {
    String page = Files.readString(PAGE);
    int application = page.lastIndexOf("\n## What no DDL can cure\n");
    List<String> sections = List.of(page.split("(?m)^### ", -1));
    for (ProbeKind kind : ProbeKind.values()) {
      String section =
          sections.stream()
              .filter(text -> text.startsWith(kind.code() + "\n"))
              .findFirst()
              .orElse("");
      assertThat(section).describedAs(kind.code()).contains("\n\n**").contains("\nThe cure: ");
      boolean curedByTheApplication = page.indexOf("\n### " + kind.code() + "\n") > application;
      assertThat(curedByTheApplication)
          .describedAs(kind.code())
          .isEqualTo(kind.cure() == ProbeKind.Cure.APPLICATION);
    }
  }

  @Test
  void noTwoKindsHaveTheSameCode() {
    assertThat(Arrays.stream(ProbeKind.values()).map(ProbeKind::code)).doesNotHaveDuplicates();
  }
}
