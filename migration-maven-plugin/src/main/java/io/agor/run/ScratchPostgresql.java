package io.agor.run;

import io.agor.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database on a PostgreSQL server of the user's, dropped in the end; where the user may
 * not create databases, an empty schema in the database that was given.
 *
 * <p>Nothing else on the server is touched. A schema is the whole search path of its connections,
 * so that no unqualified name can mean a table of the user's.
 */
public final class ScratchPostgresql implements TestDatabase {

  private static final String PREFIX = "agor_verify_";
  private static final Pattern SUFFIX = Pattern.compile("[a-z0-9_]{1,40}");

  /** <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">Error Codes</a>. */
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private static final String DUPLICATE_DATABASE = "42P04";

  private final PostgresqlAccess access;
  private final PGSimpleDataSource dataSource;
  private final Kind kind;
  private final String name;

  private ScratchPostgresql(
      PostgresqlAccess access, PGSimpleDataSource dataSource, Kind kind, String name) {
    this.access = access;
    this.dataSource = dataSource;
    this.kind = kind;
    this.name = name;
  }

  /**
   * Creates it.
   *
   * @param suffix lower-case letters, digits and underscores, at most 40, that no other build uses
   *     at the same time
   */
  public static ScratchPostgresql create(PostgresqlAccess access, String suffix) {
    if (!SUFFIX.matcher(suffix).matches()) {
      throw new IllegalArgumentException("not a suffix of a database name: " + suffix);
    }
    String name = PREFIX + suffix;
    try (Connection connection = access.dataSource().getConnection()) {
      try {
        return create(access, name, connection);
      } catch (SQLException e) {
        throw refusal(access, name, e);
      }
    } catch (SQLException e) {
      throw access.failure(e);
    }
  }

  private static ScratchPostgresql create(
      PostgresqlAccess access, String name, Connection connection) throws SQLException {
    PGSimpleDataSource source = access.dataSource();
    try (Statement statement = connection.createStatement()) {
      try {
        // template1 may hold what somebody once created in it, and must not be in use.
        statement.execute("CREATE DATABASE " + name + " TEMPLATE template0");
        source.setDatabaseName(name);
        return new ScratchPostgresql(access, source, Kind.DATABASE, name);
      } catch (SQLException e) {
        if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
          throw e;
        }
        statement.execute("CREATE SCHEMA " + name);
        source.setCurrentSchema(name);
        return new ScratchPostgresql(access, source, Kind.SCHEMA, name);
      }
    }
  }

  private static DatabaseUnavailableException refusal(
      PostgresqlAccess access, String name, SQLException cause) {
    String hint =
        switch (String.valueOf(cause.getSQLState())) {
          case INSUFFICIENT_PRIVILEGE ->
              "The user may create neither a database nor a schema. Let an administrator run: ALTER ROLE "
                  + access.dataSource().getUser()
                  + " CREATEDB";
          case DUPLICATE_DATABASE ->
              "Another build uses it, or left it behind when it was killed; then run: DROP DATABASE "
                  + name;
          default -> "Give the <url> of a server on which the user may create a database.";
        };
    return new DatabaseUnavailableException(
        "Cannot create the scratch database %s at %s: %s (SQLSTATE %s). %s"
            .formatted(name, access.describe(), cause.getMessage(), cause.getSQLState(), hint),
        cause);
  }

  @Override
  public TestDatabase another(String suffix) {
    return create(access, name.substring(PREFIX.length()) + "_" + suffix);
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public DataSource dataSource() {
    return dataSource;
  }

  @Override
  public String describe() {
    return "scratch %s %s at %s".formatted(kind.text, name, access.describe());
  }

  /** Drops it, with everything in it; sessions that are still open on a database are ended. */
  @Override
  public void close() {
    try (Connection connection = access.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(kind.drop.formatted(name));
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "Cannot drop the %s: %s. Run: %s"
              .formatted(describe(), e.getMessage(), kind.drop.formatted(name)),
          e);
    }
  }

  private enum Kind {
    DATABASE("database", "DROP DATABASE IF EXISTS %s WITH (FORCE)"),
    SCHEMA("schema", "DROP SCHEMA IF EXISTS %s CASCADE");

    private final String text;
    private final String drop;

    Kind(String text, String drop) {
      this.text = text;
      this.drop = drop;
    }
  }
}
