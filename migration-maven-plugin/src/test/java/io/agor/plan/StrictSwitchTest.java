package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.SchemaFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value that no strict column takes stops the migration that makes the schema strict. */
class StrictSwitchTest {

  private static final String SCHEMA =
      """
      tables:
        teams:
          columns:
            team_id: { type: id, primaryKey: true }
            size: smallint
        people:
          columns:
            person_id: { type: integer, primaryKey: true }
            team_id: { type: id, references: teams }
            born: date
      """;

  private static final List<String> ROWS =
      List.of(
          "INSERT INTO teams (team_id, size) VALUES ('a', 3)",
          "INSERT INTO people (person_id, team_id, born) VALUES (1, 'a', '2024-02-29')");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          UPDATE teams SET size = 70000           | teams_size_strict  | ONCE
          UPDATE teams SET size = 70000           | teams_size_strict  | AFTER_EVERY_STATEMENT
          UPDATE teams SET size = 'three'         | teams_size_strict  | AFTER_EVERY_STATEMENT
          UPDATE people SET born = '2023-02-29'   | people_born_strict | ONCE
          UPDATE people SET born = '29.2.2024'    | people_born_strict | AFTER_EVERY_STATEMENT
          """)
  void theMigrationNamesTableAndColumnAndLeavesEverythingAsItWas(
      String unfit, String check, RunnerKind.Commits commits) throws Exception {
    Schema before = schema(SCHEMA);
    List<String> plan =
        Planner.of(Dialect.SQLITE).plan(before, schema("strict: true\n" + SCHEMA)).stream()
            .map(Statement::sql)
            .toList();
    RunnerKind runner = new RunnerKind(commits, RunnerKind.ForeignKeys.ON);
    String file = folder.resolve("rows.db").toString();
    List<String> rows;
    List<String> structure;
    try (Connection connection = runner.open(file)) {
      ConnectedDatabase database = new ConnectedDatabase(Dialect.SQLITE, connection);
      database.build(before);
      database.run(ROWS);
      database.run(List.of(unfit));
      rows = database.rowsInCommon(before, before);
      structure = database.structure();
      assertThatThrownBy(() -> runner.run(database, plan))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("(CHECK constraint failed: " + check + ")");
    }
    try (Connection connection = runner.open(file)) {
      ConnectedDatabase database = new ConnectedDatabase(Dialect.SQLITE, connection);
      assertThat(database.rowsInCommon(before, before)).isEqualTo(rows);
      assertThat(database.structure()).isEqualTo(structure);
      database.run(List.of("UPDATE teams SET size = 3", "UPDATE people SET born = '2024-02-29'"));
      database.run(plan);
      database.assertReadsAs(schema("strict: true\n" + SCHEMA));
    }
  }

  private static Schema schema(String text) throws SchemaFileException {
    return SchemaFile.read("schema.yaml", text).schema();
  }
}
