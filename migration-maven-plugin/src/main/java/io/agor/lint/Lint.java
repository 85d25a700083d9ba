package io.agor.lint;

import io.agor.diff.Change;
import io.agor.report.Finding;
import io.agor.schema.Intents;
import java.util.List;

/** Judges changes by every rule. */
public final class Lint {

  private static final List<LintRule> RULES =
      List.of(new DroppedTable(), new DroppedColumn(), new AddedNotNullColumn());

  private Lint() {}

  /** The findings of all rules, in the order of the changes. */
  public static List<Finding> check(List<Change> changes, Intents intents) {
    return changes.stream()
        .flatMap(change -> RULES.stream().flatMap(rule -> rule.judge(change, intents).stream()))
        .toList();
  }
}
