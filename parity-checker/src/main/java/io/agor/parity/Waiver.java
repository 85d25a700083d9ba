package io.agor.parity;

import io.agor.report.Finding;

/**
 * A finding that a project has seen and accepts, word for word: any other difference of the same
 * object is not meant.
 *
 * @param code such as {@code AP051}
 * @param object as the finding calls it, such as {@code index users_email_idx on users}
 * @param expected what the finding expects
 * @param actual what the finding found
 * @param reason why it is accepted, for readers
 */
public record Waiver(String code, String object, String expected, String actual, String reason) {

  /** The waiver of a finding, with a reason that is still to be written. */
  public static Waiver of(Finding finding) {
    return new Waiver(
        finding.code(),
        finding.object(),
        finding.expected(),
        finding.actual(),
        "why this is right");
  }

  /** Whether the finding is the one that is meant, on whatever side it was found. */
  public boolean covers(Finding finding) {
    return finding.code().equals(code)
        && finding.object().equals(object)
        && finding.expected().equals(expected)
        && finding.actual().equals(actual);
  }
}
