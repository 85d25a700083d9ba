package io.agor.parity.pair;

import io.agor.parity.ParityCode;
import io.agor.report.Finding;
import io.agor.report.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is found between two sides, in the words that all findings share. */
final class PairFindings {

  private final Side left;
  private final Side right;
  private final List<Finding> findings = new ArrayList<>();

  PairFindings(Side left, Side right) {
    this.left = left;
    this.right = right;
  }

  /** The object stands on one side only. */
  void onlyIn(Side having, ParityCode code, String object, String definition) {
    Side lacking = other(having);
    add(
        code,
        lacking,
        object,
        "is missing",
        definition,
        "nothing",
        cure(
            code,
            "Add it to "
                + lacking.name()
                + ", drop it from "
                + having.name()
                + ", or waive this."));
  }

  /** The object stands on both sides and is not the same. */
  void different(
      ParityCode code, String object, String problem, String leftText, String rightText) {
    add(
        code,
        right,
        object,
        problem,
        leftText,
        rightText,
        cure(code, "Change it in " + left.name() + " or in " + right.name() + ", or waive this."));
  }

  Side other(Side side) {
    return side == left ? right : left;
  }

  private static String cure(ParityCode code, String cure) {
    return code.severity() == Severity.INFO ? "Nothing: this is no drift." : cure;
  }

  private void add(
      ParityCode code,
      Side where,
      String object,
      String problem,
      String expected,
      String actual,
      String cure) {
    findings.add(
        new Finding(
            code.code(),
            code.severity(),
            where.name(),
            object,
            problem,
            expected,
            actual,
            cure,
            List.of(other(where).name())));
  }

  /** All findings, ordered by object, code and side. */
  List<Finding> sorted() {
    return findings.stream()
        .sorted(
            Comparator.comparing(Finding::object)
                .thenComparing(Finding::code)
                .thenComparing(Finding::side)
                .thenComparing(Finding::expected))
        .toList();
  }
}
