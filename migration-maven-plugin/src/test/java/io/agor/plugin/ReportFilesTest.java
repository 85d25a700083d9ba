package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

  private static final Report REPORT =
      Report.of("shop", "", "1", List.of(), List.of(), finding -> Optional.empty(), List.of());

  @TempDir private Path folder;

  @Test
  void thePageIsTheOneToOpenFirst() throws Exception {
    Optional<Path> first =
        ReportFiles.of(folder, List.of("json", "html", "junit", "sarif")).write(REPORT);

    assertThat(first).contains(folder.resolve("report.html"));
    assertThat(files())
        .containsExactly("TEST-agor.xml", "report.html", "report.json", "report.sarif");
  }

  @Test
  void onlyWhatIsWantedIsWritten() throws Exception {
    assertThat(ReportFiles.of(folder, List.of("junit")).write(REPORT))
        .contains(folder.resolve("TEST-agor.xml"));
    assertThat(files()).containsExactly("TEST-agor.xml");
  }

  @Test
  void noneIsNone() throws Exception {
    assertThat(ReportFiles.of(folder, List.of("none")).write(REPORT)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void theReportsOfAnEarlierRunGoAlsoWhereTheyAreNotWantedAnyMore() throws Exception {
    ReportFiles.of(folder, List.of("json", "html")).write(REPORT);
    Files.writeString(folder.resolve("verify.sqlite"), "");

    ReportFiles.of(folder, List.of("none")).clear();

    assertThat(files()).containsExactly("verify.sqlite");
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> ReportFiles.of(folder, List.of("html", "pdf")))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: wrong configuration: there is no report 'pdf'; there are json, html, junit, sarif, and none.\n\n"
                + "It should read, for example:\n\n  <reports>html,junit</reports>");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
