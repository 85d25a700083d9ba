package io.agor.report;

import java.util.List;
import java.util.Locale;

/** The part of the page that shows one table of results. */
final class ResultSection {

  /** More than this nobody reads, and a browser would be slow. */
  static final int MOST = 3000;

  /** Where a filter begins to help. */
  private static final int MANY = 12;

  private ResultSection() {}

  static void write(Html page, ReportTable table) {
    String id = "results-" + table.id();
    page.markup("<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">")
        .text(table.title())
        .markup("</h2>\n");
    note(page, table.note());
    if (table.rows().size() > MOST) {
      note(
          page,
          "These are the first %d of %d rows; report.json has all."
              .formatted(MOST, table.rows().size()));
    }
    if (table.rows().size() >= MANY) {
      page.markup("<label class=\"filter\" data-items=\"#" + id + "-rows tr\" hidden>")
          .markup("<input type=\"search\" placeholder=\"Filter\" aria-label=\"Filter the rows\">")
          .markup("</label>\n");
    }
    page.markup("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
    for (String heading : table.headings()) {
      page.markup("<th scope=\"col\">").text(heading).markup("</th>");
    }
    page.markup("</tr></thead>\n<tbody id=\"" + id + "-rows\">\n");
    table.rows().stream().limit(MOST).forEach(row -> row(page, row));
    page.markup("</tbody></table></div>\n</section>\n");
  }

  private static void note(Html page, String note) {
    if (!note.isEmpty()) {
      page.markup("<p class=\"note\">").text(note).markup("</p>\n");
    }
  }

  private static void row(Html page, ReportTable.Row row) {
    List<String> cells = row.cells();
    page.markup("<tr class=\"" + row.tone().name().toLowerCase(Locale.ROOT) + "\">");
    for (String cell : cells) {
      page.markup("<td>").text(cell).markup("</td>");
    }
    page.markup("</tr>\n");
  }
}
