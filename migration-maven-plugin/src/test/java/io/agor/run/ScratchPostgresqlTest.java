package io.agor.run;

import static io.agor.run.TestSql.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchPostgresqlTest {

  private static final AtomicInteger ROLES = new AtomicInteger();

  @Test
  void aScratchDatabaseIsCreatedAndDropped() throws SQLException {
    EmbeddedPostgresql server = TestPostgresql.server();
    PostgresqlAccess access =
        new PostgresqlAccess(server.url("postgres"), server.user(), server.password());
    try (TestDatabase scratch = ScratchPostgresql.create(access, "one");
        Connection connection = scratch.dataSource().getConnection()) {
      assertThat(column(connection, "SELECT current_database()"))
          .containsExactly("agor_verify_one");
      assertThat(scratch.describe())
          .isEqualTo(
              "scratch database agor_verify_one at 127.0.0.1:%d, database postgres, user postgres"
                  .formatted(port(server)));
      assertThatThrownBy(() -> ScratchPostgresql.create(access, "one"))
          .isInstanceOf(DatabaseUnavailableException.class)
          .hasMessage(
              "Cannot create the scratch database agor_verify_one at 127.0.0.1:%d, database postgres, user postgres: ERROR: database \"agor_verify_one\" already exists (SQLSTATE 42P04). Another build uses it, or left it behind when it was killed; then run: DROP DATABASE agor_verify_one"
                  .formatted(port(server)));
    }
    assertThat(names("SELECT datname FROM pg_database")).doesNotContain("agor_verify_one");
  }

  @Test
  void aUserWhoMayNotCreateDatabasesGetsASchema() throws SQLException {
    try (TestPostgresql.Database given = TestPostgresql.freshDatabase();
        Connection owner = given.connect();
        Statement statement = owner.createStatement()) {
      String role = newRole(statement);
      statement.execute("CREATE TABLE untouched (id int)");
      statement.execute("GRANT CREATE ON DATABASE " + owner.getCatalog() + " TO " + role);
      try (TestDatabase scratch = ScratchPostgresql.create(access(owner, role), "two");
          Connection connection = scratch.dataSource().getConnection();
          Statement inside = connection.createStatement()) {
        inside.execute("CREATE TABLE made (id int)");
        assertThat(column(connection, "SHOW search_path")).containsExactly("agor_verify_two");
        assertThat(
                column(
                    owner,
                    "SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_name IN ('made', 'untouched')"))
            .containsExactlyInAnyOrder("agor_verify_two.made", "public.untouched");
        assertThat(scratch.describe()).startsWith("scratch schema agor_verify_two at 127.0.0.1:");
      }
      assertThat(column(owner, "SELECT nspname FROM pg_namespace"))
          .doesNotContain("agor_verify_two")
          .contains("public");
      statement.execute("DROP OWNED BY " + role);
      statement.execute("DROP ROLE " + role);
    }
  }

  @Test
  void migrationsRunInAScratchSchema(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("V0001__a.sql"), "CREATE TABLE a (id int);");
    try (TestPostgresql.Database given = TestPostgresql.freshDatabase();
        Connection owner = given.connect();
        Statement statement = owner.createStatement()) {
      String role = newRole(statement);
      statement.execute("GRANT CREATE ON DATABASE " + owner.getCatalog() + " TO " + role);
      try (TestDatabase scratch = ScratchPostgresql.create(access(owner, role), "three")) {
        assertThat(new Migrations(folder).applyTo(scratch)).containsExactly("V0001__a.sql");
        assertThat(
                column(
                    owner,
                    "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"))
            .containsExactlyInAnyOrder(
                "agor_verify_three.a", "agor_verify_three." + Migrations.HISTORY_TABLE);
      }
      statement.execute("DROP OWNED BY " + role);
      statement.execute("DROP ROLE " + role);
    }
  }

  @Test
  void aUserWhoMayCreateNothingIsToldSo() throws SQLException {
    try (TestPostgresql.Database given = TestPostgresql.freshDatabase();
        Connection owner = given.connect();
        Statement statement = owner.createStatement()) {
      String role = newRole(statement);
      PostgresqlAccess access = access(owner, role);
      assertThatThrownBy(() -> ScratchPostgresql.create(access, "four"))
          .isInstanceOf(DatabaseUnavailableException.class)
          .hasMessage(
              "Cannot create the scratch database agor_verify_four at %s: ERROR: permission denied for database %s (SQLSTATE 42501). The user may create neither a database nor a schema. Let an administrator run: ALTER ROLE %s CREATEDB"
                  .formatted(access.describe(), owner.getCatalog(), role));
      statement.execute("DROP ROLE " + role);
    }
  }

  @Test
  void aWrongPasswordIsNeverShown() {
    EmbeddedPostgresql server = TestPostgresql.server();
    PostgresqlAccess access =
        new PostgresqlAccess(server.url("postgres"), server.user(), "s3cret-guess");
    assertThat(access.toString()).doesNotContain("s3cret-guess");
    assertThatThrownBy(() -> ScratchPostgresql.create(access, "five"))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            "Cannot connect to PostgreSQL at 127.0.0.1:%d, database postgres, user postgres: FATAL: password authentication failed for user \"postgres\" (SQLSTATE 28P01). Check <serverId>, and <username> and <password> of that server in settings.xml."
                .formatted(port(server)))
        .hasStackTraceContaining("28P01")
        .satisfies(error -> assertThat(stackTrace(error)).doesNotContain("s3cret-guess"));
  }

  @Test
  void aMissingDatabaseIsNamed() {
    EmbeddedPostgresql server = TestPostgresql.server();
    PostgresqlAccess access =
        new PostgresqlAccess(server.url("nowhere"), server.user(), server.password());
    assertThatThrownBy(() -> ScratchPostgresql.create(access, "six"))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            "Cannot connect to PostgreSQL at 127.0.0.1:%d, database nowhere, user postgres: FATAL: database \"nowhere\" does not exist (SQLSTATE 3D000). Check the database's name in <url>."
                .formatted(port(server)));
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    PostgresqlAccess access =
        new PostgresqlAccess("jdbc:postgresql://127.0.0.1:1/app?password=s3cret", "agor", "");
    assertThatThrownBy(() -> ScratchPostgresql.create(access, "seven"))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageStartingWith(
            "Cannot connect to PostgreSQL at 127.0.0.1:1, database app, user agor: ")
        .hasMessageEndingWith(
            " (SQLSTATE 08001). Check host and port in <url>, and that the server is running.")
        .satisfies(error -> assertThat(stackTrace(error)).doesNotContain("s3cret"));
  }

  @Test
  void aUrlThatIsNotPostgresqlsIsShownWithoutItsPassword() {
    assertThatThrownBy(
            () ->
                new PostgresqlAccess(
                    "jdbc:mysql://agor:s3cret@db/app?password=s3cret&ssl=true", "", ""))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            "<url>jdbc:mysql://***@db/app?password=***&ssl=true</url> is not a URL of PostgreSQL. Write <url>jdbc:postgresql://localhost:5432/postgres</url>, with your host, port and database.")
        .hasNoCause();
  }

  @Test
  void aSuffixThatIsNoNameIsRefused() {
    PostgresqlAccess access = new PostgresqlAccess("jdbc:postgresql://127.0.0.1:1/app", "", "");
    assertThatThrownBy(() -> ScratchPostgresql.create(access, "x; DROP DATABASE app"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String newRole(Statement statement) throws SQLException {
    String role = "limited_" + ROLES.incrementAndGet();
    statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'limited'");
    return role;
  }

  private static PostgresqlAccess access(Connection owner, String role) throws SQLException {
    return new PostgresqlAccess(TestPostgresql.server().url(owner.getCatalog()), role, "limited");
  }

  private static int port(EmbeddedPostgresql server) {
    return Integer.parseInt(server.url("x").replaceFirst(".*:(\\d+)/.*", "$1"));
  }

  private static List<String> names(String query) throws SQLException {
    try (Connection connection = TestPostgresql.server().dataSource("postgres").getConnection()) {
      return column(connection, query);
    }
  }

  private static String stackTrace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
