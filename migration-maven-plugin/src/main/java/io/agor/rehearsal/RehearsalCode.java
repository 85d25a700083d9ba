package io.agor.rehearsal;

import io.agor.report.Severity;
import java.util.Arrays;
import java.util.List;

/** The kinds of findings of a rehearsal. Each has a section in docs/rehearsal.md. */
public enum RehearsalCode {
  /** Rows that should be there after a migration are gone. */
  ROWS_LOST("AR001", Severity.ERROR),
  /** Rows that nobody inserted are there after a migration. */
  ROWS_UNEXPECTED("AR002", Severity.ERROR),
  /** A value is another one after a migration. */
  VALUE_CHANGED("AR003", Severity.ERROR),
  /** A value became NULL. */
  VALUE_LOST("AR004", Severity.ERROR),
  /** SQLite holds an equal value in another storage class. */
  STORAGE_CHANGED("AR005", Severity.ERROR),
  /** A column that counts has forgotten how far it had counted. */
  COUNTER_FELL("AR006", Severity.ERROR),
  /** Rows refer to rows that are not there. */
  REFERENCE_BROKEN("AR007", Severity.ERROR),
  /** The same rows mean something else in the two databases after a migration. */
  DATABASES_DIFFER("AR008", Severity.ERROR),
  /** A migration stops on one database and runs on another, or under one runner and not another. */
  STOPS_ON_ONE_SIDE("AR009", Severity.ERROR),
  /** A migration that stopped has left something changed. */
  STOP_LEFT_TRACES("AR010", Severity.ERROR),
  /** The schema depends on the runner, or on the rows that were there. */
  SCHEMA_DIFFERS("AR011", Severity.ERROR),
  /** A database that was upgraded with rows in it behaves other than a new one. */
  UPGRADE_DIFFERS("AR012", Severity.ERROR),
  /** A migration by hand changed values, alike everywhere. */
  CHANGED_BY_HAND("AR013", Severity.INFO);

  private final String code;
  private final Severity severity;

  RehearsalCode(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /** All of them, as users see them. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(RehearsalCode::code).toList();
  }

  /** The code that users see and name, such as {@code AR001}. */
  public String code() {
    return code;
  }

  /** How much this kind of finding matters unless a user says otherwise. */
  public Severity severity() {
    return severity;
  }
}
