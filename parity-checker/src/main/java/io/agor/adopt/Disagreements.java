package io.agor.adopt;

import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaComment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the comparison of the two databases has found: where they mean different things. */
record Disagreements(List<Finding> findings) {

  /** Copies. */
  Disagreements {
    findings = List.copyOf(findings);
  }

  /** Whether the databases differ in an object in one of these ways. */
  ColumnRecovery.Agreement about(String object, Collection<String> codes) {
    boolean found =
        findings.stream()
            .anyMatch(
                finding ->
                    codes.contains(finding.code()) && finding.object().equalsIgnoreCase(object));
    return found ? ColumnRecovery.Agreement.DIFFERENT : ColumnRecovery.Agreement.SAME;
  }

  /** Every finding as a comment at its object, those that are drift first. */
  List<SchemaComment> comments(Schema schema) {
    List<SchemaComment> comments = new ArrayList<>();
    findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .forEach(finding -> comments.add(comment(schema, finding)));
    return comments;
  }

  private static SchemaComment comment(Schema schema, Finding finding) {
    String object = finding.object();
    String table =
        Stream.concat(
                schema.tables().stream().map(found -> found.name()),
                schema.views().stream().map(found -> found.name()))
            .filter(name -> isAbout(object, name))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    String part = part(object, table);
    String column =
        schema
            .table(table)
            .flatMap(found -> Counterparts.find(found.columns(), part))
            .map(found -> found.name())
            .orElse(part);
    return new SchemaComment(table, column, text(finding));
  }

  private static boolean isAbout(String object, String table) {
    String text = object.toLowerCase(Locale.ROOT);
    String name = table.toLowerCase(Locale.ROOT);
    return text.endsWith(" on " + name)
        || text.endsWith(" of " + name)
        || text.matches("(table|view) " + Pattern.quote(name))
        || text.startsWith("column " + name + ".")
        || text.matches("[a-z ]+ " + Pattern.quote(name) + "\\(.*");
  }

  /** The name of the column or index; empty for what is called by its columns. */
  private static String part(String object, String table) {
    if (object.startsWith("column ")) {
      return object.substring(Math.min(object.length(), "column .".length() + table.length()));
    }
    String end = " on " + table;
    if (!table.isEmpty()
        && object.toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT))) {
      String name = object.substring(0, object.length() - end.length());
      return name.replaceFirst("^(unique|index|check) ", "");
    }
    return "";
  }

  private static String text(Finding finding) {
    String weight = finding.severity() == Severity.INFO ? " (no drift)" : "";
    return finding.code()
        + " "
        + finding.side()
        + ": "
        + finding.object()
        + " "
        + finding.problem()
        + weight
        + ": the other has "
        + finding.expected()
        + ", "
        + finding.side()
        + " has "
        + finding.actual();
  }
}
