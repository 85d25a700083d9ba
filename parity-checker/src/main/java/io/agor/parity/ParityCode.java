package io.agor.parity;

import io.agor.report.Severity;

/** The kinds of drift. Each has a section of its code in docs/parity.md. */
public enum ParityCode {
  TABLE_MISSING("AP001"),
  TABLE_UNDECLARED("AP002"),
  VIEW_MISSING("AP003"),
  VIEW_UNDECLARED("AP004"),
  COLUMN_MISSING("AP011"),
  COLUMN_UNDECLARED("AP012"),
  COLUMN_TYPE("AP013"),
  COLUMN_NULLABILITY("AP014"),
  COLUMN_DEFAULT("AP015"),
  PRIMARY_KEY_MISSING("AP021"),
  PRIMARY_KEY_UNDECLARED("AP022"),
  PRIMARY_KEY_DIFFERENT("AP023"),
  UNIQUE_MISSING("AP031"),
  UNIQUE_UNDECLARED("AP032"),
  UNIQUE_DIFFERENT("AP033"),
  FOREIGN_KEY_MISSING("AP041"),
  FOREIGN_KEY_UNDECLARED("AP042"),
  FOREIGN_KEY_DIFFERENT("AP043"),
  INDEX_MISSING("AP051"),
  INDEX_UNDECLARED("AP052"),
  INDEX_DIFFERENT("AP053"),
  CHECK_MISSING("AP061"),
  CHECK_UNDECLARED("AP062"),
  CHECK_DIFFERENT("AP063");

  private final String code;

  ParityCode(String code) {
    this.code = code;
  }

  /** The code that users see and name, such as {@code AP051}. */
  public String code() {
    return code;
  }

  /** How much this kind of drift matters unless a user says otherwise. */
  public Severity severity() {
    return Severity.ERROR;
  }
}
