package io.agor.report;

import java.util.ArrayList;
import java.util.List;

/** Findings as lines of text, without line ends. */
public final class TextReport {

  private TextReport() {}

  /** Four lines for each finding: what and where, then both facts, then the cure. */
  public static List<String> lines(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      lines.add(headline(finding));
      details(finding).forEach(detail -> lines.add("      " + detail));
    }
    return List.copyOf(lines);
  }

  /**
   * One line for a finding: what and where, and both facts. Line ends in the facts become spaces.
   */
  public static String line(Finding finding) {
    return oneLine(
        headline(finding)
            + ": expected "
            + finding.expected()
            + witnesses(" as in ", finding)
            + ", actual "
            + finding.actual());
  }

  /** Three lines: both facts, then the cure. */
  static List<String> details(Finding finding) {
    return List.of(
        "expected: "
            + finding.expected()
            + (finding.witnesses().isEmpty() ? "" : " " + witnesses(" (as in ", finding) + ")"),
        "actual:   " + finding.actual(),
        "to do:    " + finding.cure());
  }

  private static String headline(Finding finding) {
    return finding.code()
        + " "
        + finding.side()
        + ": "
        + finding.object()
        + " "
        + finding.problem();
  }

  private static String witnesses(String opening, Finding finding) {
    return finding.witnesses().isEmpty() ? "" : opening + String.join(", ", finding.witnesses());
  }

  private static String oneLine(String text) {
    return VisibleText.of(text.replaceAll("\\s+", " "));
  }
}
