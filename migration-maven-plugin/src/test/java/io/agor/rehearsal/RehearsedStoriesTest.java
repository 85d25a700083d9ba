package io.agor.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationStep.Origin;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden story is a migration that loses nothing. */
class RehearsedStoriesTest {

  @TempDir private Path folder;

  /** Those for a PostgreSQL newer than the one that the tests start are left out. */
  static Stream<Path> stories() throws Exception {
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/stories"))) {
      return folders
          .filter(Files::isDirectory)
          .filter(story -> !String.valueOf(story.getFileName()).startsWith("newer-postgresql-"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyStoryIsQuietAndRunsWithRows(Path story) throws Exception {
    SchemaDocument after = read(story.resolve("after.yaml"));
    Path old = story.resolve("before.yaml");
    Schema before = Files.exists(old) ? read(old).schema() : Schema.EMPTY;
    Map<Dialect, String> sql = new EnumMap<>(Dialect.class);
    for (Dialect dialect : Dialect.values()) {
      sql.put(dialect, Files.readString(story.resolve(dialect.id() + ".sql")));
    }

    RehearsalResult result =
        RehearsedChange.of(folder, before, after.schema(), after.intents(), sql, Origin.GENERATED)
            .rehearse();

    assertThat(result.findings()).isEmpty();
    StepResult last = result.steps().get(result.steps().size() - 1);
    List<StepResult.Outcome> withRows =
        List.of(
            StepResult.Outcome.FIRST, StepResult.Outcome.RAN, StepResult.Outcome.STOPPED_THEN_RAN);
    assertThat(last.outcome()).isIn(withRows);
  }

  private static SchemaDocument read(Path file) throws Exception {
    return SchemaFile.read(file.toString(), Files.readString(file));
  }
}
