package io.agor.report;

/** How much a finding matters, from what only informs to what fails a build. */
public enum Severity {
  INFO,
  WARNING,
  ERROR
}
