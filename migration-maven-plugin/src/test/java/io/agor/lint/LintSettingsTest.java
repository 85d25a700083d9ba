package io.agor.lint;

import static io.agor.lint.LintCase.check;
import static io.agor.lint.LintCase.findings;
import static io.agor.lint.LintCase.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.agor.report.Finding;
import io.agor.report.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a project and its schema file say about the rules. */
class LintSettingsTest {

  private static final String BEFORE = table("columns: { a: text }");
  private static final String UNIQUE = table("columns: { a: { type: text, unique: true } }");

  @Test
  void aProjectDecidesHowMuchARuleMatters() throws Exception {
    assertThat(check(BEFORE, UNIQUE, Map.of()))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(tuple("AL006", Severity.WARNING), tuple("AL011", Severity.INFO));
    assertThat(check(BEFORE, UNIQUE, Map.of("AL006", "error", "AL011", "off")))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(tuple("AL006", Severity.ERROR));
    assertThat(check(BEFORE, UNIQUE, Map.of("AL006", "info", "AL011", "warning")))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(tuple("AL006", Severity.INFO), tuple("AL011", Severity.WARNING));
  }

  @Test
  void aRuleOrLevelThatDoesNotExistIsAnsweredWithThoseThatDo() {
    assertThatThrownBy(() -> LintSettings.of(Map.of("AL999", "off")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no lint rule 'AL999'; there are AL001, AL002, AL003, AL004, AL005, AL006, AL007,"
                + " AL008, AL009, AL010, AL011, AL012, AL013, AL100, AL101.");
    assertThatThrownBy(() -> LintSettings.of(Map.of("AL006", "fatal")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("<AL006> is 'fatal', and must be one of error, warning, info, off.");
  }

  @Test
  void aFindingThatTheSchemaFileAcceptsIsNotTold() throws Exception {
    assertThat(
            findings(
                BEFORE, allow("{ code: AL006, object: t_a_key, reason: none }"), "AL006", "AL100"))
        .isEmpty();
  }

  @Test
  void anAllowanceThatMatchesNothingIsAFinding() throws Exception {
    assertThat(
            findings(
                BEFORE,
                allow(
                    "{ code: AL006, object: t.a, reason: none }, { code: AL999, object: t, reason:"
                        + " none }"),
                "AL006",
                "AL100"))
        .containsExactly(
            "AL006 schema: unique t_a_key on t(a) is added where rows may hold duplicates; not known",
            "AL100 schema: allow of AL006 for t.a matches nothing; no such finding",
            "AL100 schema: allow of AL999 for t matches nothing; no such finding");
    assertThat(check(BEFORE, allow("{ code: AL999, object: t, reason: none }"), Map.of()))
        .filteredOn(finding -> finding.code().equals("AL100"))
        .extracting(Finding::severity, Finding::cure)
        .containsExactly(
            tuple(
                Severity.WARNING, "There is no rule AL999; see docs/lint.md for those there are."));
  }

  private static String allow(String entries) {
    return "allow: [" + entries + "]\n" + UNIQUE;
  }
}
