package io.agor.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationStep.Origin;
import io.agor.report.Finding;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that do not fit stop a migration everywhere; it then runs with those that do. */
class StopTest {

  private static final String BEFORE =
      """
      tables:
        teams:
          columns:
            team_id: { type: integer, primaryKey: true }
            size: integer
            code: varchar(40)
        people:
          columns:
            person_id: { type: integer, primaryKey: true }
            team_id: { type: integer, references: teams.team_id }
            friend_id: integer
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          size: integer       | size: { type: integer, notNull: true }
          size: integer       | size: smallint
          size: integer       | size: { type: integer, unique: true }
          code: varchar(40)   | code: varchar(3)
          code: varchar(40)   | code: integer
          code: varchar(40)   | code: { type: enum, values: [plain, other] }
          friend_id: integer  | friend_id: { type: integer, references: people.person_id }
          """)
  void aMigrationStopsWithEverythingAsItWasAndRunsWithTheRowsThatFit(String old, String changed)
      throws Exception {
    RehearsalResult result = planned(old, changed);

    assertThat(result.findings()).isEmpty();
    StepResult step = result.steps().get(1);
    assertThat(step.outcome()).isEqualTo(StepResult.Outcome.STOPPED_THEN_RAN);
    assertThat(step.rows()).isGreaterThan(1);
    assertThat(step.notes()).isEmpty();
  }

  @Test
  void aMigrationThatEveryRowFitsRunsAtOnce() throws Exception {
    RehearsalResult result =
        planned("size: integer", "size: { type: bigint, notNull: true, backfill: 0 }");
    assertThat(result.findings()).isEmpty();
    assertThat(result.steps().get(1).outcome()).isEqualTo(StepResult.Outcome.RAN);
  }

  @Test
  void aStopThatLeavesSomethingChangedIsFound() throws Exception {
    Schema schema = SchemaFile.read("stop.yaml", BEFORE).schema();
    String sql =
        "UPDATE teams SET size = 5 WHERE size = 7;\nCREATE UNIQUE INDEX once ON teams (size);\nDROP INDEX once;\n";
    RehearsalResult result =
        RehearsedChange.of(
                folder,
                schema,
                schema,
                SchemaFile.read("stop.yaml", BEFORE).intents(),
                Map.of(Dialect.SQLITE, sql, Dialect.POSTGRESQL, sql),
                Origin.CUSTOM)
            .rehearse();

    assertThat(result.findings())
        .extracting(Finding::code, Finding::problem)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "AR010",
                "stops and leaves something changed, run with a commit after each statement,"
                    + " foreign keys off"));
  }

  private RehearsalResult planned(String old, String changed) throws Exception {
    assertThat(BEFORE).contains(old);
    Schema before = SchemaFile.read("stop.yaml", BEFORE).schema();
    SchemaDocument after = SchemaFile.read("stop.yaml", BEFORE.replace(old, changed));
    return RehearsedChange.of(
            folder,
            before,
            after.schema(),
            after.intents(),
            Map.of(
                Dialect.SQLITE,
                RehearsedChange.planned(Dialect.SQLITE, before, after.schema(), after.intents()),
                Dialect.POSTGRESQL,
                RehearsedChange.planned(
                    Dialect.POSTGRESQL, before, after.schema(), after.intents())),
            Origin.GENERATED)
        .rehearse();
  }
}
