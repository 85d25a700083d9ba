package io.agor.lint;

import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.schema.Allowance;
import java.util.List;

/** AL100: a line of {@code allow} accepts what no rule finds. */
final class UnusedAllowance {

  static final String CODE = "AL100";
  static final Severity SEVERITY = Severity.WARNING;

  private UnusedAllowance() {}

  static Finding finding(Allowance allowance, Severity severity) {
    return new Finding(
        CODE,
        severity,
        "schema",
        "allow of " + allowance.code() + " for " + allowance.object(),
        "matches nothing",
        "a finding of this rule about this object",
        "no such finding",
        Lint.severities().containsKey(allowance.code())
            ? "Remove it, or write the name of the object as the finding does: a table, a constraint,"
                + " an index, or table.column."
            : "There is no rule " + allowance.code() + "; see docs/lint.md for those there are.",
        List.of());
  }
}
