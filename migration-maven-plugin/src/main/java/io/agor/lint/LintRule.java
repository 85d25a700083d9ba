package io.agor.lint;

import io.agor.diff.Change;
import io.agor.report.Finding;
import io.agor.schema.Intents;
import java.util.List;

/** Judges one change to a schema. A new rule is one file and one line in {@link Lint}. */
interface LintRule {

  /**
   * The findings about this change, given what the author of the schema file has said; none if all
   * is well.
   */
  List<Finding> judge(Change change, Intents intents);
}
