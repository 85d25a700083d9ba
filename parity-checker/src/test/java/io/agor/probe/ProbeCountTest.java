package io.agor.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.agor.report.Finding;
import io.agor.report.ReportTable;
import io.agor.report.Severity;
import io.agor.schema.SqlText;
import io.agor.schema.Strictness;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbeCountTest {

  private static final Answer ACCEPTED = new Answer.Accepted(List.of());
  private static final Answer REFUSED = new Answer.Refused("no");
  private static final Answer NOT_ASKED = new Answer.NotAsked("no parent");

  private static List<Probe> probes(ProbeKind kind, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Probe(
                    kind, "column t.c" + i, List.of(SqlText.of("INSERT " + i)), Optional.empty()))
        .toList();
  }

  private static void add(
      ProbeCount count, ProbeKind kind, int probes, Answer sqlite, Answer postgresql) {
    count.add(
        probes(kind, probes),
        IntStream.range(0, probes).mapToObj(i -> sqlite).toList(),
        IntStream.range(0, probes).mapToObj(i -> postgresql).toList());
  }

  @Test
  void answersAreCountedAndThoseThatDifferAreKept() {
    ProbeCount count = new ProbeCount();
    add(count, ProbeKind.TOO_LONG, 2, ACCEPTED, REFUSED);
    add(count, ProbeKind.TOO_LONG, 3, REFUSED, REFUSED);
    add(count, ProbeKind.TOO_LONG, 4, NOT_ASKED, NOT_ASKED);
    add(count, ProbeKind.LIKE_CASE, 1, ACCEPTED, REFUSED);

    ProbeResult result = count.result();

    assertThat(result.tallies())
        .containsEntry(ProbeKind.TOO_LONG, new ProbeResult.Tally(3, 2, 4))
        .containsEntry(ProbeKind.LIKE_CASE, new ProbeResult.Tally(0, 1, 0));
    assertThat(result.disagreements())
        .extracting(ProbeResult.Outcome::object)
        .containsExactly("column t.c0", "column t.c1", "column t.c0");
    assertThat(result.findings(Strictness.STRICT))
        .extracting(Finding::code, Finding::severity)
        .containsOnly(tuple("AB007", Severity.ERROR))
        .hasSize(2);
  }

  @Test
  void whatIsNotListedIsOneFindingThatNoWaiverOfAnotherHides() {
    ProbeCount count = new ProbeCount();
    add(count, ProbeKind.TOO_LONG, ProbeResult.MOST_LISTED + 3, ACCEPTED, REFUSED);

    ProbeResult result = count.result();
    List<Finding> findings = result.findings(Strictness.LENIENT);

    assertThat(result.disagreements()).hasSize(ProbeResult.MOST_LISTED);
    assertThat(findings).hasSize(ProbeResult.MOST_LISTED + 1);
    Finding last = findings.get(ProbeResult.MOST_LISTED);
    assertThat(last.code()).isEqualTo("AB007");
    assertThat(last.severity()).isEqualTo(Severity.WARNING);
    assertThat(last.object()).isEqualTo("the rest of the schema");
    assertThat(last.problem()).isEqualTo("is not as in postgresql: a text that is too long");
    assertThat(last.actual()).isEqualTo("3 more differ, which are not listed");
    assertThat(result.tables()).extracting(ReportTable::note).contains("And 3 more.");
  }
}
