package io.agor.parity;

import io.agor.report.Finding;
import java.util.Optional;

/**
 * A finding that a project has seen and accepts, word for word: any other difference of the same
 * object is not meant.
 *
 * @param code such as {@code AP051}
 * @param object as the finding calls it, such as {@code index users_email_idx on users}
 * @param migration the one after which it is found; empty for wherever it is found
 * @param expected what the finding expects
 * @param actual what the finding found
 * @param reason why it is accepted, for readers
 */
public record Waiver(
    String code,
    String object,
    Optional<String> migration,
    String expected,
    String actual,
    String reason) {

  /** A waiver of a finding wherever it is found. */
  public Waiver(String code, String object, String expected, String actual, String reason) {
    this(code, object, Optional.empty(), expected, actual, reason);
  }

  /** The waiver of a finding, with a reason that is still to be written. */
  public static Waiver of(Finding finding) {
    return new Waiver(
        finding.code(),
        oneLine(finding.object()),
        finding.migration(),
        oneLine(finding.expected()),
        oneLine(finding.actual()),
        "why this is right");
  }

  /** Whether the finding is the one that is meant, on whatever side it was found. */
  public boolean covers(Finding finding) {
    return finding.code().equals(code)
        && (migration.isEmpty() || migration.equals(finding.migration()))
        && oneLine(finding.object()).equals(oneLine(object))
        && oneLine(finding.expected()).equals(oneLine(expected))
        && oneLine(finding.actual()).equals(oneLine(actual));
  }

  /** The same waiver for wherever the finding is found. */
  public Waiver everywhere() {
    return new Waiver(code, object, expected, actual, reason);
  }

  /** As it stands in an element of XML, from which no more than this comes back. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s", " ").replaceAll("\\p{Cntrl}", "\u2400").strip();
  }
}
