package io.agor.introspect;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Reads the schema of a live database. */
public final class Introspector {

  private Introspector() {}

  /**
   * The tables and views of a database in normal form, ordered by name: of {@code current_schema()}
   * in PostgreSQL, of {@code main} in SQLite. What was built from a schema reads as {@link
   * NormalizedSchema#of} that schema. The connection stays open and its state as it was.
   *
   * @param ignoredTables the names of tables to leave out with all that belongs to them, letter for
   *     letter, such as {@code flyway_schema_history}
   * @throws SQLException if a fact cannot be read, or not completely
   */
  public static Schema read(Connection connection, Dialect dialect, Set<String> ignoredTables)
      throws SQLException {
    Schema schema =
        switch (dialect) {
          case SQLITE -> new SqliteReader(connection, ignoredTables).read();
          case POSTGRESQL -> new PostgresqlReader(connection, ignoredTables).read();
        };
    return NormalizedSchema.ofPhysical(dialect, schema);
  }

  /**
   * The same with the facts that the model has no place for.
   *
   * @throws SQLException if a fact cannot be read, or not completely
   */
  public static LiveSchema readLive(
      Connection connection, Dialect dialect, Set<String> ignoredTables) throws SQLException {
    Schema schema = read(connection, dialect, ignoredTables);
    return new LiveSchema(schema, ParticularsReader.read(connection, dialect, schema));
  }
}
