package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows in every table of a database, which migrations to another schema must keep. */
public final class FilledTables {

  private final KeptRows kept;
  private final List<String> rows;

  private FilledTables(KeptRows kept, List<String> rows) {
    this.kept = kept;
    this.rows = rows;
  }

  /** Fills the tables of a database that has a schema. */
  public static FilledTables fill(Dialect dialect, Connection connection, Schema from, Schema to)
      throws SQLException {
    ConnectedDatabase database = new ConnectedDatabase(dialect, connection);
    KeptRows kept = new KeptRows(dialect, from, to, Intents.NONE);
    database.run(NamesakeRows.of(dialect, from, to));
    List<String> rows = kept.before(database);
    assertThat(rows).hasSizeGreaterThan(from.tables().size());
    return new FilledTables(kept, rows);
  }

  /** Asserts that the rows are there, as they were, and that their keys hold. */
  public void assertKept(Connection connection) throws SQLException {
    ConnectedDatabase database = new ConnectedDatabase(kept.dialect(), connection);
    assertThat(kept.after(database)).isEqualTo(rows);
    if (kept.dialect() == Dialect.SQLITE) {
      assertThat(database.query("PRAGMA foreign_key_check")).isEmpty();
      assertThat(database.query("PRAGMA integrity_check")).containsExactly("ok");
    }
  }

  /** All that a database says of its schema, and every row that is to be kept. */
  public List<String> state(Connection connection) throws SQLException {
    ConnectedDatabase database = new ConnectedDatabase(kept.dialect(), connection);
    List<String> state = new ArrayList<>(database.structure());
    state.addAll(kept.after(database));
    return state;
  }
}
