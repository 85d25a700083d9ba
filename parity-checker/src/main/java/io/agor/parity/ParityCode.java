package io.agor.parity;

import io.agor.report.Severity;
import java.util.Arrays;
import java.util.List;

/** The kinds of drift. Each has a section of its code in docs/parity.md. */
public enum ParityCode {
  TABLE_MISSING("AP001"),
  TABLE_UNDECLARED("AP002"),
  VIEW_MISSING("AP003"),
  VIEW_UNDECLARED("AP004"),
  /** A table of one database that stands for a sequence of the other. */
  TABLE_FOR_SEQUENCE("AP005", Severity.INFO),
  /** Something that the other database has no form of. */
  ONE_DATABASE_ONLY("AP006", Severity.INFO),
  /** The same table in another way of writing names. */
  TABLE_NAME("AP007", Severity.INFO),
  /** A SQLite table that holds its values to their types, and one that does not. */
  TABLE_STRICT("AP008", Severity.WARNING),
  COLUMN_MISSING("AP011"),
  COLUMN_UNDECLARED("AP012"),
  COLUMN_TYPE("AP013"),
  COLUMN_NULLABILITY("AP014"),
  COLUMN_DEFAULT("AP015"),
  /** Both sides declare a length or a precision, and not the same. */
  COLUMN_LENGTH("AP016"),
  /** A type that stands in for one that the database lacks. */
  COLUMN_STAND_IN("AP017", Severity.INFO),
  /** One side ignores case and the other does not. */
  COLUMN_COLLATION("AP018", Severity.WARNING),
  /** SQLite numbers the rows of a key that PostgreSQL leaves to the application. */
  COLUMN_COUNTING("AP019", Severity.INFO),
  /** The same column in another way of writing names. */
  COLUMN_NAME("AP020", Severity.INFO),
  PRIMARY_KEY_MISSING("AP021"),
  PRIMARY_KEY_UNDECLARED("AP022"),
  PRIMARY_KEY_DIFFERENT("AP023"),
  /** A SQLite key column without NOT NULL takes NULL. */
  PRIMARY_KEY_NULL("AP024", Severity.INFO),
  UNIQUE_MISSING("AP031"),
  UNIQUE_UNDECLARED("AP032"),
  UNIQUE_DIFFERENT("AP033"),
  /** A unique constraint on one side, a unique index on the other. */
  UNIQUE_FORM("AP034", Severity.INFO),
  FOREIGN_KEY_MISSING("AP041"),
  FOREIGN_KEY_UNDECLARED("AP042"),
  FOREIGN_KEY_DIFFERENT("AP043"),
  /** Checked at once on one side, at the end of the transaction on the other. */
  FOREIGN_KEY_DEFERRAL("AP044", Severity.WARNING),
  /** A key of several columns that wants all of them or none, and one that does not. */
  FOREIGN_KEY_MATCH("AP045", Severity.WARNING),
  INDEX_MISSING("AP051"),
  INDEX_UNDECLARED("AP052"),
  INDEX_DIFFERENT("AP053"),
  /** The same index under another name. */
  INDEX_NAME("AP054", Severity.INFO),
  CHECK_MISSING("AP061"),
  CHECK_UNDECLARED("AP062"),
  CHECK_DIFFERENT("AP063"),
  /** A check on one side where the other has a type for it. */
  CHECK_BY_TYPE("AP064", Severity.INFO),
  /** Two texts that are not alike and could not be evaluated either. */
  UNDECIDED("AP071", Severity.WARNING),
  /** A waiver that no finding needs. */
  WAIVER_UNUSED("AP091");

  private final String code;
  private final Severity severity;

  ParityCode(String code) {
    this(code, Severity.ERROR);
  }

  ParityCode(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /** All of them, as users see them. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(ParityCode::code).toList();
  }

  /** The code that users see and name, such as {@code AP051}. */
  public String code() {
    return code;
  }

  /** How much this kind of drift matters unless a user says otherwise. */
  public Severity severity() {
    return severity;
  }
}
