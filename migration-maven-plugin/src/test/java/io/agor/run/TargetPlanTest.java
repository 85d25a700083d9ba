package io.agor.run;

import static io.agor.run.TestSql.column;
import static io.agor.run.TestSql.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.flyway.FlywayVersion;
import io.agor.migration.Migration;
import io.agor.migration.MigrationGenerator;
import io.agor.migration.MigrationLayout;
import io.agor.migration.RecordedSteps;
import io.agor.migration.TestLayout;
import io.agor.report.TextReport;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrating databases with data in them, on both dialects. */
class TargetPlanTest {

  private static final String TEAMS_AND_USERS = MigratedProject.TEAMS_AND_USERS;
  private static final String REBUILT =
      TEAMS_AND_USERS.replace("name: text", "name: { type: text, notNull: true, backfill: none }");
  private static final String UNIQUE =
      TEAMS_AND_USERS.replace("email:   text", "email: { type: text, unique: users_email_key }");
  private static final Optional<FlywayVersion> NO_BASELINE = Optional.empty();

  @TempDir private Path folder;
  private MigrationLayout layout;
  private final List<TestDatabase> databases = new ArrayList<>();

  @BeforeEach
  void theFirstMigration() throws Exception {
    layout = TestLayout.in(folder);
    generate(TEAMS_AND_USERS);
  }

  @AfterEach
  void closeTheDatabases() {
    databases.forEach(TestDatabase::close);
  }

  @ParameterizedTest
  @EnumSource
  void aNewDatabaseGetsAllOfThemAndThenNothingIsPending(Dialect dialect) throws Exception {
    generate(REBUILT);
    TargetDatabase target = target(dialect);

    TargetPlan plan = plan(target);
    assertThat(plan.state().newest()).isEmpty();
    assertThat(plan.state().pending())
        .extracting(MigrationState.PendingFile::name)
        .containsExactly("V0001__initial_schema.sql", "V0002__change_teams_name.sql");
    assertThat(apply(plan))
        .containsExactly("V0001__initial_schema.sql", "V0002__change_teams_name.sql");
    assertThat(plan(target).state())
        .isEqualTo(new MigrationState(Optional.of(FlywayVersion.of(2)), List.of()));
    assertThat(plan(target).drift()).isEmpty();
    assertThat(apply(plan(target))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aFilledDatabaseKeepsItsRows(Dialect dialect) throws Exception {
    TargetDatabase target = filled(dialect);
    generate(REBUILT);

    assertThat(apply(plan(target))).containsExactly("V0002__change_teams_name.sql");
    assertThat(column(target, "SELECT name FROM teams ORDER BY team_id"))
        .containsExactly("red", "none");
    assertThat(column(target, "SELECT email FROM users ORDER BY user_id"))
        .containsExactly("a@b.c", "a@b.c", "d@e.f");
    assertThat(plan(target).drift()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatSomebodyChangedByHandIsDrift(Dialect dialect) throws Exception {
    TargetDatabase target = filled(dialect);
    run(target, "ALTER TABLE users ADD COLUMN nickname text");
    run(target, "CREATE TABLE trial (id int)");
    generate(REBUILT);

    List<String> drift =
        TextReport.lines(plan(target).drift()).stream().map(String::strip).toList();
    assertThat(drift)
        .contains(
            "AP012 " + dialect.id() + ": column users.nickname is not declared",
            "AP002 " + dialect.id() + ": table trial is not declared",
            "to do:    Take it out of the database; if it is to stay, declare it in the schema file"
                + " in place of making it by hand.");
    assertThat(plan(target).drift()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void whatAnotherToolRemembersIsNoDrift(Dialect dialect) throws Exception {
    TargetDatabase target = target(dialect);
    run(
        target,
        Files.readString(layout.folders().get(dialect).resolve("V0001__initial_schema.sql")));
    run(target, "CREATE TABLE databasechangelog (id varchar(255) NOT NULL, md5sum text)");
    run(target, "CREATE TABLE databasechangeloglock (id integer PRIMARY KEY, locked boolean)");
    run(target, "CREATE TABLE __drizzle_migrations (id integer PRIMARY KEY, hash text)");
    run(target, "CREATE TABLE schema_migrations (version text PRIMARY KEY)");
    run(target, "CREATE TABLE goose_db_version (id integer PRIMARY KEY, version_id bigint)");
    run(target, "CREATE INDEX goose_idx ON goose_db_version (version_id)");
    run(target, "INSERT INTO schema_migrations (version) VALUES ('20240101')");

    assertThat(plan(target, Optional.of(FlywayVersion.of(1))).drift()).isEmpty();
    generate(REBUILT);
    assertThat(apply(plan(target, Optional.of(FlywayVersion.of(1)))))
        .containsExactly("V0002__change_teams_name.sql");
    assertThat(plan(target).drift()).isEmpty();
    assertThat(column(target, "SELECT version FROM schema_migrations")).containsExactly("20240101");
  }

  @ParameterizedTest
  @EnumSource
  void aTableThatIsDeclaredIsComparedWhateverItsName(Dialect dialect) throws Exception {
    generate(
        TEAMS_AND_USERS
            + "  schema_migrations: { columns: { version: { type: text, notNull: true } } }\n");
    TargetDatabase target = target(dialect);
    apply(plan(target));
    run(target, "ALTER TABLE schema_migrations ADD COLUMN dirty text");

    assertThat(TextReport.lines(plan(target).drift()))
        .contains("AP012 " + dialect.id() + ": column schema_migrations.dirty is not declared");
  }

  @ParameterizedTest
  @EnumSource
  void lookingChangesNothing(Dialect dialect) throws Exception {
    TargetDatabase target = target(dialect);
    run(
        target,
        Files.readString(layout.folders().get(dialect).resolve("V0001__initial_schema.sql")));

    assertThat(plan(target, Optional.of(FlywayVersion.of(1))).state().pending()).isEmpty();
    assertThatThrownBy(() -> column(target, "SELECT 1 FROM " + Migrations.HISTORY_TABLE))
        .isInstanceOf(SQLException.class);
  }

  @ParameterizedTest
  @EnumSource
  void tablesWithoutAHistoryNeedABaseline(Dialect dialect) throws Exception {
    generate(REBUILT);
    TargetDatabase target = target(dialect);
    run(
        target,
        Files.readString(layout.folders().get(dialect).resolve("V0001__initial_schema.sql")));
    run(target, "INSERT INTO teams (team_id, name) VALUES (1, NULL)");

    assertThatThrownBy(() -> plan(target))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            "The database has tables and no flyway_schema_history, so nobody knows which migrations"
                + " it has: "
                + target.describe()
                + ". If it is as a migration left it, name that one's version: mvn agor:migrate"
                + " -Dagor.migrate.baseline=1 records it, after the tables were compared with it,"
                + " and applies the later ones.");
    assertThatThrownBy(() -> plan(target, Optional.of(FlywayVersion.of(3))))
        .hasMessage(
            "There is no migration of version 3 that could be the baseline of "
                + target.describe()
                + ".");
    assertThat(plan(target, Optional.of(FlywayVersion.of(2))).drift()).isNotEmpty();
    TargetPlan right = plan(target, Optional.of(FlywayVersion.of(1)));
    assertThat(right.drift()).isEmpty();
    assertThat(apply(right)).containsExactly("V0002__change_teams_name.sql");
    assertThat(column(target, "SELECT name FROM teams")).containsExactly("none");
  }

  @ParameterizedTest
  @EnumSource
  void aBaselineIsNotGivenTwice(Dialect dialect) throws Exception {
    TargetDatabase target = filled(dialect);

    assertThat(plan(target, Optional.of(FlywayVersion.of(1))).baseline()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anAppliedFileThatWasEditedIsToldBeforeAnythingIsApplied(Dialect dialect) throws Exception {
    TargetDatabase target = filled(dialect);
    Path first = layout.folders().get(dialect).resolve("V0001__initial_schema.sql");
    Files.writeString(first, Files.readString(first) + "SELECT 1;\n");

    assertThatThrownBy(() -> plan(target))
        .isInstanceOf(MigrationFailedException.class)
        .hasMessageContaining("V0001__initial_schema.sql was edited since.");
  }

  @ParameterizedTest
  @EnumSource
  void rowsThatDoNotFitAreNamedAndEverythingIsAsItWas(Dialect dialect) throws Exception {
    TargetDatabase target = filled(dialect);
    generate(UNIQUE);

    assertThatThrownBy(() -> apply(plan(target)))
        .isInstanceOf(MigrationFailedException.class)
        .hasMessageEndingWith(
            "stopped: users.email would not be unique: 2 rows hold 'a@b.c': user_id 1, 2");
    assertThat(plan(target).drift()).isEmpty();
    assertThat(column(target, "SELECT count(*) FROM users")).containsExactly("3");
  }

  @ParameterizedTest
  @EnumSource
  void twoAtOnceApplyEachMigrationOnce(Dialect dialect) throws Exception {
    TargetDatabase target = filled(dialect);
    String schema = REBUILT;
    generate(schema);
    for (int i = 0; i < 4; i++) {
      schema = schema + "      more_%d: text\n".formatted(i);
      generate(schema);
    }
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<String>>> runs = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        runs.add(
            threads.submit(
                () -> {
                  start.await();
                  TargetPlan plan = plan(target);
                  assertThat(plan.drift()).isEmpty();
                  return apply(plan);
                }));
      }
      start.countDown();
      List<String> applied = new ArrayList<>();
      for (Future<List<String>> run : runs) {
        applied.addAll(run.get());
      }
      assertThat(applied).hasSize(5).doesNotHaveDuplicates();
    } finally {
      threads.shutdownNow();
    }
    assertThat(plan(target).state().newest()).hasValue(FlywayVersion.of(6));
    assertThat(plan(target).drift()).isEmpty();
    assertThat(column(target, "SELECT count(*) FROM users")).containsExactly("3");
  }

  @Test
  void aFastRebuildRunsSinceForeignKeysAreOff() throws Exception {
    TargetDatabase target = filled(Dialect.SQLITE);
    generate(REBUILT.replace("  teams: { ", "  teams: { rebuild: fast, "));
    assertThat(layout.folders().get(Dialect.SQLITE).resolve("V0002__change_teams_name.sql"))
        .content()
        .contains("needs a connection with foreign keys off");

    assertThat(apply(plan(target))).containsExactly("V0002__change_teams_name.sql");
    assertThat(column(target, "SELECT count(*) FROM users")).containsExactly("3");
  }

  @Test
  void aSqliteFileThatIsOnlyLookedAtIsNotMade() throws Exception {
    SqliteTarget target = SqliteTarget.of("jdbc:sqlite:new.db", folder, SqliteTarget.Mode.LOOK);

    assertThat(plan(target).state().pending()).hasSize(1);
    assertThat(folder.resolve("new.db")).doesNotExist();
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    SqliteTarget target =
        SqliteTarget.of("jdbc:sqlite:nowhere/new.db", folder, SqliteTarget.Mode.WRITE);

    assertThatThrownBy(() -> plan(target))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageStartingWith(
            "Cannot open SQLite file " + folder.resolve("nowhere/new.db") + ": ")
        .hasMessageEndingWith(". Check the path in <url>, and that its folder is there.");
  }

  @Test
  void aUrlThatNamesNoFileIsRefused() {
    assertThatThrownBy(
            () -> SqliteTarget.of("jdbc:sqlite::memory:", folder, SqliteTarget.Mode.WRITE))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            "<url>jdbc:sqlite::memory:</url> names no SQLite file. Write"
                + " <url>jdbc:sqlite:app.db</url>, with the path of your file.");
  }

  private TargetDatabase filled(Dialect dialect) throws Exception {
    TargetDatabase target = target(dialect);
    apply(plan(target));
    run(target, "INSERT INTO teams (team_id, name) VALUES (1, 'red'), (2, NULL)");
    run(
        target,
        "INSERT INTO users (user_id, email, team_id) VALUES (1, 'a@b.c', 1), (2, 'a@b.c', 1),"
            + " (3, 'd@e.f', 2)");
    return target;
  }

  private TargetDatabase target(Dialect dialect) throws SQLException {
    return switch (dialect) {
      case SQLITE -> SqliteTarget.of("jdbc:sqlite:app.db", folder, SqliteTarget.Mode.WRITE);
      case POSTGRESQL -> {
        TestPostgresql.Database database = TestPostgresql.freshDatabase();
        databases.add(database);
        EmbeddedPostgresql server = TestPostgresql.server();
        try (Connection connection = database.connect()) {
          yield new PostgresqlTarget(
              new PostgresqlAccess(
                  server.url(connection.getCatalog()), server.user(), server.password()));
        }
      }
    };
  }

  private TargetPlan plan(TargetDatabase target) throws Exception {
    return plan(target, NO_BASELINE);
  }

  private TargetPlan plan(TargetDatabase target, Optional<FlywayVersion> baseline)
      throws Exception {
    return TargetPlan.of(target, migrations(target), new RecordedSteps(layout)::schemaAt, baseline);
  }

  private List<String> apply(TargetPlan plan) {
    return plan.apply(migrations(plan.target()), new RecordedSteps(layout)::of);
  }

  private Migrations migrations(TargetDatabase target) {
    return new Migrations(layout.folders().get(target.dialect()));
  }

  private void generate(String schema) throws Exception {
    Migration migration =
        new MigrationGenerator(layout, file -> true)
            .pending(SchemaFile.read("app.yaml", schema), "")
            .orElseThrow();
    migration.write();
  }
}
