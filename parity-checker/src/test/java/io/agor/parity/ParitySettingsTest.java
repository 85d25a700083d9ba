package io.agor.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.report.Finding;
import io.agor.report.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParitySettingsTest {

  private static final Finding FINDING =
      new Finding(
          "AP051",
          Severity.ERROR,
          "postgresql",
          "index i on t",
          "is missing",
          "(a) where b < 1",
          "nothing",
          "Add it.",
          List.of("sqlite"));

  private static final Waiver WAIVER =
      new Waiver("AP051", "index i on t", "(a) where b < 1", "nothing", "made by the other team");

  @Test
  void aSeverityOfTheProjectTakesThePlaceOfTheUsualOne() {
    ParitySettings settings = ParitySettings.of(Map.of("AP051", "warning"), List.of());

    assertThat(settings.applyTo(List.of(FINDING)))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void aCodeThatIsOffIsNotTold() {
    assertThat(ParitySettings.of(Map.of("AP051", "off"), List.of()).applyTo(List.of(FINDING)))
        .isEmpty();
  }

  @Test
  void aWaiverCoversItsFinding() {
    assertThat(ParitySettings.of(Map.of(), List.of(WAIVER)).applyTo(List.of(FINDING))).isEmpty();
    assertThat(ParitySettings.DEFAULT.applyTo(List.of(FINDING))).containsExactly(FINDING);
  }

  @Test
  void anotherChangeOfTheSameObjectIsTwoFindings() {
    Waiver other = new Waiver("AP051", "index i on t", "(a)", "nothing", "seen");

    List<Finding> findings = ParitySettings.of(Map.of(), List.of(other)).applyTo(List.of(FINDING));

    assertThat(findings).extracting(Finding::code).containsExactly("AP051", "AP091");
    assertThat(findings.get(1))
        .isEqualTo(
            new Finding(
                "AP091",
                Severity.ERROR,
                "waivers",
                "the waiver of AP051 for index i on t",
                "matches no finding",
                "(a) / nothing",
                "no such finding",
                "Take it out of <waivers>, or mend it if the finding has changed.",
                List.of()));
  }

  @Test
  void theWaiverToPasteIsXml() {
    assertThat(WaiverXml.lines(Waiver.of(FINDING)))
        .containsExactly(
            "<waiver>",
            "  <code>AP051</code>",
            "  <object>index i on t</object>",
            "  <expected>(a) where b &lt; 1</expected>",
            "  <actual>nothing</actual>",
            "  <reason>why this is right</reason>",
            "</waiver>");
  }

  @Test
  void aWrongCodeOrLevelIsToldWithWhatThereIs() {
    assertThatThrownBy(() -> ParitySettings.of(Map.of("AP999", "off"), List.of()))
        .hasMessageStartingWith("there is no parity code 'AP999'; there are AP001, AP002, ");
    assertThatThrownBy(() -> ParitySettings.of(Map.of("AP001", "loud"), List.of()))
        .hasMessage("<AP001> is 'loud', and must be one of error, warning, info, off.");
    assertThatThrownBy(
            () ->
                ParitySettings.of(
                    Map.of(), List.of(new Waiver("AP001", "table t", "(a)", "nothing", " "))))
        .hasMessage("a waiver of AP001 needs an <object> and a <reason>.");
  }
}
