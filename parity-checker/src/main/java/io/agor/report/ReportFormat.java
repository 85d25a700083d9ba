package io.agor.report;

/** A form in which a report is written. Adding one starts here. */
public enum ReportFormat {
  /** For programs: documented, versioned, with a JSON Schema. */
  JSON("report.json") {
    @Override
    public String write(Report report) {
      return JsonReport.write(report);
    }
  },
  /** For people: one page for a browser. */
  HTML("report.html") {
    @Override
    public String write(Report report) {
      return HtmlReport.write(report);
    }
  },
  /** For CI servers, which show it with the results of tests. */
  JUNIT("TEST-agor.xml") {
    @Override
    public String write(Report report) {
      return JunitReport.write(report);
    }
  },
  /** For code hosts, which annotate the lines that findings are about. */
  SARIF("report.sarif") {
    @Override
    public String write(Report report) {
      return SarifReport.write(report);
    }
  };

  private final String fileName;

  ReportFormat(String fileName) {
    this.fileName = fileName;
  }

  /** The name of the file, without its folder. */
  public String fileName() {
    return fileName;
  }

  /** The whole text of the file, to be written as UTF-8; it ends with a line end. */
  public abstract String write(Report report);
}
