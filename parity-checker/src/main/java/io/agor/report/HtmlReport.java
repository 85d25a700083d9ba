package io.agor.report;

import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The report for people: one page that needs no network and, to be read, no script.
 *
 * <p>Every text from outside is escaped. Should one slip through, the page's own policy lets no
 * other script run than ours, and nothing be loaded.
 */
final class HtmlReport {

  private static final PageResource STYLE = PageResource.of("report.css");
  private static final PageResource SCRIPT = PageResource.of("report.js");

  private static final String CHECK_MARK =
      "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"11\""
          + " fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/><path d=\"M7 12.5l3.4 3.4L17 9\""
          + " fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\""
          + " stroke-linejoin=\"round\"/></svg>";
  private static final String CROSS =
      "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"11\""
          + " fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/><path d=\"M8.5 8.5l7 7m0-7l-7 7\""
          + " fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\"/></svg>";

  private final Report report;
  private final List<String> tables;
  private final FindingIndex index;
  private final Html page = new Html();

  private HtmlReport(Report report) {
    this.report = report;
    this.tables = SideBySide.tableNames(report.sides());
    this.index = new FindingIndex(report, new HashSet<>(tables));
  }

  static String write(Report report) {
    return new HtmlReport(report).page();
  }

  private String page() {
    head();
    page.markup("<body>\n<div class=\"page\">\n");
    header();
    navigation();
    page.markup("<main>\n");
    FindingSection.write(page, report.findings());
    TableSection.write(page, report.sides(), tables, index);
    diagram();
    report.tables().forEach(table -> ResultSection.write(page, table));
    page.markup("</main>\n<footer>Written by agor-maven-plugin ")
        .text(report.toolVersion())
        .markup(
            ". The same facts for programs: report.json, TEST-agor.xml, report.sarif.</footer>\n")
        .markup("</div>\n<script>" + SCRIPT.text() + "</script>\n</body>\n</html>\n");
    return page.toString();
  }

  private void head() {
    String policy =
        "default-src 'none'; img-src data:; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
            .formatted(STYLE.hash(), SCRIPT.hash());
    page.markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .markup("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n")
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .markup("<link rel=\"icon\" href=\"data:,\">\n<title>")
        .text(report.project() + ": " + (report.verdict() == Verdict.PASSED ? "passed" : "failed"))
        .markup("</title>\n<style>" + STYLE.text() + "</style>\n</head>\n");
  }

  private void header() {
    boolean isGood = report.verdict() == Verdict.PASSED;
    page.markup("<header>\n<p class=\"kicker\">Schema verification</p>\n<h1>")
        .text(report.project())
        .markup("</h1>\n<div class=\"verdict " + (isGood ? "passed" : "failed") + "\">")
        .markup(isGood ? CHECK_MARK : CROSS)
        .markup("<div>")
        .text(verdict())
        .markup("<small>")
        .text(explanation())
        .markup("</small></div></div>\n<ul class=\"sides\">\n");
    report.sides().forEach(this::side);
    page.markup("</ul>\n</header>\n");
  }

  private void side(ReportSide side) {
    page.markup("<li><b>")
        .text(side.name())
        .markup("</b><span>")
        .text(side.product().isEmpty() ? "what should be there" : side.product())
        .markup("</span><span class=\"mono\">")
        .text(side.source())
        .markup("</span><span>")
        .text(
            count(side.schema().tables().size(), "table")
                + ", "
                + count(
                    side.schema().tables().stream().mapToInt(table -> table.columns().size()).sum(),
                    "column"))
        .markup("</span></li>\n");
  }

  private String verdict() {
    if (report.sides().isEmpty() && report.findings().isEmpty()) {
      return "Nothing was compared.";
    }
    if (report.verdict() == Verdict.FAILED) {
      return counts() + ".";
    }
    List<String> names =
        report.sides().stream()
            .filter(side -> !side.product().isEmpty())
            .map(ReportSide::name)
            .toList();
    boolean hasSchemaFile = names.size() < report.sides().size();
    return String.join(" and ", names)
        + (names.size() == 1 ? " agrees" : " agree")
        + (hasSchemaFile ? " with the schema." : ".");
  }

  private String explanation() {
    return report.findings().isEmpty()
        ? "There is no finding."
        : (report.verdict() == Verdict.PASSED ? counts() + "; none fails the build. " : "")
            + "Each finding says what to do.";
  }

  private String counts() {
    List<String> counts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      if (report.count(severity) > 0) {
        counts.add(
            severity == Severity.INFO
                ? report.count(severity) + " for information"
                : count(report.count(severity), FindingIndex.word(severity)));
      }
    }
    return String.join(", ", counts);
  }

  private void navigation() {
    page.markup("<nav aria-label=\"Contents\">");
    if (!report.findings().isEmpty()) {
      link("findings", "Findings", report.findings().size());
    }
    if (!tables.isEmpty()) {
      link("tables", "Side by side", tables.size());
      page.markup("<a href=\"#diagram\">Diagram</a>");
    }
    report
        .tables()
        .forEach(table -> link("results-" + table.id(), table.title(), table.rows().size()));
    page.markup("</nav>\n");
  }

  private void link(String id, String title, int count) {
    page.markup("<a href=\"#" + id + "\">")
        .text(title)
        .markup("<i>")
        .number(count)
        .markup("</i></a>");
  }

  private void diagram() {
    if (tables.isEmpty()) {
      return;
    }
    ReportSide side =
        report.sides().stream()
            .filter(candidate -> !candidate.schema().tables().isEmpty())
            .findFirst()
            .orElseThrow();
    List<Table> drawn = EntityDiagram.choose(side.schema(), index.tones().keySet());
    int all = side.schema().tables().size();
    page.markup("<section aria-labelledby=\"diagram\">\n<h2 id=\"diagram\">Diagram</h2>\n")
        .markup("<p class=\"note\">");
    if (drawn.size() == all) {
      page.text(
          "The keys of each table. An arrow leads from a foreign key to the table that it names.");
    } else if (drawn.isEmpty()) {
      page.text(
          "There are %d tables, too many for a picture. Where there are findings, their tables are drawn with their neighbours."
              .formatted(all));
    } else {
      page.text(
          "There are %d tables, too many for a picture. These are %s: with findings, or neighbours of such."
              .formatted(all, drawn.size() + " of them"));
    }
    page.markup("</p>\n");
    if (!drawn.isEmpty()) {
      page.markup("<div class=\"scroll diagram\" tabindex=\"0\">\n")
          .markup(EntityDiagram.svg(drawn, index.tones()))
          .markup("</div>\n");
    }
    page.markup("</section>\n");
  }

  /** A number and its noun: {@code 1 table}, {@code 2 tables}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
