package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.run.Offence;
import io.agor.run.TestPostgresql;
import io.agor.run.UnfitRows;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaDocument;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that the new schema does not allow stop a migration on both databases, and stay. */
class UnfitRowsTest {

  @TempDir Path folder;

  static Stream<Arguments> changesAndRunners() {
    return withRunners(UnfitChanges.all());
  }

  static Stream<Arguments> changesInPlaceAndRunners() {
    return withRunners(UnfitChanges.inPlace());
  }

  private static Stream<Arguments> withRunners(Stream<UnfitChange> changes) {
    return changes.flatMap(change -> RunnerKind.all().map(runner -> Arguments.of(change, runner)));
  }

  @ParameterizedTest
  @MethodSource("changesAndRunners")
  void sqliteStopsAndLeavesEverythingAsItWas(UnfitChange change, RunnerKind runner)
      throws Exception {
    sqliteStops(Planner.of(Dialect.SQLITE), change, runner);
  }

  @ParameterizedTest
  @MethodSource("changesInPlaceAndRunners")
  void newerSqliteStopsAndLeavesEverythingAsItWas(UnfitChange change, RunnerKind runner)
      throws Exception {
    Planner planner = Planner.of(Dialect.SQLITE, new DatabaseVersion(3, 54, 1));
    assertThat(statements(planner, change))
        .noneMatch(sql -> sql.contains("__new_") || sql.contains("__old_"));
    sqliteStops(planner, change, runner);
  }

  private void sqliteStops(Planner planner, UnfitChange change, RunnerKind runner)
      throws Exception {
    Schema before = UnfitChange.before();
    String file = folder.resolve("rows.db").toString();
    List<String> rows;
    List<String> structure;
    try (Connection connection = runner.open(file)) {
      ConnectedDatabase database = new ConnectedDatabase(Dialect.SQLITE, connection);
      database.build(before);
      database.run(UnfitChange.ROWS);
      rows = database.rowsInCommon(before, before);
      structure = database.structure();
      List<String> plan = statements(planner, change);
      assertThatThrownBy(() -> runner.run(database, plan))
          .hasMessageContaining(change.refusals().get(Dialect.SQLITE));
    }
    try (Connection connection = runner.open(file)) {
      ConnectedDatabase database = new ConnectedDatabase(Dialect.SQLITE, connection);
      assertThat(offences(database, change)).containsExactly(change.offence());
      assertThat(database.rowsInCommon(before, before)).isEqualTo(rows);
      assertThat(database.structure()).isEqualTo(structure);
    }
  }

  @ParameterizedTest
  @MethodSource("io.agor.plan.UnfitChanges#all")
  void postgresqlStopsAndLeavesEverythingAsItWas(UnfitChange change) throws Exception {
    Schema before = UnfitChange.before();
    try (TestPostgresql.Database fresh = TestPostgresql.freshDatabase();
        Connection connection = fresh.connect()) {
      ConnectedDatabase database = new ConnectedDatabase(Dialect.POSTGRESQL, connection);
      database.build(before);
      database.run(UnfitChange.ROWS);
      List<String> rows = database.rowsInCommon(before, before);
      List<String> structure = database.structure();
      connection.setAutoCommit(false);
      List<String> plan = statements(Planner.of(Dialect.POSTGRESQL), change);
      assertThatThrownBy(() -> database.run(plan))
          .hasMessageContaining(change.refusals().get(Dialect.POSTGRESQL));
      connection.rollback();
      assertThat(offences(database, change)).containsExactly(change.offence());
      assertThat(database.rowsInCommon(before, before)).isEqualTo(rows);
      assertThat(database.structure()).isEqualTo(structure);
    }
  }

  private static List<String> offences(ConnectedDatabase database, UnfitChange change)
      throws Exception {
    SchemaDocument after = change.after();
    return UnfitRows.find(
            database.connection(),
            database.dialect(),
            new SchemaStep(UnfitChange.before(), after.schema(), after.intents()))
        .stream()
        .map(Offence::text)
        .toList();
  }

  private static List<String> statements(Planner planner, UnfitChange change) throws Exception {
    SchemaDocument after = change.after();
    return planner.plan(UnfitChange.before(), after.schema(), after.intents()).stream()
        .map(Statement::sql)
        .toList();
  }
}
