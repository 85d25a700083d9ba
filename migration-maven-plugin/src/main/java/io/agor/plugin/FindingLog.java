package io.agor.plugin;

import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.report.TextReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Tells findings on the console, where a build has other things to say too: one line for each. */
final class FindingLog {

  /** More lines than this help nobody; the report has them all. */
  static final int MOST = 50;

  private FindingLog() {}

  /**
   * A line for each finding; those for information only where Maven is asked to say all. Between
   * two schema files no side is right by itself, so there the cure is told too.
   */
  static void tell(List<Finding> findings, Log log) {
    List<Finding> told =
        findings.stream().filter(finding -> finding.severity() != Severity.INFO).toList();
    for (Finding finding : findings) {
      if (finding.severity() == Severity.INFO) {
        log.debug(TextReport.line(finding));
      }
    }
    for (Finding finding : told.subList(0, Math.min(MOST, told.size()))) {
      Consumer<String> level = finding.severity() == Severity.ERROR ? log::error : log::warn;
      if (SchemaFileComparisons.isAbout(finding)) {
        TextReport.lines(List.of(finding)).forEach(level);
      } else {
        level.accept(TextReport.line(finding));
      }
    }
    if (told.size() > MOST) {
      log.error("agor: and " + (told.size() - MOST) + " more");
    }
  }

  /**
   * What kind of errors there are, how many, and on which sides: {@code schema drift: 2 findings
   * (postgresql 1, sqlite 1)}.
   */
  static String verdict(List<Finding> findings) {
    List<Finding> errors =
        findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    Map<String, Long> counts =
        errors.stream()
            .collect(Collectors.groupingBy(Finding::side, TreeMap::new, Collectors.counting()));
    String perSide =
        counts.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return kind(errors)
        + ": "
        + errors.size()
        + (errors.size() == 1 ? " finding" : " findings")
        + " ("
        + perSide
        + ")";
  }

  private static String kind(List<Finding> errors) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Finding finding : errors) {
      kinds.add(
          switch (finding.code().substring(0, 2)) {
            case "AR" -> "the rehearsal of the migrations failed";
            case "AB" -> "the databases answer differently";
            default -> "schema drift";
          });
    }
    return String.join(", and ", kinds);
  }
}
