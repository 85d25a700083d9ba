package io.agor.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.run.TestPostgresql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tables of PostgreSQL need, on live databases: what is read makes the same again. */
class PrerequisitesTest {

  @Test
  void whatIsNeededIsMadeBeforeWhatNeedsIt() throws SQLException {
    assertThat(
            madeAgain(
                """
                CREATE TYPE mood AS ENUM ('sad', 'ok');
                CREATE TYPE pair AS (mood mood, name text);
                CREATE DOMAIN pairs AS pair[];
                CREATE TYPE span AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
                CREATE SEQUENCE numbers;
                CREATE FUNCTION is_good(t text) RETURNS boolean LANGUAGE sql AS 'SELECT t <> ''''';
                CREATE DOMAIN good AS text CHECK (is_good(VALUE));
                CREATE DOMAIN better AS good NOT NULL;
                CREATE FUNCTION best(m mood) RETURNS better LANGUAGE sql AS 'SELECT ''x''::better';
                CREATE FUNCTION unused() RETURNS int LANGUAGE sql AS 'SELECT 1';
                """,
                """
                CREATE TABLE items (id bigint PRIMARY KEY DEFAULT nextval('numbers'), pairs pairs,
                  better better DEFAULT best('ok'), spans span_multirange, one span);
                """))
        .containsExactly(
            "CREATE TYPE mood AS ENUM ('sad', 'ok')",
            "CREATE SEQUENCE numbers",
            "SET check_function_bodies = off",
            "CREATE TYPE pair AS (mood mood, name text)",
            "CREATE DOMAIN pairs AS pair[]",
            "CREATE TYPE span AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi,"
                + " MULTIRANGE_TYPE_NAME = span_multirange)",
            "CREATE FUNCTION is_good(t text)\n RETURNS boolean\n LANGUAGE sql\n"
                + "AS $function$SELECT t <> ''$function$",
            "CREATE DOMAIN good AS text CONSTRAINT good_check CHECK (is_good(VALUE))",
            "CREATE DOMAIN better AS good NOT NULL",
            "CREATE FUNCTION best(m mood)\n RETURNS better\n LANGUAGE sql\n"
                + "AS $function$SELECT 'x'::better$function$",
            "RESET check_function_bodies");
  }

  @Test
  void theBodyOfAFunctionMayNameATableThatIsNotThereYet() throws SQLException {
    assertThat(
            madeAgain(
                "CREATE TABLE base (id int PRIMARY KEY);"
                    + " CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM"
                    + " base';",
                "CREATE TABLE items (total bigint DEFAULT total());"))
        .containsExactly(
            "SET check_function_bodies = off",
            "CREATE FUNCTION total()\n RETURNS bigint\n LANGUAGE sql\n"
                + "AS $function$SELECT count(*) FROM base$function$",
            "RESET check_function_bodies");
  }

  @Test
  void whatLiesInOtherSchemasIsMadeThere() throws SQLException {
    assertThat(
            madeAgain(
                """
                CREATE SCHEMA extensions;
                CREATE SCHEMA "Types";
                CREATE SCHEMA unused;
                CREATE EXTENSION "uuid-ossp" SCHEMA extensions;
                CREATE EXTENSION citext;
                CREATE TYPE "Types".mood AS ENUM ('ok');
                CREATE DOMAIN "Types".good AS "Types".mood;
                """,
                """
                CREATE TABLE items (id uuid DEFAULT extensions.uuid_generate_v4(), name citext,
                  good "Types".good);
                """))
        .containsExactly(
            "CREATE SCHEMA IF NOT EXISTS \"Types\"",
            "CREATE SCHEMA IF NOT EXISTS extensions",
            "CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" SCHEMA extensions",
            "CREATE EXTENSION IF NOT EXISTS citext",
            "CREATE TYPE \"Types\".mood AS ENUM ('ok')",
            "CREATE DOMAIN \"Types\".good AS \"Types\".mood");
  }

  @Test
  void plainTablesNeedNothing() throws SQLException {
    assertThat(
            madeAgain(
                "CREATE SCHEMA other; CREATE TYPE unused AS ENUM ('a');",
                "CREATE TABLE items (id serial PRIMARY KEY, name varchar(3), at timestamptz);"))
        .isEmpty();
  }

  /** What the tables need; in a database with that and no more they can be made, and need it. */
  private static List<String> madeAgain(String needed, String tables) throws SQLException {
    List<String> statements;
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(needed);
      statement.execute(tables);
      statements = Prerequisites.read(connection, Dialect.POSTGRESQL).statements();
    }
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
      statement.execute(tables);
      assertThat(Prerequisites.read(connection, Dialect.POSTGRESQL).statements())
          .isEqualTo(statements);
    }
    return statements;
  }
}
