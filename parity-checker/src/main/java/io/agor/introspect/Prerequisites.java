package io.agor.introspect;

import io.agor.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What the tables of a database need before they can be made, and that no schema file declares: the
 * extensions, types, domains, sequences and functions of PostgreSQL that columns, defaults, checks
 * and indexes name, in whatever schema (<a
 * href="https://www.postgresql.org/docs/current/catalog-pg-depend.html">pg_depend</a>).
 *
 * @param statements those that make it, in an order in which they can run
 */
public record Prerequisites(List<String> statements) {

  /** Copies. */
  public Prerequisites {
    statements = List.copyOf(statements);
  }

  /**
   * Those of the tables of a database.
   *
   * @throws SQLException if they cannot be read
   */
  public static Prerequisites read(Connection connection, Dialect dialect) throws SQLException {
    return new Prerequisites(
        new CatalogSql(dialect)
            .rows(connection, "prerequisites").stream().map(row -> row.get(0)).toList());
  }
}
