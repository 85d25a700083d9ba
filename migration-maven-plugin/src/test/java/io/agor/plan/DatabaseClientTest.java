package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.run.TestPostgresql;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The files of many stories, run on filled databases by the plain clients sqlite3 and psql. */
class DatabaseClientTest {

  private static final Set<String> SAMPLE =
      Set.of(
          "add-a-unique",
          "change-tables-with-odd-names-and-defaults",
          "rename-split-and-require-in-one-go",
          "add-columns-of-every-kind-in-place",
          "add-optional-columns-with-a-backfill",
          "change-a-primary-key-that-others-reference",
          "change-a-referenced-table-under-views",
          "change-a-table-in-a-circle",
          "change-what-an-enum-allows",
          "convert-values-with-using",
          "create-every-kind-of-column",
          "drop-a-table-between-rebuilt-ones",
          "drop-tables-in-a-circle",
          "keep-moments-in-native-types",
          "let-a-table-reference-itself",
          "let-the-database-count-a-column",
          "reference-a-column-that-becomes-unique",
          "rename-a-table-that-counts",
          "rename-columns-that-are-used-everywhere",
          "shorten-a-varchar",
          "swap-the-names-of-two-tables",
          "turn-a-key-and-its-references-into-uuids");

  @TempDir Path folder;

  static Stream<Story> sample() {
    List<Story> stories = Story.all().filter(story -> SAMPLE.contains(story.toString())).toList();
    assertThat(stories).hasSameSizeAs(SAMPLE);
    return stories.stream();
  }

  static Stream<Arguments> sampleAndForeignKeys() {
    return sample().flatMap(story -> Stream.of("ON", "OFF").map(keys -> Arguments.of(story, keys)));
  }

  @ParameterizedTest
  @MethodSource("sampleAndForeignKeys")
  void sqlite3KeepsEveryRow(Story story, String foreignKeys) throws Exception {
    DatabaseClient client = sqlite3(foreignKeys);
    client.assumeInstalled();
    List<String> rows;
    KeptRows kept = kept(story, Dialect.SQLITE);
    try (Connection connection = open("rows.db")) {
      rows = filled(new ConnectedDatabase(Dialect.SQLITE, connection), story, kept);
    }
    assertThat(client.run(story.sql(Dialect.SQLITE))).isEqualTo(new DatabaseClient.Result(0, ""));
    try (Connection connection = open("rows.db");
        Connection anew = open("anew.db")) {
      ConnectedDatabase database = new ConnectedDatabase(Dialect.SQLITE, connection);
      ConnectedDatabase built = new ConnectedDatabase(Dialect.SQLITE, anew);
      built.build(story.after());
      assertThat(kept.after(database)).isEqualTo(rows);
      assertThat(database.query("PRAGMA foreign_key_check")).isEmpty();
      assertThat(database.query("PRAGMA integrity_check")).containsExactly("ok");
      assertThat(database.structure()).isEqualTo(built.structure());
      story.assertArrived(Dialect.SQLITE, kept.all(database));
    }
  }

  @ParameterizedTest
  @CsvSource({"ON", "OFF"})
  void sqlite3StopsAndLeavesEverythingAsItWas(String foreignKeys) throws Exception {
    DatabaseClient client = sqlite3(foreignKeys);
    client.assumeInstalled();
    List<String> before;
    try (Connection connection = open("rows.db")) {
      before = unfit(new ConnectedDatabase(Dialect.SQLITE, connection));
    }
    DatabaseClient.Result result = client.run(unfitMigration(Dialect.SQLITE));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output()).contains("CHECK constraint failed: t.v not a whole number");
    try (Connection connection = open("rows.db")) {
      assertThat(content(new ConnectedDatabase(Dialect.SQLITE, connection))).isEqualTo(before);
    }
  }

  static Stream<Arguments> sampleAndTransactions() {
    return sample()
        .flatMap(
            story ->
                Stream.of(List.of("-1"), List.<String>of())
                    .map(options -> Arguments.of(story, options)));
  }

  @ParameterizedTest
  @MethodSource("sampleAndTransactions")
  void psqlKeepsEveryRow(Story story, List<String> options) throws Exception {
    try (TestPostgresql.Database fresh = TestPostgresql.freshDatabase();
        Connection connection = fresh.connect()) {
      DatabaseClient client = psql(fresh, options);
      client.assumeInstalled();
      KeptRows kept = kept(story, Dialect.POSTGRESQL);
      ConnectedDatabase database = new ConnectedDatabase(Dialect.POSTGRESQL, connection);
      List<String> rows = filled(database, story, kept);
      DatabaseClient.Result result = client.run(story.sql(Dialect.POSTGRESQL));
      assertThat(result.output().lines()).noneMatch(line -> line.contains("ERROR"));
      assertThat(result.exitCode()).isZero();
      assertThat(kept.after(database)).isEqualTo(rows);
      story.assertArrived(Dialect.POSTGRESQL, kept.all(database));
      List<String> structure = database.structure();
      database.rebuild(story.after());
      assertThat(structure).isEqualTo(database.structure());
    }
  }

  @Test
  void psqlStopsAndLeavesEverythingAsItWas() throws Exception {
    try (TestPostgresql.Database fresh = TestPostgresql.freshDatabase();
        Connection connection = fresh.connect()) {
      DatabaseClient client = psql(fresh, List.of("-1"));
      client.assumeInstalled();
      ConnectedDatabase database = new ConnectedDatabase(Dialect.POSTGRESQL, connection);
      List<String> before = unfit(database);
      DatabaseClient.Result result = client.run(unfitMigration(Dialect.POSTGRESQL));
      assertThat(result.exitCode()).isEqualTo(3);
      assertThat(result.output()).contains("violates check constraint \"t.v not a whole number\"");
      assertThat(content(database)).isEqualTo(before);
    }
  }

  private static KeptRows kept(Story story, Dialect dialect) {
    return new KeptRows(dialect, story.before(), story.after(), story.intents());
  }

  private static List<String> filled(ConnectedDatabase database, Story story, KeptRows kept)
      throws SQLException {
    database.build(story.before());
    database.run(story.rows(database.dialect()));
    return kept.before(database);
  }

  private static Schema table(String type) throws Exception {
    return SchemaFile.read(
            "t.yaml",
            "tables: { t: { columns: { id: { type: integer, primaryKey: true }, v: %s } } }"
                .formatted(type))
        .schema();
  }

  private static List<String> unfit(ConnectedDatabase database) throws Exception {
    database.build(table("text"));
    database.run(List.of("INSERT INTO t (id, v) VALUES (1, '1')"));
    database.run(List.of("INSERT INTO t (id, v) VALUES (2, 'two')"));
    return content(database);
  }

  private static List<String> content(ConnectedDatabase database) throws SQLException {
    List<String> content = new ArrayList<>(database.structure());
    content.addAll(database.query("SELECT id, v FROM t ORDER BY id"));
    return content;
  }

  private Path unfitMigration(Dialect dialect) throws Exception {
    List<Statement> plan = Planner.of(dialect).plan(table("text"), table("integer"));
    StringBuilder sql = new StringBuilder();
    plan.forEach(statement -> sql.append(statement.sql()).append(";\n"));
    return Files.writeString(folder.resolve("unfit.sql"), sql);
  }

  private Connection open(String file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
  }

  private DatabaseClient sqlite3(String foreignKeys) {
    return new DatabaseClient(
        "sqlite3",
        List.of(
            "-batch",
            "-bail",
            "-cmd",
            "PRAGMA foreign_keys = " + foreignKeys,
            folder.resolve("rows.db").toString()),
        Map.of());
  }

  private static DatabaseClient psql(TestPostgresql.Database database, List<String> options) {
    PGSimpleDataSource source = (PGSimpleDataSource) database.dataSource();
    List<String> arguments = new ArrayList<>(List.of("-X", "-q", "-v", "ON_ERROR_STOP=1"));
    arguments.addAll(options);
    Map<String, String> environment = new HashMap<>();
    environment.put("PGHOST", source.getServerNames()[0]);
    environment.put("PGPORT", String.valueOf(source.getPortNumbers()[0]));
    environment.put("PGDATABASE", source.getDatabaseName());
    environment.put("PGUSER", source.getUser());
    environment.put("PGPASSWORD", source.getPassword());
    environment.put("PGCLIENTENCODING", "UTF8");
    return new DatabaseClient("psql", arguments, environment);
  }
}
