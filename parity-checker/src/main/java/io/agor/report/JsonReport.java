package io.agor.report;

import io.agor.schema.Schema;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * The report for programs. Its form is described in docs/report.md and docs/report.schema.json; a
 * change that could break a reader raises {@link #FORMAT_VERSION}.
 */
final class JsonReport {

  /** The version of the form, not of the tool. */
  static final int FORMAT_VERSION = 1;

  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  static String write(Report report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.generator(text)) {
      new JsonReport(json).report(report);
    }
    return text.append('\n').toString();
  }

  private void report(Report report) {
    json.writeStartObject();
    json.writeNumberProperty("formatVersion", FORMAT_VERSION);
    json.writeStringProperty("project", report.project());
    json.writeStringProperty("folder", report.folder());
    json.writeStringProperty("toolVersion", report.toolVersion());
    json.writeStringProperty("verdict", word(report.verdict()));
    json.writeObjectPropertyStart("counts");
    for (Severity severity : Severity.values()) {
      json.writeNumberProperty(word(severity), report.count(severity));
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("sides");
    report.sides().forEach(this::side);
    json.writeEndArray();
    json.writeArrayPropertyStart("findings");
    report.findings().forEach(this::finding);
    json.writeEndArray();
    json.writeArrayPropertyStart("tables");
    report.tables().forEach(this::table);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void side(ReportSide side) {
    Schema schema = side.schema();
    json.writeStartObject();
    json.writeStringProperty("name", side.name());
    json.writeStringProperty("product", side.product());
    json.writeStringProperty("source", side.source());
    json.writeNumberProperty("tables", schema.tables().size());
    json.writeNumberProperty(
        "columns", schema.tables().stream().mapToInt(table -> table.columns().size()).sum());
    json.writeNumberProperty("views", schema.views().size());
    json.writeEndObject();
  }

  private void finding(ReportedFinding reported) {
    Finding finding = reported.finding();
    json.writeStartObject();
    json.writeStringProperty("id", reported.id());
    json.writeStringProperty("code", finding.code());
    json.writeStringProperty("severity", word(finding.severity()));
    json.writeStringProperty("side", finding.side());
    json.writeStringProperty("object", finding.object());
    json.writeStringProperty("problem", finding.problem());
    json.writeStringProperty("expected", finding.expected());
    json.writeStringProperty("actual", finding.actual());
    json.writeStringProperty("cure", finding.cure());
    strings("witnesses", finding.witnesses());
    reported
        .location()
        .ifPresent(
            location -> {
              json.writeObjectPropertyStart("location");
              json.writeStringProperty("file", location.file());
              json.writeNumberProperty("line", location.line());
              json.writeNumberProperty("column", location.column());
              json.writeEndObject();
            });
    json.writeEndObject();
  }

  private void table(ReportTable table) {
    json.writeStartObject();
    json.writeStringProperty("id", table.id());
    json.writeStringProperty("title", table.title());
    json.writeStringProperty("note", table.note());
    strings("headings", table.headings());
    json.writeArrayPropertyStart("rows");
    for (ReportTable.Row row : table.rows()) {
      json.writeStartObject();
      json.writeStringProperty("tone", word(row.tone()));
      strings("cells", row.cells());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
