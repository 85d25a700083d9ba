package io.agor.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationStep;
import io.agor.migration.MigrationSteps;
import io.agor.migration.TestLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history of the Agor example loses nothing at any step. */
class AgorRehearsalTest {

  private static final Path MAIN =
      Path.of(System.getProperty("basedir", "")).resolve("../it/src/it/agor/src/main");

  @TempDir private Path folder;

  @Test
  void allEightStepsAreQuietAndRunWithRows() throws Exception {
    List<MigrationStep> steps = steps();

    RehearsalResult result = new RehearsedChange(folder, steps).rehearse();

    assertThat(result.findings()).isEmpty();
    assertThat(result.steps()).extracting(StepResult::migration).hasSize(8);
    assertThat(result.steps().subList(1, 8))
        .allSatisfy(
            step -> {
              assertThat(step.outcome())
                  .isIn(StepResult.Outcome.RAN, StepResult.Outcome.STOPPED_THEN_RAN);
              assertThat(step.rows()).isGreaterThan(90);
              assertThat(step.tables()).isGreaterThanOrEqualTo(11);
              assertThat(step.notes()).isEmpty();
            });
  }

  @Test
  void theSameRowsAreMadeEveryTime() throws Exception {
    List<MigrationStep> steps = steps();
    RehearsedChange agor = new RehearsedChange(folder, steps);
    assertThat(agor.rehearse(steps.subList(7, 8))).isEqualTo(agor.rehearse(steps.subList(7, 8)));
  }

  private List<MigrationStep> steps() throws Exception {
    for (Dialect dialect : Dialect.values()) {
      Path copy = Files.createDirectories(folder.resolve(dialect.id()));
      copy(MAIN.resolve("resources/db/migration").resolve(dialect.id()), copy);
    }
    Path schema = Files.createDirectories(folder.resolve("schema/history"));
    copy(MAIN.resolve("schema/history"), schema);
    return MigrationSteps.of(TestLayout.in(folder));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
