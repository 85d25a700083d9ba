package io.agor.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.report.Finding;
import io.agor.report.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

  private static final List<String> CODES =
      Stream.of(List.of("AB007"), ParityCode.codes(), List.of("AR001"))
          .flatMap(List::stream)
          .toList();

  @Test
  void aSeverityOfTheProjectTakesThePlaceOfTheUsualOne() {
    assertThat(weighed(ParitySettings.of(Map.of("AP051", "warning"), List.of(), CODES)))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void aCodeThatIsOffIsNotTold() {
    assertThat(weighed(ParitySettings.of(Map.of("AP051", "off"), List.of(), CODES))).isEmpty();
  }

  @Test
  void aWaiverCoversItsFinding() {
    assertThat(weighed(waiving(WAIVER))).isEmpty();
    assertThat(weighed(ParitySettings.DEFAULT)).containsExactly(FINDING);
  }

  @Test
  void anotherChangeOfTheSameObjectIsTwoFindings() {
    List<Finding> findings =
        weighed(waiving(new Waiver("AP051", "index i on t", "(a)", "nothing", "seen")));

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
  void aWaiverStaysWhereNobodyHasLookedForItsFinding() {
    Waiver other = new Waiver("AR001", "table t", "(a)", "gone", "seen");

    assertThat(waiving(other).applyTo(List.of(), waiver -> !waiver.code().equals("AR001")))
        .isEmpty();
    assertThat(waiving(other).applyTo(List.of(), waiver -> true))
        .extracting(Finding::code)
        .containsExactly("AP091");
  }

  @Test
  void aWaiverOfAMigrationCoversWhatIsFoundThereAndOneWithoutCoversItEverywhere() {
    Waiver second = of("V0002__b", WAIVER);

    assertThat(waiving(second).applyTo(List.of(FINDING.after("V0002__b")), waiver -> true))
        .isEmpty();
    assertThat(waiving(WAIVER).applyTo(List.of(FINDING.after("V0002__b")), waiver -> true))
        .isEmpty();
    assertThat(weighed(waiving(second)))
        .extracting(Finding::object)
        .containsExactly("index i on t", "the waiver of AP051 for index i on t in V0002__b");
  }

  @Test
  void theWaiverToPasteIsXml() {
    assertThat(WaiverXml.lines(List.of(FINDING.after("V0002__b"))))
        .containsExactly(
            "<waiver>",
            "  <code>AP051</code>",
            "  <object>index i on t</object>",
            "  <migration>V0002__b</migration>",
            "  <expected>(a) where b &lt; 1</expected>",
            "  <actual>nothing</actual>",
            "  <reason>why this is right</reason>",
            "</waiver>");
  }

  @Test
  void oneWaiverIsPrintedForWhatIsFoundAfterEachMigrationAndInTheEnd() {
    Finding other = FINDING.withProblem("is missing after V0001__a").after("V0001__a");
    Finding unused = waiving(WAIVER).applyTo(List.of(), waiver -> true).get(0);

    assertThat(WaiverXml.lines(List.of(other, FINDING, FINDING, unused)))
        .hasSize(7)
        .contains("  <object>index i on t</object>");
  }

  @Test
  void whatXmlCannotHoldIsOnOneLineAndTheWaiverStillCovers() {
    Finding odd =
        new Finding(
            "AB007",
            Severity.ERROR,
            "sqlite",
            "column t.a",
            "is not as in postgresql",
            "refused: no such function\n  at 3  ",
            "accepted: a\u0000b",
            "See.",
            List.of());

    assertThat(WaiverXml.lines(List.of(odd)))
        .contains(
            "  <expected>refused: no such function   at 3</expected>",
            "  <actual>accepted: a\u2400b</actual>");
    assertThat(waiving(Waiver.of(odd)).applyTo(List.of(odd), waiver -> true)).isEmpty();
  }

  @Test
  void aWrongCodeOrLevelIsToldWithWhatThereIs() {
    assertThatThrownBy(() -> ParitySettings.of(Map.of("AP999", "off"), List.of(), CODES))
        .hasMessageStartingWith(
            "there is no finding of agor:verify 'AP999'; there are AP001, AP002, ")
        .hasMessageEndingWith(", AP091.");
    assertThatThrownBy(() -> ParitySettings.of(Map.of("XX", "off"), List.of(), CODES))
        .hasMessageStartingWith("there is no finding of agor:verify 'XX'; there are AB007, AP001, ")
        .hasMessageEndingWith(", AR001.");
    assertThatThrownBy(() -> ParitySettings.of(Map.of("AP001", "loud"), List.of(), CODES))
        .hasMessage("<AP001> is 'loud', and must be one of error, warning, info, off.");
    assertThatThrownBy(() -> waiving(new Waiver("AP001", "table t", "(a)", "nothing", " ")))
        .hasMessage("a waiver of AP001 needs an <object> and a <reason>.");
  }

  private static ParitySettings waiving(Waiver waiver) {
    return ParitySettings.of(Map.of(), List.of(waiver), CODES);
  }

  private static List<Finding> weighed(ParitySettings settings) {
    return settings.applyTo(List.of(FINDING), waiver -> true);
  }

  private static Waiver of(String migration, Waiver waiver) {
    return new Waiver(
        waiver.code(),
        waiver.object(),
        Optional.of(migration),
        waiver.expected(),
        waiver.actual(),
        waiver.reason());
  }
}
