package io.agor.lint;

import io.agor.report.Finding;
import io.agor.report.Severity;
import java.util.List;

/**
 * What a rule has found, before its severity is known.
 *
 * @param name what an author writes to accept it: {@code users}, {@code users.email}, {@code
 *     users_email_key}
 * @param object the same in a reader's words: {@code column users.email}
 * @param problem what is wrong with it, following the object in a sentence
 * @param expected what would be well
 * @param actual what is there
 * @param cure what to do about it, a sentence
 */
record Remark(
    String name, String object, String problem, String expected, String actual, String cure) {

  Finding toFinding(String code, Severity severity, String side) {
    return new Finding(code, severity, side, object, problem, expected, actual, cure, List.of());
  }
}
