package io.agor.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The report in the format that code hosts read to annotate lines, SARIF 2.1.0 (<a
 * href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">Static Analysis Results
 * Interchange Format</a>).
 */
final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final JsonGenerator json;
  private final Map<String, Finding> rules = new LinkedHashMap<>();

  private SarifReport(JsonGenerator json) {
    this.json = json;
  }

  static String write(Report report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.generator(text)) {
      new SarifReport(json).log(report);
    }
    return text.append('\n').toString();
  }

  private void log(Report report) {
    report
        .findings()
        .forEach(reported -> rules.putIfAbsent(reported.finding().code(), reported.finding()));
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "Agor");
    json.writeStringProperty("version", report.toolVersion());
    json.writeArrayPropertyStart("rules");
    rules.forEach(this::rule);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringProperty("columnKind", "unicodeCodePoints");
    json.writeArrayPropertyStart("results");
    List<String> codes = new ArrayList<>(rules.keySet());
    report.findings().forEach(reported -> result(report, reported, codes));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rule(String code, Finding example) {
    String kind = ObjectName.kind(example.object()).map(word -> word + " ").orElse("");
    json.writeStartObject();
    json.writeStringProperty("id", code);
    text("shortDescription", kind + example.problem());
    text("help", "What " + code + " means and what to do about it: docs/parity.md.");
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", level(example.severity()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(Report report, ReportedFinding reported, List<String> codes) {
    Finding finding = reported.finding();
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.code());
    json.writeNumberProperty("ruleIndex", codes.indexOf(finding.code()));
    json.writeStringProperty("level", level(finding.severity()));
    text(
        "message",
        "%s: %s %s\n%s"
            .formatted(
                finding.side(),
                finding.object(),
                finding.problem(),
                String.join("\n", TextReport.details(finding))));
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    reported.location().ifPresent(location -> physical(report, location));
    json.writeArrayPropertyStart("logicalLocations");
    json.writeStartObject();
    json.writeStringProperty("fullyQualifiedName", finding.object());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("agorFinding/v1", reported.id());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void physical(Report report, SourceLocation location) {
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    Optional<String> absolute = FileUri.ofAbsolute(location.file());
    if (absolute.isPresent()) {
      json.writeStringProperty("uri", absolute.get());
    } else {
      json.writeStringProperty("uri", FileUri.ofRelative(report.folder(), location.file()));
      json.writeStringProperty("uriBaseId", "%SRCROOT%");
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", location.line());
    json.writeNumberProperty("startColumn", location.column());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void text(String property, String text) {
    json.writeObjectPropertyStart(property);
    json.writeStringProperty("text", message(text));
    json.writeEndObject();
  }

  /**
   * Braces stand for arguments in a message and {@code [text](link)} for a link, so they are
   * escaped (sections 3.11.5 and 3.11.6).
   */
  private static String message(String text) {
    String escaped = VisibleText.of(text).replace("{", "{{").replace("}", "}}");
    return escaped.contains("](") ? escaped.replaceAll("[\\[\\]]", "\\\\$0") : escaped;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case INFO -> "note";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }
}
