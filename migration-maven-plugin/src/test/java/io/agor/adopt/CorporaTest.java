package io.agor.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.diff.Change;
import io.agor.diff.SchemaDiff;
import io.agor.introspect.Introspector;
import io.agor.introspect.LiveSchema;
import io.agor.parity.pair.Database;
import io.agor.parity.pair.HistoryTables;
import io.agor.parity.pair.PairParity;
import io.agor.report.Finding;
import io.agor.run.SqlScripts;
import io.agor.run.TestPostgresql;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.SchemaFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schemas of real projects, each a folder with sqlite.sql and postgresql.sql, wherever {@code
 * -Dcorpora=/path} says.
 */
@EnabledIfSystemProperty(named = "corpora", matches = ".+")
class CorporaTest {

  static Stream<Path> corpora() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(System.getProperty("corpora")))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void importsWithNothingToPlanOnThePostgresqlSide(Path corpus) throws Exception {
    Imported imported = imported(corpus, Dialect.POSTGRESQL);

    assertThat(imported.plan()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void importsWithNothingToPlanOnTheSqliteSide(Path corpus) throws Exception {
    Imported imported = imported(corpus, Dialect.SQLITE);

    assertThat(imported.plan()).isEmpty();
  }

  /** What came of an import: the text of the schema file, and what it would change. */
  record Imported(
      String text, LogicalSchema logical, List<Change> plan, List<Change> planOfOther) {}

  static Imported imported(Path corpus, Dialect master)
      throws IOException, SQLException, SchemaFileException {
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection postgresql = database.connect();
        Connection sqlite = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      run(sqlite, corpus.resolve("sqlite.sql"));
      new SqlScripts(corpus.resolve("postgresql.sql")).applyTo(database);
      List<Finding> findings =
          PairParity.compare(
              Database.of(Dialect.SQLITE, sqlite), Database.of(Dialect.POSTGRESQL, postgresql));
      Map<Dialect, LiveSchema> live = new EnumMap<>(Dialect.class);
      live.put(Dialect.SQLITE, Introspector.readLive(sqlite, Dialect.SQLITE, HistoryTables.NAMES));
      live.put(
          Dialect.POSTGRESQL,
          Introspector.readLive(postgresql, Dialect.POSTGRESQL, HistoryTables.NAMES));
      LogicalSchema logical = LogicalSchema.of(live, master, findings);
      String text = SchemaFile.write(logical.schema(), logical.comments());
      Schema read = SchemaFile.read("agor.yaml", text).schema();
      Dialect other = new Texts(master).other();
      return new Imported(
          text,
          logical,
          SchemaDiff.between(logical.expected(), NormalizedSchema.of(master, read)),
          SchemaDiff.between(live.get(other).schema(), NormalizedSchema.of(other, read)));
    }
  }

  private static void run(Connection connection, Path script) throws IOException, SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(Files.readString(script));
    }
  }
}
