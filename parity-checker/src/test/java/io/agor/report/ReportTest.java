package io.agor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void errorsFailAndLesserFindingsDoNot() {
    assertThat(SampleReports.empty().verdict()).isEqualTo(Verdict.PASSED);
    assertThat(report(finding("table a", Severity.WARNING)).verdict()).isEqualTo(Verdict.PASSED);
    assertThat(
            report(finding("table a", Severity.INFO), finding("table b", Severity.ERROR)).verdict())
        .isEqualTo(Verdict.FAILED);
  }

  @Test
  void anIdIsMadeOfCodeSideAndObject() {
    assertThat(ids(report(finding("index users_team_idx on users", Severity.ERROR))))
        .containsExactly("ap001-sqlite-index-users-team-idx-on-users");
  }

  @Test
  void aNameThatAnIdCannotSpellIsToldApartByAChecksum() {
    assertThat(
            ids(
                report(
                    finding("table \u00fc", Severity.ERROR),
                    finding("table \u00f6", Severity.ERROR))))
        .containsExactly("ap001-sqlite-table-a0eedfb9", "ap001-sqlite-table-403b36a7");
  }

  @Test
  void aLongIdIsCut() {
    assertThat(ids(report(finding("table " + "a".repeat(100), Severity.ERROR))).get(0)).hasSize(69);
  }

  @Test
  void findingsOfTheSameNameAreCounted() {
    Finding finding = finding("table a", Severity.ERROR);

    assertThat(ids(report(finding, finding, finding)))
        .containsExactly(
            "ap001-sqlite-table-a", "ap001-sqlite-table-a--2", "ap001-sqlite-table-a--3");
  }

  @Test
  void aRowWithAnotherNumberOfCellsIsRefused() {
    assertThatThrownBy(
            () ->
                new ReportTable(
                    "probes",
                    "Probes",
                    "",
                    List.of("Probe", "sqlite"),
                    List.of(ReportTable.Row.of(Tone.GOOD, "null"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the table probes has 2 headings, and a row of 1 cells: [null]");
  }

  @Test
  void theIdOfATableIsOneWord() {
    assertThatThrownBy(
            () -> new ReportTable("The probes", "Probes", "", List.of("Probe"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not the id of a table: 'The probes'");
  }

  @Test
  void twoTablesOfOneIdAreRefused() {
    ReportTable table = new ReportTable("probes", "Probes", "", List.of("Probe"), List.of());

    assertThatThrownBy(
            () -> new Report("shop", "", "1", List.of(), List.of(), List.of(table, table)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the id stands twice: 'probes'");
  }

  @Test
  void linesAreCountedFromOne() {
    assertThat(SourceLocation.of("app.yaml")).hasToString("app.yaml:1:1");
    assertThatThrownBy(() -> new SourceLocation("app.yaml", 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line and column are counted from 1: app.yaml:0:1");
  }

  private static List<String> ids(Report report) {
    return report.findings().stream().map(ReportedFinding::id).toList();
  }

  private static Report report(Finding... findings) {
    return Report.of(
        "shop", "", "1", List.of(), List.of(findings), finding -> Optional.empty(), List.of());
  }

  private static Finding finding(String object, Severity severity) {
    return new Finding(
        "AP001", severity, "sqlite", object, "is missing", "(id)", "nothing", "Add it.", List.of());
  }
}
