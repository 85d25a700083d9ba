package io.agor.run;

import static io.agor.run.TestSql.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.flyway.FlywayVersion;
import io.agor.plan.Planner;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void theFilesAreAppliedInTheirOrderAndOnlyOnce(Dialect dialect) throws Exception {
    write("V0010__last.sql", "ALTER TABLE b ADD COLUMN later int;");
    write("V0001__first.sql", "CREATE TABLE a (id int PRIMARY KEY);");
    write("V0002__second.sql", "CREATE TABLE b (id int); DROP TABLE a;");
    Migrations migrations = new Migrations(migrations());
    try (TestDatabase database = fresh(dialect)) {
      assertThat(migrations.applyTo(database))
          .containsExactly("V0001__first.sql", "V0002__second.sql", "V0010__last.sql");
      assertThat(migrations.applyTo(database)).isEmpty();
      assertThat(column(database, "SELECT script FROM " + Migrations.HISTORY_TABLE))
          .containsExactly("V0001__first.sql", "V0002__second.sql", "V0010__last.sql");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTargetVersionAppliesStepByStep(Dialect dialect) throws Exception {
    write("V0001__first.sql", "CREATE TABLE a (id int);");
    write("V0002__second.sql", "CREATE TABLE b (id int);");
    write("V0003__third.sql", "CREATE TABLE c (id int);");
    Migrations migrations = new Migrations(migrations());
    try (TestDatabase database = fresh(dialect)) {
      assertThat(migrations.applyTo(database, FlywayVersion.of(1)))
          .containsExactly("V0001__first.sql");
      assertThat(migrations.applyTo(database, FlywayVersion.of(2)))
          .containsExactly("V0002__second.sql");
      assertThat(migrations.applyTo(database, FlywayVersion.of(3)))
          .containsExactly("V0003__third.sql");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFolderThatIsEmptyOrMissingHoldsNoMigrations(Dialect dialect) throws Exception {
    try (TestDatabase database = fresh(dialect)) {
      assertThat(new Migrations(folder.resolve("missing")).applyTo(database)).isEmpty();
      assertThat(new Migrations(migrations()).applyTo(database)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDollarBraceInATextIsTheUsersAndNotAPlaceholder(Dialect dialect) throws Exception {
    write(
        "V0001__first.sql",
        "CREATE TABLE a (t text DEFAULT 'Dear ${name}'); INSERT INTO a DEFAULT VALUES;");
    try (TestDatabase database = fresh(dialect)) {
      new Migrations(migrations()).applyTo(database);
      assertThat(column(database, "SELECT t FROM a")).containsExactly("Dear ${name}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFailedMigrationLeavesNothingOfItself(Dialect dialect) throws Exception {
    write("V0001__first.sql", "CREATE TABLE a (id int);");
    write("V0002__second.sql", "CREATE TABLE b (id int); INSERT INTO missing VALUES (1);");
    try (TestDatabase database = fresh(dialect)) {
      assertThatThrownBy(() -> new Migrations(migrations()).applyTo(database))
          .isInstanceOf(MigrationFailedException.class);
      assertThat(column(database, "SELECT script FROM " + Migrations.HISTORY_TABLE))
          .containsExactly("V0001__first.sql");
      write("V0002__second.sql", "CREATE TABLE b (id int);");
      assertThat(new Migrations(migrations()).applyTo(database))
          .containsExactly("V0002__second.sql");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFailedMigrationNamesFileLineStatementAndReason(Dialect dialect) throws Exception {
    write(
        "V0001__first.sql",
        """
        -- Makes a table.
        CREATE TABLE a (id int);

        INSERT INTO missing
          (one, two, three)
        VALUES
          (1, 2, 3),
          (4, 5, 6),
          (7, 8, 9);
        """);
    String message =
        switch (dialect) {
          case SQLITE ->
              "sqlite: V0001__first.sql:4: [SQLITE_ERROR] SQL error or missing database (no such"
                  + " table: missing)\n";
          case POSTGRESQL ->
              "postgresql: V0001__first.sql:4: ERROR: relation \"missing\" does not exist (SQLSTATE"
                  + " 42P01)\n";
        };
    try (TestDatabase database = fresh(dialect)) {
      assertThatThrownBy(() -> new Migrations(migrations()).applyTo(database))
          .isInstanceOf(MigrationFailedException.class)
          .hasMessage(
              message
                  + """
                  INSERT INTO missing
                    (one, two, three)
                  VALUES
                    (1, 2, 3),
                    (4, 5, 6),
                  ...\
                  """
                      .indent(4)
                      .stripTrailing());
    }
  }

  @Test
  void aFileThatIsNotUtf8IsNamedWithItsLine() throws Exception {
    write("V0001__first.sql", "CREATE TABLE a (id int);\n");
    Path file = migrations().resolve("V0002__second.sql");
    Files.write(file, new byte[] {'-', '-', '\n', '-', '-', (byte) 0xFC, '\n'});
    try (FreshSqlite database = FreshSqlite.create(folder.resolve("latin.sqlite"))) {
      assertThatThrownBy(() -> new Migrations(migrations()).applyTo(database))
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseInstanceOf(FileSystemException.class)
          .hasRootCauseMessage(file + ": line 2 is not UTF-8 (byte 0xFC). Save the file as UTF-8.");
    }
  }

  @Test
  void postgresqlTellsTheLineInsideTheStatement() throws Exception {
    write(
        "V0001__first.sql",
        """
        CREATE TABLE a (id int);
        -- The second column
        -- is misspelt.
        CREATE TABLE b (
          id int, -- fine
          name texd
        );
        """);
    try (TestDatabase database = fresh(Dialect.POSTGRESQL)) {
      assertThatThrownBy(() -> new Migrations(migrations()).applyTo(database))
          .hasMessage(
              """
              postgresql: V0001__first.sql:6: ERROR: type "texd" does not exist (SQLSTATE 42704)
                  CREATE TABLE b (
                    id int, -- fine
                    name texd
                  )\
              """);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMisnamedFileIsAnError(Dialect dialect) throws Exception {
    write("0001_first.sql", "CREATE TABLE a (id int);");
    try (TestDatabase database = fresh(dialect)) {
      assertThatThrownBy(() -> new Migrations(migrations()).applyTo(database))
          .isInstanceOf(MigrationFailedException.class)
          .hasMessage(
              dialect.id()
                  + ": Invalid SQL filenames found:\n"
                  + "Unrecognised migration name format: 0001_first.sql");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAppliedFileThatWasChangedIsAnError(Dialect dialect) throws Exception {
    write("V0001__first.sql", "CREATE TABLE a (id int);");
    try (TestDatabase database = fresh(dialect)) {
      new Migrations(migrations()).applyTo(database);
      write("V0001__first.sql", "CREATE TABLE a (id int, more int);");
      assertThatThrownBy(() -> new Migrations(migrations()).applyTo(database))
          .isInstanceOf(MigrationFailedException.class)
          .hasMessageContaining("V0001__first.sql was edited since.");
    }
  }

  @Test
  void aFileThatWasLatin1HasTheSameChecksumAsUtf8() throws Exception {
    String text = "CREATE TABLE a (id int); -- Müller\n";
    Path file = migrations().resolve("V0001__first.sql");
    try (TestDatabase database = fresh(Dialect.SQLITE)) {
      Files.writeString(file, text, StandardCharsets.ISO_8859_1);
      Flyway.configure()
          .dataSource(database.dataSource())
          .locations("filesystem:" + migrations())
          .encoding(StandardCharsets.ISO_8859_1)
          .loggers()
          .load()
          .migrate();
      Files.writeString(file, text);

      new Migrations(migrations()).validate(database);
      assertThat(new Migrations(migrations()).applyTo(database)).isEmpty();
    }
  }

  @Test
  void aFastRebuildAppliesWithForeignKeysOffAndStopsUntouchedWithThemOn() throws Exception {
    Path story = Path.of("src/test/resources/stories/rebuild-a-referenced-table-fast");
    write("V0001__first.sql", createTables(story.resolve("before.yaml")));
    write("V0002__second.sql", Files.readString(story.resolve("sqlite.sql")));
    Migrations migrations = new Migrations(migrations());
    try (FreshSqlite database = FreshSqlite.create(folder.resolve("fast.sqlite"))) {
      assertThatThrownBy(() -> migrations.applyTo(database.enforcingForeignKeys()))
          .isInstanceOf(MigrationFailedException.class)
          .hasMessageStartingWith(
              "sqlite: V0002__second.sql:5: [SQLITE_CONSTRAINT_CHECK] A CHECK constraint failed"
                  + " (CHECK constraint failed: this migration needs a connection with foreign keys"
                  + " off)");
      assertThat(column(database, "SELECT script FROM " + Migrations.HISTORY_TABLE))
          .containsExactly("V0001__first.sql");
      assertThat(migrations.applyTo(database)).containsExactly("V0002__second.sql");
    }
  }

  private static String createTables(Path schema) throws Exception {
    return Planner.of(Dialect.SQLITE)
        .plan(Schema.EMPTY, SchemaFile.read(schema.toString(), Files.readString(schema)).schema())
        .stream()
        .map(statement -> statement.sql() + ";\n")
        .collect(Collectors.joining());
  }

  private TestDatabase fresh(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> FreshSqlite.create(folder.resolve("test.db"));
      case POSTGRESQL -> TestPostgresql.freshDatabase();
    };
  }

  private Path migrations() throws IOException {
    return Files.createDirectories(folder.resolve("migrations"));
  }

  private void write(String name, String sql) throws IOException {
    Files.writeString(migrations().resolve(name), sql);
  }
}
