package io.agor.plan;

import io.agor.dialect.Dialect;

/**
 * PostgreSQL has no expression that says whether another one fails, before version 16 not even for
 * a cast; so this is a function that tries, which lives no longer than its transaction if that is
 * rolled back (<a
 * href="https://www.postgresql.org/docs/current/plpgsql-control-structures.html#PLPGSQL-ERROR-TRAPPING">Trapping
 * Errors</a>).
 */
final class FailingSql {

  private static final String FUNCTION = "pg_temp.agor_fails";

  private static final String CREATE =
      "CREATE FUNCTION "
          + FUNCTION
          + "(query text) RETURNS boolean LANGUAGE plpgsql STABLE STRICT AS $agor$\n"
          + "BEGIN EXECUTE query; RETURN false; EXCEPTION WHEN OTHERS THEN RETURN true; END\n"
          + "$agor$";

  private FailingSql() {}

  /** True if the query, which is itself the value of an expression, fails. */
  static String fails(String query) {
    return FUNCTION + "(" + query + ")";
  }

  /** What makes the function, if a query uses it; else empty. */
  static String preparation(String query) {
    return query.contains(FUNCTION) ? CREATE : "";
  }

  /** True for a text that a cast to a type would refuse. */
  static String castFails(String column, String type) {
    String quoted = Dialect.POSTGRESQL.quoting().literal("::" + type);
    return fails("'SELECT ' || quote_literal(" + column + ") || " + quoted);
  }
}
