package io.agor.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationGenerator;
import io.agor.migration.MigrationLayout;
import io.agor.migration.MigrationStep;
import io.agor.migration.MigrationSteps;
import io.agor.migration.RecordedSteps;
import io.agor.migration.TestLayout;
import io.agor.parity.Comparison;
import io.agor.parity.ParityChecker;
import io.agor.probe.ProbeKind;
import io.agor.probe.ProbeResult;
import io.agor.probe.Probes;
import io.agor.run.FreshSqlite;
import io.agor.run.MigrationFailedException;
import io.agor.run.Migrations;
import io.agor.run.Progress;
import io.agor.run.TestDatabase;
import io.agor.run.TestPostgresql;
import io.agor.run.Verification;
import io.agor.schema.Schema;
import io.agor.schema.Strictness;
import io.agor.schema.file.SchemaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Agor example with {@code strict: true}, from its first schema on or as its ninth step. */
class AgorStrictTest {

  private static final Path REPLAY =
      Path.of(System.getProperty("basedir", "")).resolve("../it/src/it/agor/replay");
  private static final String STRICT = "strict: true\n";

  @TempDir private Path folder;

  private MigrationLayout layout;

  @BeforeEach
  void setUp() {
    layout = TestLayout.in(folder);
  }

  @Test
  void allEightStepsAndAllProbesAreQuiet() throws Exception {
    for (int step = 1; step <= 8; step++) {
      generate(STRICT + version(step));
    }

    Proof proof = Proof.of(folder, layout);

    assertThat(proof.comparisons()).hasSize(2);
    assertThat(ParityChecker.check(proof.comparisons())).isEmpty();
    assertThat(proof.rehearsal().findings()).isEmpty();
    assertThat(proof.rehearsal().steps()).hasSize(8);
    assertThat(proof.rehearsal().steps().subList(1, 8))
        .allSatisfy(AgorStrictTest::assertRanWithRows);
    assertThat(proof.probes().tallies().values())
        .allSatisfy(tally -> assertThat(tally.notAsked()).isZero());
    assertThat(proof.probes().tallies().values().stream().mapToInt(ProbeResult.Tally::total).sum())
        .isGreaterThan(500);
    assertThat(proof.probes().disagreements())
        .allMatch(outcome -> outcome.kind().cure() == ProbeKind.Cure.APPLICATION);
    assertThat(proof.probes().findings(Strictness.STRICT)).isEmpty();
  }

  @Test
  void theExampleBecomesStrictWithItsRows() throws Exception {
    for (int step = 1; step <= 8; step++) {
      generate(version(step));
    }
    generate(STRICT + version(8));

    RehearsedChange agor = new RehearsedChange(folder, MigrationSteps.of(layout));
    RehearsalResult result = agor.rehearse(agor.steps().subList(8, 9));

    assertThat(result.findings()).isEmpty();
    assertThat(result.steps()).hasSize(1).allSatisfy(AgorStrictTest::assertRanWithRows);
  }

  @Test
  void aRowThatDoesNotFitStopsTheNinthStepAndIsNamed() throws Exception {
    for (int step = 1; step <= 8; step++) {
      generate(version(step));
    }
    FreshSqlite sqlite = FreshSqlite.create(folder.resolve("rows.sqlite"));
    Migrations migrations = new Migrations(layout.folders().get(Dialect.SQLITE));
    migrations.applyTo(sqlite);
    for (int board = 1; board <= 7; board++) {
      run(
          sqlite,
          "INSERT INTO boards (board_id, name, data, created_at) VALUES ('b%d', 'n', '{', 1)"
              .formatted(board));
    }
    generate(STRICT + version(8));

    assertThatThrownBy(() -> migrations.applyTo(sqlite, new RecordedSteps(layout)::of))
        .isInstanceOf(MigrationFailedException.class)
        .hasMessageEndingWith(
            "\nsqlite: V0009__make_sqlite_strict.sql stopped: boards would break its check"
                + " boards_data_strict: 7 rows: board_id 'b1', 'b2', 'b3', 'b4', 'b5', ...");

    assertThat(run(sqlite, "UPDATE boards SET data = '{}' WHERE data = '{'")).isEqualTo(7);
    migrations.applyTo(sqlite);
    assertThatThrownBy(() -> run(sqlite, "UPDATE boards SET data = '{'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("CHECK constraint failed: boards_data_strict");
  }

  private static void assertRanWithRows(StepResult step) {
    assertThat(step.outcome()).isIn(StepResult.Outcome.RAN, StepResult.Outcome.STOPPED_THEN_RAN);
    assertThat(step.rows()).isGreaterThan(90);
    assertThat(step.tables()).isGreaterThanOrEqualTo(11);
    assertThat(step.notes()).isEmpty();
  }

  private static int run(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static String version(int step) throws Exception {
    return Files.readString(REPLAY.resolve(step + "/agor.yaml"));
  }

  private void generate(String schema) throws Exception {
    Files.createDirectories(layout.schema());
    Files.writeString(layout.schema().resolve("agor.yaml"), schema);
    new MigrationGenerator(layout, file -> true)
        .pending(SchemaFile.read("agor.yaml", schema), "")
        .orElseThrow()
        .write();
  }

  /** What the goal finds out about a project. */
  private record Proof(
      List<Comparison> comparisons, RehearsalResult rehearsal, ProbeResult probes) {

    static Proof of(Path folder, MigrationLayout layout) throws Exception {
      Path schemaFile = layout.schemaFiles().get(0);
      Schema schema = SchemaFile.read("agor.yaml", Files.readString(schemaFile)).schema();
      List<MigrationStep> steps = MigrationSteps.of(layout);
      List<RehearsalResult> rehearsals = new ArrayList<>();
      List<ProbeResult> probes = new ArrayList<>();
      List<Verification.Side> sides =
          List.of(
              side(
                  layout,
                  schema,
                  Dialect.SQLITE,
                  () -> FreshSqlite.create(folder.resolve("verify.sqlite"))),
              side(layout, schema, Dialect.POSTGRESQL, TestPostgresql::freshDatabase));
      List<Comparison> comparisons =
          Verification.run(
              sides,
              List.of(
                  built -> {
                    try (Connection sqlite = built.get(0).database().dataSource().getConnection();
                        Connection postgresql =
                            built.get(1).database().dataSource().getConnection()) {
                      probes.add(Probes.run(schema, sqlite, postgresql));
                    }
                  },
                  built -> rehearsals.add(rehearse(steps, built))));
      return new Proof(comparisons, rehearsals.get(0), probes.get(0));
    }

    private static Verification.Side side(
        MigrationLayout layout, Schema schema, Dialect dialect, Supplier<TestDatabase> database) {
      Path sql = layout.folders().get(dialect);
      return new Verification.Side(
          dialect,
          schema,
          sql,
          dialect.id(),
          new RecordedSteps(layout)::of,
          database,
          Progress.SILENT);
    }

    private static RehearsalResult rehearse(
        List<MigrationStep> steps, List<Verification.Built> built) throws SQLException {
      try {
        return Rehearsal.run(
            steps,
            steps,
            built.stream().map(Proof::rehearsed).toList(),
            (name, number, count) -> {});
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Side rehearsed(Verification.Built built) {
      return new Side(
          built.database(),
          built.comparison().map(Comparison::actual),
          new Migrations(built.side().migrations()),
          built.side().shownMigrations());
    }
  }
}
