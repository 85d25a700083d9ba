package io.agor.schema.file;

import io.agor.schema.Names;
import java.util.Locale;
import java.util.Set;

/** What one name must be to be taken by SQLite, by PostgreSQL and by Flyway. */
final class NameRules {

  /**
   * Columns that every PostgreSQL table has (<a
   * href="https://www.postgresql.org/docs/current/ddl-system-columns.html">System Columns</a>).
   */
  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

  /** Flyway's table of applied migrations, and its indexes. */
  private static final Set<String> FLYWAY_NAMES =
      Set.of("flyway_schema_history", "flyway_schema_history_pk", "flyway_schema_history_s_idx");

  private final Problems problems;

  NameRules(Problems problems) {
    this.problems = problems;
  }

  /** Checks the name of something that has a row in the catalog of both databases. */
  void relation(String kind, Located<String> name) {
    constraint(kind, name);
    String lower = name.value().toLowerCase(Locale.ROOT);
    if (lower.startsWith("sqlite_")) {
      report(kind, name, "begins with 'sqlite_', which SQLite keeps for itself; choose another");
    }
    if (FLYWAY_NAMES.contains(lower)) {
      report(kind, name, "belongs to Flyway, which notes applied migrations there; choose another");
    }
  }

  void column(Located<String> name) {
    constraint("column", name);
    if (SYSTEM_COLUMNS.contains(name.value())) {
      report(
          "column", name, "is that of a system column of every PostgreSQL table; choose another");
    }
  }

  /** Checks what holds for every name. */
  void constraint(String kind, Located<String> name) {
    if (name.value().isEmpty()) {
      problems.add(name.place(), "the name of a " + kind + " must not be empty");
    }
    if (!Names.fits(name.value())) {
      int bytes = Names.bytes(name.value());
      report(kind, name, "has " + bytes + " bytes; PostgreSQL cuts names after " + Names.MAX_BYTES);
    }
  }

  private void report(String kind, Located<String> name, String problem) {
    problems.add(name.place(), "the name of " + kind + " '" + name.value() + "' " + problem);
  }
}
