package io.agor.report;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is not as it should be, with all that a reader needs to mend it.
 *
 * @param code the kind of finding, such as {@code AP051}; each has a section in the documentation
 * @param side where it was found, such as {@code postgresql}
 * @param object the object in a reader's words, such as {@code index users_email_idx on users}
 * @param problem what is wrong with it, following the object in a sentence: {@code is missing}
 * @param expected what should be there
 * @param actual what is there
 * @param cure what to do about it, a sentence
 * @param witnesses the other sides on which the object is as expected
 * @param migration the one after which it was found, such as {@code V0002__widen_names}; empty if
 *     it is about what all migrations together have made
 */
public record Finding(
    String code,
    Severity severity,
    String side,
    String object,
    String problem,
    String expected,
    String actual,
    String cure,
    List<String> witnesses,
    Optional<String> migration) {

  /** Copies. */
  public Finding {
    witnesses = List.copyOf(witnesses);
  }

  /** A finding about what all migrations together have made. */
  public Finding(
      String code,
      Severity severity,
      String side,
      String object,
      String problem,
      String expected,
      String actual,
      String cure,
      List<String> witnesses) {
    this(
        code, severity, side, object, problem, expected, actual, cure, witnesses, Optional.empty());
  }

  /** The same finding with these witnesses. */
  public Finding withWitnesses(List<String> others) {
    return new Finding(
        code, severity, side, object, problem, expected, actual, cure, others, migration);
  }

  /** The same finding, mattering as much as this. */
  public Finding withSeverity(Severity other) {
    return new Finding(
        code, other, side, object, problem, expected, actual, cure, witnesses, migration);
  }

  /** The same finding in other words. */
  public Finding withProblem(String other) {
    return new Finding(
        code, severity, side, object, other, expected, actual, cure, witnesses, migration);
  }

  /** The same finding with this to do about it. */
  public Finding withCure(String other) {
    return new Finding(
        code, severity, side, object, problem, expected, actual, other, witnesses, migration);
  }

  /** The same finding, made after this migration. */
  public Finding after(String name) {
    return new Finding(
        code,
        severity,
        side,
        object,
        problem,
        expected,
        actual,
        cure,
        witnesses,
        Optional.of(name));
  }
}
