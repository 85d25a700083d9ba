package io.agor.plugin;

import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps the lines of warnings and errors, and shows none of them. */
final class WarningLines extends SystemStreamLog {

  private final List<String> lines;

  /** A log that adds to a list. */
  WarningLines(List<String> lines) {
    this.lines = lines;
  }

  @Override
  public void info(CharSequence content) {
    // tests look at what a user must read
  }

  @Override
  public void warn(CharSequence content) {
    lines.addAll(content.toString().lines().toList());
  }

  @Override
  public void error(CharSequence content) {
    lines.addAll(content.toString().lines().toList());
  }
}
