package io.agor.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.diff.Change;
import io.agor.diff.SchemaDiff;
import io.agor.introspect.LiveSchema;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.SchemaFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

  @ParameterizedTest
  @MethodSource("corpora")
  void whatIsLeftAfterAnAlignmentIsForetold(Path corpus) throws Exception {
    for (Dialect master : Dialect.values()) {
      try (LivePair pair = pair(corpus)) {
        LogicalSchema schema = pair.imported(master);
        for (Dialect dialect : Dialect.values()) {
          Alignment alignment = pair.alignment(dialect, schema);
          pair.align(dialect, alignment);
          assertThat(pair.drift(dialect, schema)).isEqualTo(alignment.left());
          assertThat(pair.alignment(dialect, schema).left()).isEqualTo(alignment.left());
        }
      }
    }
  }

  /** What came of an import: the text of the schema file, and what it would change. */
  record Imported(
      String text, LogicalSchema logical, List<Change> plan, List<Change> planOfOther) {}

  static Imported imported(Path corpus, Dialect master)
      throws IOException, SQLException, SchemaFileException {
    try (LivePair pair = pair(corpus)) {
      Map<Dialect, LiveSchema> live = pair.live();
      LogicalSchema logical = LogicalSchema.of(live, master, pair.differences());
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

  private static LivePair pair(Path corpus) throws IOException, SQLException {
    return new LivePair(
        Files.readString(corpus.resolve("sqlite.sql")),
        Files.readString(corpus.resolve("postgresql.sql")));
  }
}
