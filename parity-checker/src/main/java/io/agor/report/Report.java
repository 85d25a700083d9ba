package io.agor.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All that one verification has to say. It has no time stamp: the same facts give the same report.
 *
 * @param project the project's name
 * @param folder the project's folder in its repository, with {@code /}; empty if it is the root.
 *     The files of the report are told from here
 * @param toolVersion the version of this tool
 * @param sides what was compared, the schema file first where there is one
 * @param findings in the order in which they are told
 * @param tables further results
 */
public record Report(
    String project,
    String folder,
    String toolVersion,
    List<ReportSide> sides,
    List<ReportedFinding> findings,
    List<ReportTable> tables) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if two findings, or two tables, have the same id
   */
  public Report {
    sides = List.copyOf(sides);
    findings = List.copyOf(findings);
    tables = List.copyOf(tables);
    requireDistinct(findings.stream().map(ReportedFinding::id).toList());
    requireDistinct(tables.stream().map(ReportTable::id).toList());
  }

  /**
   * A report of these findings.
   *
   * @param locate where in the project a finding lies; empty if nowhere
   */
  public static Report of(
      String project,
      String folder,
      String toolVersion,
      List<ReportSide> sides,
      List<Finding> findings,
      Function<Finding, Optional<SourceLocation>> locate,
      List<ReportTable> tables) {
    Map<String, Integer> uses = new HashMap<>();
    List<ReportedFinding> reported = new ArrayList<>();
    for (Finding finding : findings) {
      String id = FindingId.of(finding);
      int use = uses.merge(id, 1, Integer::sum);
      // Two hyphens never stand in a row in an id, so a counted one is nobody else's.
      reported.add(
          new ReportedFinding(use == 1 ? id : id + "--" + use, finding, locate.apply(finding)));
    }
    return new Report(project, folder, toolVersion, sides, reported, tables);
  }

  /** What it comes to. */
  public Verdict verdict() {
    return Verdict.on(findings.stream().map(ReportedFinding::finding).toList());
  }

  /** How many findings there are of a severity. */
  public long count(Severity severity) {
    return findings.stream().filter(reported -> reported.finding().severity() == severity).count();
  }

  private static void requireDistinct(List<String> ids) {
    Set<String> known = new HashSet<>();
    for (String id : ids) {
      if (!known.add(id)) {
        throw new IllegalArgumentException("the id stands twice: '" + id + "'");
      }
    }
  }
}
