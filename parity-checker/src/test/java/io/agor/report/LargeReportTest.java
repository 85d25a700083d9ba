package io.agor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report of 1,000 tables with 15 columns, 3 indexes and a foreign key each. */
class LargeReportTest {

  private static final int TABLES = 1000;
  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest
  @EnumSource
  void aLargeReportIsWrittenInSecondsAndIsNotHuge(ReportFormat format) {
    Report report = report(List.of(finding("table t500"), finding("index t7_idx0 on t7")));

    String text = assertTimeout(Duration.ofSeconds(20), () -> format.write(report));

    assertThat(text.length()).isLessThan(12 * MEGABYTE);
  }

  @Test
  void aDiagramOfTooManyTablesShowsThoseWithFindingsAndTheirNeighbours() {
    String html = HtmlReport.write(report(List.of(finding("column t300.c3"))));

    assertThat(html)
        .contains(
            "There are 1000 tables, too many for a picture. These are 4 of them: with findings, or"
                + " neighbours of such.");
    assertThat(boxes(html)).containsExactly("t150", "t300", "t600", "t601");
  }

  @Test
  void aDiagramOfTooManyTablesWithoutFindingsIsLeftOut() {
    String html = HtmlReport.write(report(List.of()));

    assertThat(html)
        .contains(
            "There are 1000 tables, too many for a picture. Where there are findings, their tables"
                + " are drawn with their neighbours.")
        .doesNotContain("<g class=");
  }

  @Test
  void findingsBeyondThePageAreCounted() {
    String html = HtmlReport.write(report(Collections.nCopies(501, finding("table t1"))));

    assertThat(html).contains("These are the first 500 of 501; report.json has all.");
    assertThat(html.split("<article ", -1)).hasSize(501);
  }

  @Test
  void rowsBeyondThePageAreCounted() {
    ReportTable table =
        new ReportTable(
            "probes",
            "Probes",
            "",
            List.of("Probe"),
            Collections.nCopies(3001, ReportTable.Row.of(Tone.GOOD, "null")));
    Html page = new Html();

    ResultSection.write(page, table);

    assertThat(page.toString())
        .contains("These are the first 3000 of 3001 rows; report.json has all.");
    assertThat(page.toString().split("<tr class=", -1)).hasSize(3001);
  }

  private static List<String> boxes(String html) {
    return Pattern.compile("<text class=\"name\"[^>]*>([^<]*)<")
        .matcher(html)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static Report report(List<Finding> findings) {
    Schema schema = schema();
    return Report.of(
        "large",
        "",
        "1",
        List.of(
            new ReportSide("schema", "", "app.yaml", schema),
            new ReportSide("sqlite", "SQLite", "db/sqlite", schema),
            new ReportSide("postgresql", "PostgreSQL", "db/postgresql", schema)),
        findings,
        finding -> Optional.of(SourceLocation.of("app.yaml")),
        List.of());
  }

  private static Finding finding(String object) {
    return new Finding(
        "AP001",
        Severity.ERROR,
        "sqlite",
        object,
        "is different",
        "this",
        "that",
        "Change it.",
        List.of());
  }

  private static Schema schema() {
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < TABLES; i++) {
      List<Column> columns = new ArrayList<>();
      for (int c = 0; c < 15; c++) {
        columns.add(
            Column.of(
                "c" + c,
                ColumnType.Basic.BIGINT,
                Nullability.NOT_NULL,
                new DefaultValue.Numeric("0")));
      }
      List<Index> indexes = new ArrayList<>();
      for (int x = 0; x < 3; x++) {
        indexes.add(
            new Index(
                "t" + i + "_idx" + x,
                List.of(IndexPart.of("c" + x, IndexPart.Direction.ASCENDING)),
                Index.Uniqueness.NON_UNIQUE,
                Optional.empty()));
      }
      // Each table points to the one with half its number, so each has up to three neighbours.
      ForeignKey parent =
          new ForeignKey(
              "t" + i + "_fkey",
              List.of("c1"),
              "t" + i / 2,
              List.of("c0"),
              ForeignKey.Action.CASCADE,
              ForeignKey.Action.NO_ACTION);
      tables.add(
          new Table(
              "t" + i,
              "",
              columns,
              Optional.of(new PrimaryKey("t" + i + "_pkey", List.of("c0"))),
              List.of(),
              List.of(parent),
              List.of(),
              indexes));
    }
    return new Schema(tables, List.of());
  }
}
