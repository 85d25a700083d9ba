package io.agor.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationStep.Origin;
import io.agor.report.Finding;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which SQL by hand loses something is found, and said with the place. */
class LossTest {

  private static final String SCHEMA =
      """
      tables:
        teams:
          columns:
            team_id: { type: identity, primaryKey: true }
            name: { type: varchar(30), notNull: true }
            note: text
            first: integer
            second: integer
            big: bigint
            data: blob
        people:
          columns:
            person_id: { type: integer, primaryKey: true }
            team_id: { type: bigint, references: teams.team_id, onDelete: cascade }
            boss_id: { type: integer, references: people.person_id, onDelete: set null }
      """;

  private static final String QUIET = "SELECT 1;\n";

  @TempDir private Path folder;

  static Stream<Arguments> losses() {
    return Stream.of(
        loss("rows", "DELETE FROM people WHERE person_id < 0", "AR001 sqlite table people loses"),
        loss(
            "a row too many",
            "INSERT INTO people (person_id) VALUES (4711)",
            "AR002 sqlite table people gets 1 row that nobody inserted"),
        loss(
            "cut text",
            "UPDATE teams SET note = substr(note, 1, 3)",
            "AR003 sqlite column teams.note gets another value"),
        loss(
            "a null",
            "UPDATE teams SET note = NULL",
            "AR004 sqlite column teams.note becomes NULL"),
        loss(
            "a number through a float",
            "UPDATE teams SET big = CAST(CAST(big AS real) AS integer)",
            "AR003 sqlite column teams.big gets another value"),
        loss(
            "swapped columns",
            "UPDATE teams SET first = second, second = first",
            "AR003 sqlite column teams.first gets another value"),
        loss(
            "a blob as text",
            "UPDATE teams SET data = CAST(data AS text)",
            "AR003 sqlite column teams.data gets another value"),
        loss(
            "a number as text",
            "UPDATE teams SET data = X'41'",
            "AR003 sqlite column teams.data gets another value"),
        loss(
            "the counter",
            "UPDATE sqlite_sequence SET seq = 3 WHERE name = 'teams'",
            "AR006 sqlite table teams forgets how far it has counted"),
        loss(
            "the parents",
            "DELETE FROM teams",
            "AR007 sqlite table people references rows of teams that are not there"));
  }

  private static Arguments loss(String what, String sql, String finding) {
    return Arguments.of(what, sql, finding);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("losses")
  void aLossInAnEditedFileIsFound(String what, String sql, String finding) throws Exception {
    assertThat(lines(rehearse(sql + ";\n", QUIET, Origin.EDITED)))
        .describedAs(what)
        .anyMatch(line -> line.startsWith(finding));
  }

  @Test
  void whatAMigrationByHandDoesAlikeOnBothDatabasesOnlyInforms() throws Exception {
    String sql = "UPDATE teams SET note = upper(name);\n";
    assertThat(
            rehearse(
                    sql.replace("upper(name)", "'new'"),
                    sql.replace("upper(name)", "'new'"),
                    Origin.CUSTOM)
                .findings())
        .extracting(Finding::code)
        .containsOnly("AR013");
  }

  @Test
  void whatAMigrationByHandDoesOnOneDatabaseOnlyIsFound() throws Exception {
    assertThat(lines(rehearse("UPDATE teams SET first = 8;\n", QUIET, Origin.CUSTOM)))
        .anyMatch(
            line ->
                line.startsWith(
                    "AR008 postgresql column teams.first means something else than in the other database"));
  }

  @Test
  void aRepairOfOneDatabaseOnlySaysWhatToDo() throws Exception {
    String repair = "UPDATE teams SET first = 8;\n";

    assertThat(rehearse(repair, "-- nothing to do\nSELECT 1;\n", Origin.CUSTOM).findings())
        .filteredOn(finding -> finding.code().equals("AR008"))
        .extracting(Finding::cure)
        .containsOnly(
            "V0002__change does nothing on postgresql. Make the same change there. If only the rows"
                + " of sqlite need it, waive this.");
    assertThat(rehearse(Map.of(Dialect.SQLITE, repair), Origin.CUSTOM).findings())
        .filteredOn(finding -> finding.code().equals("AR008"))
        .extracting(Finding::cure)
        .containsOnly(
            "V0002__change has no file for postgresql. Write one of the same name that makes the"
                + " same change. If only the rows of sqlite need it, write SELECT 1; there, and waive"
                + " this.");
    assertThat(rehearse(repair, repair.replace("8", "9"), Origin.CUSTOM).findings())
        .extracting(Finding::cure)
        .contains("Make the SQL of both databases give the same value.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Origin.class,
      names = {"EDITED", "CUSTOM"})
  void aRebuildThatDeletesTheChildrenIsFoundWithItsRunner(Origin origin) throws Exception {
    RehearsalResult result =
        rehearse(
            """
            PRAGMA foreign_keys=OFF;
            CREATE TABLE __new_teams (
              `team_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL, `name` text(30) NOT NULL,
              `note` text, `first` integer, `second` integer, `big` integer, `data` blob);
            INSERT INTO __new_teams SELECT * FROM teams;
            INSERT INTO sqlite_sequence (name, seq) SELECT '__new_teams', 0 WHERE 0;
            UPDATE sqlite_sequence
              SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'teams')
              WHERE name = '__new_teams';
            DROP TABLE teams;
            ALTER TABLE __new_teams RENAME TO teams;
            PRAGMA foreign_keys=ON;
            """,
            QUIET,
            origin);

    // Who was in no team loses the boss who was.
    assertThat(lines(result))
        .allMatch(line -> line.contains(", run with one transaction, foreign"));
    assertThat(lines(result))
        .filteredOn(
            line -> !line.startsWith("AR004 sqlite column people.boss_id becomes NULL in 1 row"))
        .singleElement()
        .asString()
        .matches(
            "AR001 sqlite table people loses \\d+ rows in V0002__change, run with one transaction,"
                + " foreign keys on \\| person_id '-2147483648'; .*; and \\d+ more \\| gone");
  }

  @Test
  void aMigrationThatStopsOnOneDatabaseOnlyIsFound() throws Exception {
    assertThat(
            lines(
                rehearse(
                    QUIET,
                    "ALTER TABLE teams ADD CONSTRAINT few CHECK (note IS NULL);\n",
                    Origin.EDITED)))
        .anyMatch(line -> line.startsWith("AR009 postgresql migration V0002__change stops on"));
  }

  @Test
  void aMigrationThatDoesNothingIsQuiet() throws Exception {
    RehearsalResult result = rehearse(QUIET, QUIET, Origin.CUSTOM);
    assertThat(result.findings()).isEmpty();
    StepResult step = result.steps().get(1);
    assertThat(step.outcome()).isEqualTo(StepResult.Outcome.RAN);
    assertThat(step.rows()).isGreaterThan(20);
    assertThat(step.values()).isGreaterThan(100);
    assertThat(step.compared()).isGreaterThan(100);
  }

  private RehearsalResult rehearse(String sqlite, String postgresql, Origin origin)
      throws Exception {
    return rehearse(Map.of(Dialect.SQLITE, sqlite, Dialect.POSTGRESQL, postgresql), origin);
  }

  private RehearsalResult rehearse(Map<Dialect, String> sql, Origin origin) throws Exception {
    Schema schema = SchemaFile.read("loss.yaml", SCHEMA).schema();
    Path change = Files.createTempDirectory(folder, "change");
    return RehearsedChange.of(change, schema, schema, Intents.NONE, sql, origin).rehearse();
  }

  private static List<String> lines(RehearsalResult result) {
    return result.findings().stream()
        .map(
            finding ->
                finding.code()
                    + " "
                    + finding.side()
                    + " "
                    + finding.object()
                    + " "
                    + finding.problem()
                    + " | "
                    + finding.expected()
                    + " | "
                    + finding.actual())
        .toList();
  }
}
