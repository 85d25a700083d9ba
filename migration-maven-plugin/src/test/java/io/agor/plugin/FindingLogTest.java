package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.report.Finding;
import io.agor.report.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class FindingLogTest {

  private final Lines log = new Lines();

  @Test
  void aFindingIsOneLineThatCanBeUnderstoodAlone() {
    FindingLog.tell(
        List.of(
            finding(Severity.ERROR, "sqlite", List.of("postgresql")),
            finding(Severity.WARNING, "postgresql", List.of()),
            finding(Severity.INFO, "postgresql", List.of())),
        log);

    assertThat(log.lines)
        .containsExactly(
            "error AP014 sqlite: column users.email differs in nullability: expected not null as in postgresql, actual null",
            "warn AP014 postgresql: column users.email differs in nullability: expected not null, actual null");
  }

  @Test
  void betweenTwoSchemaFilesWhatToDoIsToldToo() {
    FindingLog.tell(List.of(finding(Severity.ERROR, "schema file of postgresql", List.of())), log);

    assertThat(log.lines)
        .containsExactly(
            "error AP014 schema file of postgresql: column users.email differs in nullability",
            "error       expected: not null",
            "error       actual:   null",
            "error       to do:    Change it.");
  }

  @Test
  void aFloodIsCounted() {
    FindingLog.tell(Collections.nCopies(53, finding(Severity.ERROR, "sqlite", List.of())), log);

    assertThat(log.lines).hasSize(51).last().isEqualTo("error agor: and 3 more");
  }

  @Test
  void noFloodOfWarningsHidesAnError() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(Collections.nCopies(60, finding(Severity.WARNING, "sqlite", List.of())));
    findings.add(finding(Severity.ERROR, "postgresql", List.of()));

    FindingLog.tell(findings, log);

    assertThat(log.lines).hasSize(5);
    assertThat(log.lines.get(0)).startsWith("error AP014 postgresql: ");
    assertThat(log.lines.subList(1, 4)).allMatch(line -> line.startsWith("warn AP014 sqlite: "));
    assertThat(log.lines.get(4)).isEqualTo("warn agor: and 57 more of AP014");
  }

  @Test
  void allThatProbesWarnOfIsOneLine() {
    FindingLog.tell(List.of(probe("AB004"), probe("AB007"), probe("AB011")), log);

    assertThat(log.lines)
        .containsExactly(
            "warn AB004, AB007, AB011: SQLite answers otherwise than PostgreSQL unless the schema"
                + " file says `strict: true`; each is in the report and in docs/probes.md");
  }

  @Test
  void oneThatProbesWarnOfIsToldItself() {
    FindingLog.tell(List.of(probe("AB007")), log);

    assertThat(log.lines)
        .containsExactly(
            "warn AB007 sqlite: column users.name is not as in postgresql: a text that is too long,"
                + " and 3 more: expected refused (postgresql), actual accepted");
  }

  private static Finding probe(String code) {
    return new Finding(
        code,
        Severity.WARNING,
        "sqlite",
        "column users.name",
        "is not as in postgresql: a text that is too long, and 3 more",
        "refused  (postgresql)",
        "accepted",
        "Write it.",
        List.of());
  }

  @Test
  void errorsAreCountedBySide() {
    Finding lesser = finding(Severity.WARNING, "sqlite", List.of());
    Finding error = finding(Severity.ERROR, "sqlite", List.of());

    assertThat(FindingLog.verdict(List.of(error, lesser)))
        .isEqualTo("schema drift: 1 finding (sqlite 1)");
    assertThat(
            FindingLog.verdict(
                List.of(error, error, finding(Severity.ERROR, "postgresql", List.of()))))
        .isEqualTo("schema drift: 3 findings (postgresql 1, sqlite 2)");
  }

  private static Finding finding(Severity severity, String side, List<String> witnesses) {
    return new Finding(
        "AP014",
        severity,
        side,
        "column users.email",
        "differs in nullability",
        "not null",
        "null",
        "Change it.",
        witnesses);
  }

  private static final class Lines extends SystemStreamLog {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void error(CharSequence content) {
      lines.add("error " + content);
    }

    @Override
    public void warn(CharSequence content) {
      lines.add("warn " + content);
    }

    @Override
    public void debug(CharSequence content) {
      // Nobody has asked to say all.
    }
  }
}
