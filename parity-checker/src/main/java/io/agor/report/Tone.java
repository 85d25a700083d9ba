package io.agor.report;

/** How a row of a result table is to be read at a glance. */
public enum Tone {
  /** A fact without a judgement. */
  PLAIN,
  /** What was tried has passed. */
  GOOD,
  INFO,
  WARNING,
  ERROR;

  /** The tone of a finding. */
  public static Tone of(Severity severity) {
    return switch (severity) {
      case INFO -> INFO;
      case WARNING -> WARNING;
      case ERROR -> ERROR;
    };
  }
}
