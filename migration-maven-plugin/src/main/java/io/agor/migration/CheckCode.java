package io.agor.migration;

import io.agor.report.Severity;

/** What can be wrong with the migrations of a project, as its files alone tell. */
public enum CheckCode {
  /** The schema file has changes that no migration carries out. */
  PENDING("AC001", Severity.ERROR),
  /** An SQL file that others may have was edited. */
  SQL_EDITED("AC002", Severity.ERROR),
  /** A file of a migration is gone. */
  FILE_GONE("AC003", Severity.ERROR),
  /** An SQL file is not as agor wrote it, and git cannot say since when. */
  SQL_NOT_AS_WRITTEN("AC004", Severity.WARNING),
  /** A snapshot was edited. */
  SNAPSHOT_EDITED("AC005", Severity.ERROR),
  /** Two migrations have the same number. */
  SAME_NUMBER("AC006", Severity.ERROR),
  /** A snapshot was not made from the one before it. */
  BROKEN_CHAIN("AC007", Severity.ERROR),
  /** A migration by hand has no SQL yet. */
  WITHOUT_SQL("AC008", Severity.ERROR),
  /** A file of SQLite has several statements where Drizzle or Liquibase runs one. */
  SEVERAL_STATEMENTS("AC009", Severity.ERROR),
  /** Drizzle's journal is not in step with the migrations. */
  JOURNAL("AC010", Severity.ERROR),
  /** A new file has a version before one that others have. */
  TOO_LATE("AC011", Severity.ERROR);

  private final String code;
  private final Severity severity;

  CheckCode(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /** {@code AC001}. */
  public String code() {
    return code;
  }

  /** How much it matters. */
  public Severity severity() {
    return severity;
  }
}
