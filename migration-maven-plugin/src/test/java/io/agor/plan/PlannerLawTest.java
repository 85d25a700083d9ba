package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.schema.Intents;
import io.agor.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For any two schemas: what is planned between them makes the one into the other and keeps the
 * rows. {@code -Dlaw.seeds=N} tries more of them. A failure shows the smallest change that has it.
 */
class PlannerLawTest {

  @RegisterExtension static final OnePostgresql POSTGRESQL = new OnePostgresql();

  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("law.seeds", 200));
  }

  @Test
  void theSeedsHoldEveryKindOfIntent() {
    List<Intents> intents =
        seeds().mapToObj(seed -> RandomChange.of(seed).change().intents()).toList();
    assertThat(intents)
        .filteredOn(intent -> !intent.renamedTables().isEmpty())
        .hasSizeGreaterThan(9);
    assertThat(intents)
        .filteredOn(intent -> !intent.renamedColumns().isEmpty())
        .hasSizeGreaterThan(9);
    assertThat(intents).filteredOn(intent -> !intent.backfills().isEmpty()).hasSizeGreaterThan(9);
    assertThat(intents).filteredOn(intent -> !intent.conversions().isEmpty()).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sqliteArrivesWithAllRowsUnderEveryRunner(long seed) {
    Law.check(PlannerLawTest::arrivesInSqlite, RandomChange.of(seed).change());
  }

  private static void arrivesInSqlite(SchemaChange change) throws SQLException {
    List<String> rows = rows(Dialect.SQLITE, change);
    for (RunnerKind runner : RunnerKind.all().toList()) {
      for (String version : List.of("3.37", "3.53", "3.54.1")) {
        SqliteStoryTest.check(
            Planner.of(Dialect.SQLITE, DatabaseVersion.of(version).orElseThrow()),
            change.before(),
            change.after(),
            change.intents(),
            rows,
            runner);
      }
    }
  }

  @Test
  void theSeedsHoldFastRebuilds() {
    assertThat(seeds().mapToObj(PlannerLawTest::fast))
        .filteredOn(
            change ->
                SqliteStoryTest.needsForeignKeysOff(
                    Planner.of(Dialect.SQLITE)
                        .plan(change.before(), change.after(), change.intents())))
        .hasSizeGreaterThan(19);
  }

  /** A change in which the fast rebuild is asked for every table. */
  private static SchemaChange fast(long seed) {
    SchemaChange change = RandomChange.of(seed).change();
    return new SchemaChange(
        change.before(),
        change.after(),
        change
            .intents()
            .rebuildingFast(
                change.after().tables().stream().map(Table::name).collect(Collectors.toSet())));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fastRebuildsArriveWithAllRowsOrStopUntouched(long seed) {
    Law.check(PlannerLawTest::arrivesInSqlite, fast(seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void postgresqlArrivesWithAllRows(long seed) {
    Law.check(PlannerLawTest::arrivesInPostgresql, RandomChange.of(seed).change());
  }

  private static void arrivesInPostgresql(SchemaChange change) throws SQLException {
    PostgresqlStoryTest.check(
        Planner.of(Dialect.POSTGRESQL),
        POSTGRESQL.database(),
        change.before(),
        change.after(),
        change.intents(),
        rows(Dialect.POSTGRESQL, change));
    assertThat(Planner.of(Dialect.POSTGRESQL).plan(change.after(), change.after())).isEmpty();
  }

  private static List<String> rows(Dialect dialect, SchemaChange change) {
    return NamesakeRows.of(
        dialect, change.before(), LaterKeys.of(change.before(), change.after(), change.intents()));
  }
}
