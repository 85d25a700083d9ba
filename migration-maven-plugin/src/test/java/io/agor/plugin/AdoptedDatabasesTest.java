package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.run.TestPostgresql;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two databases with rows that are read by their URLs, and migrated from then on. */
class AdoptedDatabasesTest {

  private static final Map<String, Object> NOTHING = Map.of();

  @TempDir private Path folder;
  private AdoptedProject project;
  private TestPostgresql.Database database;
  private String sqlite;
  private String postgresql;

  @BeforeEach
  void twoDatabasesWithRows() throws Exception {
    project = new AdoptedProject(folder);
    sqlite = "jdbc:sqlite:" + folder.resolve("app.db");
    execute(
        sqlite,
        """
        CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE,
          active INTEGER NOT NULL DEFAULT 1, prefs TEXT);
        CREATE TABLE posts (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT,
          user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE);
        CREATE VIEW seen AS SELECT id, email FROM users WHERE active = 1;
        CREATE TRIGGER posts_made AFTER INSERT ON posts
        BEGIN UPDATE users SET active = 1 WHERE id = NEW.user_id; END;
        INSERT INTO users (email, prefs) VALUES ('ä@b', '{}'), ('c@d', NULL);
        INSERT INTO posts (title, user_id) VALUES ('x', 1), (NULL, 2);
        """);
    database = TestPostgresql.freshDatabase();
    try (Connection connection = database.connect()) {
      postgresql = TestPostgresql.server().url(connection.getCatalog());
    }
    execute(
        postgresql,
        """
        CREATE TABLE users (id serial PRIMARY KEY, email text NOT NULL UNIQUE,
          active boolean NOT NULL DEFAULT true, prefs jsonb);
        CREATE TABLE posts (id serial PRIMARY KEY, title text,
          user_id integer NOT NULL REFERENCES users (id) ON DELETE CASCADE);
        CREATE INDEX users_prefs ON users USING gin (prefs);
        CREATE VIEW seen AS SELECT id, email FROM users WHERE active;
        INSERT INTO users (email, prefs) VALUES ('ä@b', '{}'), ('c@d', NULL);
        INSERT INTO posts (title, user_id) VALUES ('x', 1), (NULL, 2);
        """);
    project.importing(Map.of("dialects", dialects()));
    project.generate(NOTHING);
  }

  @AfterEach
  void dropTheDatabase() {
    database.close();
  }

  @Test
  void bothAreMigratedAndKeepTheirRows() throws Exception {
    custom(
        2,
        "left_out",
        "DROP TRIGGER IF EXISTS posts_made;",
        "CREATE INDEX IF NOT EXISTS" + " users_prefs ON users USING gin (prefs);");
    String schema = project.read("src/main/schema/agor.yaml");
    project.write(
        "src/main/schema/agor.yaml",
        schema.replace(
            "      title: text\n",
            "      title: { type: text, notNull: true, backfill: none }\n      extra: text\n"));
    project.generate(NOTHING);
    Map<String, Object> waivers = Map.of("waivers", List.of(waiver()));
    project.check(NOTHING);
    project.verify(waivers);

    for (String url : List.of(sqlite, postgresql)) {
      project.migrate(url, Map.of("baseline", "1", "waivers", List.of(waiver())));
      project.migrate(url, waivers);

      assertThat(column(url, "SELECT version FROM flyway_schema_history ORDER BY installed_rank"))
          .containsExactly("1", "0002", "0003");
      assertThat(column(url, "SELECT title FROM posts ORDER BY id")).containsExactly("x", "none");
      assertThat(column(url, "SELECT email FROM seen ORDER BY id")).containsExactly("ä@b", "c@d");
    }
  }

  @Test
  void whatTheSchemaFileCannotSayIsInTheWayUntilItIsWaived() throws Exception {
    project.lines().clear();

    assertThatThrownBy(() -> project.migrate(postgresql, Map.of("baseline", "1")))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: a database is not as its newest migration left it; nothing was applied. Mend it,"
                + " accept what is right as it is in <waivers>, or apply the migrations nevertheless"
                + " with -Dagor.migrate.onDrift=warn.");
    assertThat(project.lines())
        .startsWith("AP052 postgresql: index users_prefs on users is not declared");
    project.lines().clear();

    project.migrate(postgresql, Map.of("baseline", "1", "parity", Map.of("AP052", "warning")));
    assertThat(project.lines())
        .startsWith("AP052 postgresql: index users_prefs on users is not declared");
    project.lines().clear();

    project.migrate(postgresql, Map.of("parity", Map.of("AP052", "off")));
    assertThat(project.lines()).isEmpty();
  }

  @Test
  void aDatabaseThatIsOnlyReadIsNoneToVerifyOn() {
    assertThatThrownBy(() -> project.verify(Map.of("dialects", dialects())))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: <readOnly> of postgresql has no use where there is a schema file: its migrations"
                + " are applied to a fresh database. Take <readOnly> and <url> out, or <readOnly>"
                + " alone if a scratch database may be made on that server.");
  }

  private void custom(int number, String name, String ofSqlite, String ofPostgresql)
      throws Exception {
    project.generate(Map.of("custom", name));
    String file = "/V000" + number + "__" + name + ".sql";
    project.write("db/sqlite" + file, ofSqlite);
    project.write("db/postgresql" + file, ofPostgresql);
  }

  private static WaiverParameter waiver() {
    return filled(
        new WaiverParameter(),
        Map.of(
            "code", "AP052",
            "object", "index users_prefs on users",
            "expected", "nothing",
            "actual", "(prefs)",
            "reason", "only PostgreSQL searches in it"));
  }

  private List<DialectParameter> dialects() {
    return List.of(
        filled(
            new DialectParameter(),
            Map.of(
                "name",
                "postgresql",
                "url",
                postgresql,
                "serverId",
                TestServer.ID,
                "readOnly",
                true)),
        filled(
            new DialectParameter(),
            Map.of("name", "sqlite", "url", "jdbc:sqlite:app.db", "readOnly", true)));
  }

  /** As Maven fills it in from the pom. */
  private static <T> T filled(T parameter, Map<String, Object> values) {
    try {
      for (Map.Entry<String, Object> value : values.entrySet()) {
        Field field = parameter.getClass().getDeclaredField(value.getKey());
        field.setAccessible(true);
        field.set(parameter, value.getValue());
      }
      return parameter;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect(String url) throws SQLException {
    return url.equals(sqlite) ? DriverManager.getConnection(url) : database.connect();
  }

  private void execute(String url, String sql) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private List<String> column(String url, String query) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
