package io.agor.report;

/** A form in which a report is written. Adding one starts here. */
public enum ReportFormat {
  /** For programs: documented, versioned, with a JSON Schema. */
  JSON("report.json") {
    @Override
    public String write(Report report) {
      return JsonReport.write(report);
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
