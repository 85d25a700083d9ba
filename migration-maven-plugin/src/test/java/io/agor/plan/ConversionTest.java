package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Changes of a column's type on rows that are there: each value that one database takes, the other
 * takes as well and both hold the same afterwards; a value that would be changed stops both.
 */
class ConversionTest {

  @RegisterExtension static final OnePostgresql POSTGRESQL = new OnePostgresql();

  @ParameterizedTest
  @CsvFileSource(resources = "/conversions/kept.csv", delimiter = ';', quoteCharacter = '`')
  void aValueArrivesInItsNewType(
      String from, String to, String value, String sqlite, String postgresql) throws Exception {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      ConnectedDatabase database = new ConnectedDatabase(Dialect.SQLITE, file);
      database.build(schema(from));
      assertThat(converted(database, from, to, value))
          .isEqualTo(List.of("1 " + sqlite, "2 null null"));
    }
    ConnectedDatabase database = POSTGRESQL.database();
    database.rebuild(schema(from));
    assertThat(converted(database, from, to, value))
        .isEqualTo(List.of("1 " + (postgresql == null ? sqlite : postgresql), "2 null null"));
  }

  private static List<String> converted(
      ConnectedDatabase database, String from, String to, String value) throws Exception {
    fill(database, value);
    database.run(plan(database.dialect(), from, to));
    database.assertReadsAs(schema(to));
    String type =
        switch (database.dialect()) {
          case SQLITE -> "typeof(value)";
          case POSTGRESQL -> "CASE WHEN value IS NOT NULL THEN pg_typeof(value)::text END";
        };
    return database.query("SELECT id, " + type + ", value FROM things ORDER BY id");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/conversions/stopped.csv", delimiter = ';', quoteCharacter = '`')
  void aValueThatWouldNotStayWhatItIsStopsBothDatabases(
      String from, String to, String value, String sqlite, String postgresql) throws Exception {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      ConnectedDatabase database = new ConnectedDatabase(Dialect.SQLITE, file);
      database.build(schema(from));
      assertStops(database, from, to, value, sqlite);
    }
    ConnectedDatabase database = POSTGRESQL.database();
    database.rebuild(schema(from));
    assertStops(database, from, to, value, postgresql == null ? sqlite : postgresql);
  }

  private static void assertStops(
      ConnectedDatabase database, String from, String to, String value, String message)
      throws Exception {
    fill(database, value);
    List<String> rows = database.query("SELECT * FROM things ORDER BY id");
    List<String> structure = database.structure();
    List<String> plan = plan(database.dialect(), from, to);
    database.connection().setAutoCommit(false);
    try {
      assertThatThrownBy(() -> database.run(plan)).hasMessageContaining(message);
      database.connection().rollback();
      assertThat(database.query("SELECT * FROM things ORDER BY id")).isEqualTo(rows);
      assertThat(database.structure()).isEqualTo(structure);
    } finally {
      database.connection().rollback();
      database.connection().setAutoCommit(true);
    }
  }

  private static void fill(ConnectedDatabase database, String value) throws SQLException {
    database.run(
        List.of(
            "INSERT INTO things (id, value) VALUES (1, " + value + ")",
            "INSERT INTO things (id, value) VALUES (2, NULL)"));
  }

  private static List<String> plan(Dialect dialect, String from, String to) throws Exception {
    SchemaDocument target = document(to);
    return Planner.of(dialect).plan(schema(from), target.schema(), target.intents()).stream()
        .map(Statement::sql)
        .toList();
  }

  private static Schema schema(String type) throws Exception {
    return document(type).schema();
  }

  private static SchemaDocument document(String type) throws Exception {
    return SchemaFile.read(
        "things.yaml",
        """
        tables:
          things:
            columns:
              id: { type: integer, primaryKey: true }
              value: { type: %s }
        """
            .formatted(type));
  }
}
