package io.agor.report;

import java.util.List;

/** The part of the page with the findings: both facts of each, and the cure. */
final class FindingSection {

  /** More than this nobody reads, and a browser would be slow. */
  static final int MOST = 500;

  /** Where a filter begins to help. */
  private static final int MANY = 6;

  private FindingSection() {}

  static void write(Html page, List<ReportedFinding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    page.markup("<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">Findings</h2>\n");
    if (findings.size() > MOST) {
      page.markup("<p class=\"note\">")
          .text(
              "These are the first %d of %d; report.json has all.".formatted(MOST, findings.size()))
          .markup("</p>\n");
    }
    if (findings.size() >= MANY) {
      page.markup("<label class=\"filter\" data-items=\".finding\" hidden>")
          .markup("<input type=\"search\" placeholder=\"Filter: a table, a side, a code\"")
          .markup(" aria-label=\"Filter the findings\"></label>\n");
    }
    findings.stream().limit(MOST).forEach(reported -> finding(page, reported));
    page.markup("</section>\n");
  }

  private static void finding(Html page, ReportedFinding reported) {
    Finding finding = reported.finding();
    String severity = FindingIndex.word(finding.severity());
    page.markup("<article class=\"finding " + severity + "\" id=\"" + reported.id() + "\">\n")
        .markup("<header><span class=\"tag\">" + severity + "</span> <span class=\"mono\">")
        .text(finding.code())
        .markup("</span> <span>")
        .text(finding.side())
        .markup("</span> <a href=\"#" + reported.id() + "\">link</a></header>\n<h3>");
    String kind = ObjectName.kind(finding.object()).map(word -> word + " ").orElse("");
    page.text(kind)
        .markup("<code>")
        .text(finding.object().substring(kind.length()))
        .markup("</code> ")
        .text(finding.problem())
        .markup("</h3>\n<div class=\"facts\">\n<div class=\"expected\"><b>Expected");
    if (!finding.witnesses().isEmpty()) {
      page.text(", as in " + String.join(", ", finding.witnesses()));
    }
    page.markup("</b><code>")
        .text(finding.expected())
        .markup("</code></div>\n<div class=\"actual\"><b>")
        .text("Actual, in " + finding.side())
        .markup("</b><code>")
        .text(finding.actual())
        .markup("</code></div>\n</div>\n<p class=\"cure\">")
        .text(finding.cure())
        .markup("</p>\n");
    reported
        .location()
        .ifPresent(
            location ->
                page.markup("<p class=\"place mono\">").text(location.toString()).markup("</p>\n"));
    page.markup("</article>\n");
  }
}
