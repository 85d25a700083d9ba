package io.agor.plan;

import java.util.List;

/**
 * Stops a SQLite migration that would lose rows on a connection that enforces foreign keys, before
 * it has begun. Inside a transaction that setting cannot be changed (<a
 * href="https://www.sqlite.org/pragma.html#pragma_foreign_keys">PRAGMA foreign_keys</a>), so it is
 * the runner's to make.
 *
 * <p>The statements stand before the SAVEPOINT: where the runner commits after every statement, no
 * transaction stays open, and the same connection can turn foreign keys off and try again.
 */
final class ForeignKeysOff {

  private static final String TABLE = "__foreign_keys";
  private static final String COLUMN = "enforced";
  private static final String MESSAGE = "this migration needs a connection with foreign keys off";
  private static final String COMMENT =
      "needs a connection with foreign keys off (PRAGMA foreign_keys = OFF before any transaction),"
          + " and stops untouched on any other";

  private ForeignKeysOff() {}

  static List<Statement> statements(SqlWriter writer) {
    String column = writer.name(COLUMN);
    return List.of(
        new Statement(
            // A try that was stopped has left the table to its connection
            "CREATE TEMPORARY TABLE IF NOT EXISTS "
                + writer.name(TABLE)
                + " (\n  "
                + column
                + " integer CONSTRAINT "
                + writer.name(MESSAGE)
                + " CHECK ("
                + column
                + " = 0)\n)",
            COMMENT),
        Statement.of(
            writer.insert(TABLE, List.of(COLUMN), "SELECT foreign_keys FROM pragma_foreign_keys")),
        Statement.of(writer.dropTable(TABLE)));
  }
}
