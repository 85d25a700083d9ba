package io.agor.report;

import java.util.ArrayList;
import java.util.List;

/** Findings as lines for a console: what and where, then both facts, then the cure. */
public final class TextReport {

  private TextReport() {}

  /** Four lines for each finding, without line ends. */
  public static List<String> lines(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      String expectedOn = String.join(", ", finding.witnesses());
      lines.add(
          finding.code()
              + " "
              + finding.side()
              + ": "
              + finding.object()
              + " "
              + finding.problem());
      lines.add(
          "      expected: "
              + finding.expected()
              + (expectedOn.isEmpty() ? "" : "  (as in " + expectedOn + ")"));
      lines.add("      actual:   " + finding.actual());
      lines.add("      to do:    " + finding.cure());
    }
    return List.copyOf(lines);
  }
}
