package io.agor.plugin;

import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.report.TextReport;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/**
 * Tells findings on the console, where a build has other things to say too: one line for each
 * error; one for each of the first warnings of a kind; and one for all that probes warn of.
 */
final class FindingLog {

  /** More lines than this help nobody; the report has them all. */
  static final int MOST = 50;

  /** As many warnings of one kind are told. */
  static final int MOST_OF_A_KIND = 3;

  private FindingLog() {}

  /**
   * Tells them, errors first, a line for each; those for information only where Maven is asked to
   * say all. Between two schema files no side is right by itself, so there the cure is told too.
   */
  static void tell(List<Finding> findings, Log log) {
    List<Finding> errors = of(Severity.ERROR, findings);
    errors.stream().limit(MOST).forEach(finding -> tell(finding, log::error));
    if (errors.size() > MOST) {
      log.error("agor: and " + (errors.size() - MOST) + " more");
    }
    warn(of(Severity.WARNING, findings), log);
    of(Severity.INFO, findings).forEach(finding -> log.debug(TextReport.line(finding)));
  }

  /** Tells them with all their lines, none as an error; those for information as above. */
  static void advise(List<Finding> findings, Log log) {
    for (Finding finding : findings) {
      for (String line : TextReport.lines(List.of(finding))) {
        if (finding.severity() == Severity.INFO) {
          log.debug(line);
        } else {
          log.warn(line);
        }
      }
    }
  }

  private static void tell(Finding finding, Consumer<String> level) {
    if (SchemaFileComparisons.isAbout(finding)) {
      TextReport.lines(List.of(finding)).forEach(level);
    } else {
      level.accept(TextReport.line(finding));
    }
  }

  private static void warn(List<Finding> warnings, Log log) {
    Map<String, List<Finding>> kinds =
        warnings.stream()
            .collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
    List<String> probes = kinds.keySet().stream().filter(FindingLog::isProbe).toList();
    kinds.forEach(
        (code, same) -> {
          boolean together = probes.size() > 1 && isProbe(code);
          int told = together ? 0 : Math.min(MOST_OF_A_KIND, same.size());
          same.subList(0, told).forEach(finding -> tell(finding, log::warn));
          same.subList(told, same.size()).forEach(finding -> log.debug(TextReport.line(finding)));
          if (!together && same.size() > told) {
            log.warn("agor: and " + (same.size() - told) + " more of " + code);
          }
        });
    if (probes.size() > 1) {
      // Only the probes of a schema that is not strict end as warnings.
      log.warn(
          String.join(", ", probes)
              + ": SQLite answers otherwise than PostgreSQL unless the schema file says `strict:"
              + " true`; each is in the report and in docs/probes.md");
    }
  }

  private static boolean isProbe(String code) {
    return code.startsWith("AB");
  }

  private static List<Finding> of(Severity severity, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  /**
   * What kind of errors there are, how many, and on which sides: {@code schema drift: 2 findings
   * (postgresql 1, sqlite 1)}.
   */
  static String verdict(List<Finding> findings) {
    List<Finding> errors = of(Severity.ERROR, findings);
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
