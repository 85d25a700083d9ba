package io.agor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The exact text of each format. {@code -Dgolden.update=true} writes it anew, for a person to read
 * the difference; never in CI.
 */
class ReportFormatTest {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  static Stream<Arguments> samplesAndFormats() {
    return SampleReports.all().keySet().stream()
        .flatMap(
            sample -> Stream.of(ReportFormat.values()).map(format -> Arguments.of(sample, format)));
  }

  @Test
  void goldenFilesAreNotRewrittenInContinuousIntegration() {
    assertThat(UPDATE && System.getenv("CI") != null)
        .as("golden.update is for a desk, where somebody reads the difference")
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("samplesAndFormats")
  void theTextIsAsAgreed(String sample, ReportFormat format) throws IOException {
    String text = format.write(SampleReports.all().get(sample));
    Path golden = Path.of("src/test/resources/report", sample, format.fileName());
    if (UPDATE && System.getenv("CI") == null) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    }

    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("samplesAndFormats")
  void everyTextSurvivesUtf8AndEndsWithALineEnd(String sample, ReportFormat format) {
    String text = format.write(SampleReports.all().get(sample));

    assertThat(text)
        .isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    assertThat(text).endsWith("\n").doesNotContain("\r");
  }
}
