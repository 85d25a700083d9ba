package io.agor.report;

import java.util.List;
import java.util.Optional;

/** The part of the page that shows each table on all sides, side by side. */
final class TableSection {

  /** Where a filter begins to help. */
  private static final int MANY = 6;

  private final Html page;
  private final List<ReportSide> sides;
  private final FindingIndex index;

  private TableSection(Html page, List<ReportSide> sides, FindingIndex index) {
    this.page = page;
    this.sides = sides;
    this.index = index;
  }

  static void write(Html page, List<ReportSide> sides, List<String> tables, FindingIndex index) {
    if (!tables.isEmpty()) {
      new TableSection(page, sides, index).section(tables);
    }
  }

  private void section(List<String> tables) {
    page.markup("<section aria-labelledby=\"tables\">\n<h2 id=\"tables\">Side by side</h2>\n")
        .markup("<p class=\"note\">Each table as every side has it. What differs is marked.</p>\n");
    if (tables.size() >= MANY) {
      page.markup("<label class=\"filter\" data-items=\".table\" hidden>")
          .markup("<input type=\"search\" placeholder=\"Filter: a table, a column, a type\"")
          .markup(" aria-label=\"Filter the tables\"></label>\n");
    }
    for (int i = 0; i < tables.size(); i++) {
      table(tables.get(i), "table-" + (i + 1));
    }
    page.markup("</section>\n");
  }

  private void table(String name, String id) {
    List<ReportedFinding> findings = index.about(name);
    List<SideBySide.Group> groups = SideBySide.groups(name, sides);
    page.markup("<details class=\"table\" id=\"" + id + "\"" + (findings.isEmpty() ? "" : " open"))
        .markup("><summary><code>")
        .text(name)
        .markup("</code><span>")
        .text(HtmlReport.count(groups.get(0).rows().size(), "column"))
        .markup("</span>");
    if (!findings.isEmpty()) {
      page.markup(" <span class=\"tag " + index.tones().get(name) + "\">")
          .text(HtmlReport.count(findings.size(), "finding"))
          .markup("</span>");
    }
    page.markup(
        "</summary>\n<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">");
    page.markup("Column</th>");
    for (ReportSide side : sides) {
      page.markup("<th scope=\"col\">").text(side.name()).markup("</th>");
    }
    page.markup("</tr></thead>\n");
    groups.forEach(this::group);
    page.markup("</table></div></details>\n");
  }

  private void group(SideBySide.Group group) {
    page.markup("<tbody>\n");
    for (SideBySide.Row row : group.rows()) {
      page.markup("<tr><th scope=\"row\">");
      if (row.objects().get(0).startsWith("column ")) {
        page.markup("<code>").text(row.name()).markup("</code>");
      } else if (row.name().isEmpty()) {
        page.text(group.title());
      } else {
        page.markup("<code>").text(row.name()).markup("</code><small>");
        page.text(ObjectName.kind(row.objects().get(0)).orElse("")).markup("</small>");
      }
      page.markup("</th>");
      for (int i = 0; i < sides.size(); i++) {
        cell(finding(row, sides.get(i).name()), row.cells().get(i));
      }
      page.markup("</tr>\n");
    }
    page.markup("</tbody>\n");
  }

  private Optional<ReportedFinding> finding(SideBySide.Row row, String side) {
    return row.objects().stream().flatMap(object -> index.of(object, side).stream()).findFirst();
  }

  private void cell(Optional<ReportedFinding> finding, Optional<SideBySide.Cell> cell) {
    String tone =
        finding.map(found -> "bad " + FindingIndex.word(found.finding().severity())).orElse("");
    String style = tone.isEmpty() && cell.isEmpty() ? "none" : tone;
    page.markup(style.isEmpty() ? "<td>" : "<td class=\"" + style + "\">");
    finding.ifPresent(found -> page.markup("<a href=\"#" + found.id() + "\">"));
    cell.ifPresentOrElse(
        content -> page.markup("<code>").text(content.text()).markup("</code>"),
        () -> page.markup(finding.isPresent() ? "missing" : "\u2013"));
    finding.ifPresent(found -> page.markup("</a>"));
    cell.filter(content -> !content.rest().isEmpty())
        .ifPresent(content -> page.markup("<small>").text(content.rest()).markup("</small>"));
    page.markup("</td>");
  }
}
