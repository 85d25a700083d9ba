package io.agor.runners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What docs/runners.md tells people to write and to type. */
final class RunnersPage {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/runners.md");

  private RunnersPage() {}

  /** The blocks of code in a section, of one language, in their order. */
  static List<String> blocks(String heading, String language) throws IOException {
    String section =
        Arrays.stream(Files.readString(PAGE).split("(?m)^## ", -1))
            .filter(text -> text.startsWith(heading + "\n"))
            .findFirst()
            .orElseThrow();
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
        .matcher(section)
        .results()
        .map(MatchResult::group)
        .map(block -> block.replaceAll("(?m)^```.*\n?", ""))
        .toList();
  }
}
