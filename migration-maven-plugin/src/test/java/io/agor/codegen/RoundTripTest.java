package io.agor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.plan.Planner;
import io.agor.plan.Statement;
import io.agor.run.TestPostgresql;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import java.io.InputStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type goes into both databases and comes back, through the classes that are generated. */
class RoundTripTest {

  private static final JavaPackage TARGET = new JavaPackage("com.example.db");

  @TempDir private Path folder;

  @Test
  void sqliteGivesBackWhatItWasGiven() throws Exception {
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("types.sqlite"))) {
      roundTrip(Dialect.SQLITE, connection);
    }
  }

  /** Text from the server, and binary values of the driver's prepared statements. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void postgresqlGivesBackWhatItWasGiven(String prepareThreshold) throws Exception {
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection connection = connect(database.dataSource(), prepareThreshold)) {
      roundTrip(Dialect.POSTGRESQL, connection);
    }
  }

  private static Connection connect(DataSource source, String prepareThreshold)
      throws SQLException {
    Connection connection = source.getConnection();
    connection
        .unwrap(org.postgresql.PGConnection.class)
        .setPrepareThreshold(Integer.parseInt(prepareThreshold));
    return connection;
  }

  private void roundTrip(Dialect dialect, Connection connection) throws Exception {
    Schema schema = SchemaFile.read("every-type.yaml", resource("every-type.yaml")).schema();
    try (java.sql.Statement statement = connection.createStatement()) {
      for (Statement step : Planner.of(dialect).plan(Schema.EMPTY, schema)) {
        statement.execute(step.sql());
      }
    }
    SortedMap<String, String> sources = new TreeMap<>(TypedJava.of(schema, TARGET));
    sources.putAll(
        Map.of("com/example/db/EveryTypeProbe.java", resource("EveryTypeProbe.java.txt")));
    CompiledJava compiled = CompiledJava.of(folder, sources);
    assertThat(compiled.problems()).isEmpty();
    try (URLClassLoader loader = compiled.loader()) {
      ApplicationCode code =
          (ApplicationCode)
              loader
                  .loadClass("com.example.db.EveryTypeProbe")
                  .getDeclaredConstructor()
                  .newInstance();
      code.run(connection);
    }
  }

  private static String resource(String name) throws Exception {
    try (InputStream stream = RoundTripTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
