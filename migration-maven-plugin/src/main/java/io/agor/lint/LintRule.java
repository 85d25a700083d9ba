package io.agor.lint;

import io.agor.dialect.Dialect;
import io.agor.report.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Judges the step from one schema to the next. A new rule is one file, one line in {@link Lint} and
 * one section in docs/lint.md.
 */
interface LintRule {

  /** Its code, by which it is configured, accepted and documented. */
  String code();

  /** How much its findings matter where the project says nothing else. */
  Severity severity();

  /**
   * The database that it is about: it then sees what is really built there; empty for a rule about
   * the schema file.
   */
  default Optional<Dialect> dialect() {
    return Optional.empty();
  }

  /** What it has to remark; nothing if all is well. */
  List<Remark> judge(Step step);
}
