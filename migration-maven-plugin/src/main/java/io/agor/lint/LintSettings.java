package io.agor.lint;

import io.agor.report.Severity;
import io.agor.report.SeverityLevels;
import java.util.Map;
import java.util.Optional;

/** How much the findings of each rule matter in a project. */
public final class LintSettings {

  /** Every rule as it is documented. */
  public static final LintSettings DEFAULT = new LintSettings(SeverityLevels.DOCUMENTED);

  private final SeverityLevels levels;

  private LintSettings(SeverityLevels levels) {
    this.levels = levels;
  }

  /**
   * The settings that a project writes, by the code of the rule: {@code error}, {@code warning},
   * {@code info} or {@code off}.
   *
   * @throws IllegalArgumentException if there is no such rule or level; the message says what there
   *     is
   */
  public static LintSettings of(Map<String, String> written) {
    return new LintSettings(SeverityLevels.of(written, "lint rule", Lint.severities().keySet()));
  }

  /** How much the findings of a rule matter; nothing if it is switched off. */
  Optional<Severity> severity(String code, Severity usual) {
    return levels.severity(code, usual);
  }
}
