package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.schema.ColumnName;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations of data have files that are empty, and then belong to their author. */
class CustomMigrationsTest {

  private static final ReleaseCheck UNRELEASED = file -> false;
  private static final String USERS = "tables: { users: { columns: { id: integer, name: text } } }";
  private static final String MORE =
      "tables: { users: { columns: { id: integer, name: text, age: integer } } }";

  @TempDir private Path project;
  private MigrationLayout layout;

  @BeforeEach
  void usersAreReleased() throws Exception {
    layout = TestLayout.in(project);
    pending(USERS).orElseThrow().write();
  }

  @Test
  void itsFilesSayWhatToWrite() throws Exception {
    Migration migration = custom(USERS, "Fill names!");

    assertThat(migration.write())
        .containsExactly(
            project.resolve("sqlite/V0002__fill_names.sql"),
            project.resolve("postgresql/V0002__fill_names.sql"),
            project.resolve("schema/history/0002_fill_names.yaml"));
    assertThat(project.resolve("postgresql/V0002__fill_names.sql"))
        .hasContent(
            """
            -- V0002__fill_names
            -- Write the statements for postgresql below this line. If there is nothing to do here, write: SELECT 1;
            """);
  }

  @Test
  void itsSnapshotCarriesTheSchemaOverWithWhatWasSaidAboutTheWay() throws Exception {
    String renamed =
        "tables: { users: { columns: { id: integer, label: { type: text, renamedFrom: name } } } }";
    new MigrationGenerator(layout, file -> true)
        .pending(SchemaFile.read("app.yaml", renamed), "")
        .orElseThrow()
        .write();
    Snapshot base = newest();
    custom(renamed, "fill").write();

    assertThat(newest().files()).isEqualTo(Map.of("postgresql", "custom", "sqlite", "custom"));
    assertThat(newest().schema()).isEqualTo(base.schema());
    assertThat(newest().intents()).isEqualTo(base.intents());
    assertThat(newest().intents().renamedColumns())
        .containsOnlyKeys(new ColumnName("users", "label"));
    assertThat(newest().parents()).containsExactly(base.cumulative());
    assertThat(newest().cumulative()).isNotEqualTo(base.cumulative());
  }

  @Test
  void itIsNeverReplacedAndTheNextMigrationContinuesFromIt() throws Exception {
    custom(USERS, "fill").write();
    Files.writeString(project.resolve("sqlite/V0002__fill.sql"), "SELECT 1;\n");

    assertThat(pending(USERS)).isEmpty();
    Migration next = pending(MORE).orElseThrow();
    assertThat(next.name()).isEqualTo("V0003__add_users_age");
    assertThat(next.obsolete()).isEmpty();
    String parent = newest().cumulative();
    next.write();
    assertThat(newest().parents()).containsExactly(parent);
    assertThat(project.resolve("sqlite/V0002__fill.sql")).hasContent("SELECT 1;");
  }

  @Test
  void anUntouchedOneIsNotReplacedEither() throws Exception {
    custom(USERS, "fill").write();

    assertThat(pending(MORE).orElseThrow().name()).isEqualTo("V0003__add_users_age");
  }

  @Test
  void aNumberThatAnotherFileHasIsNotTaken() throws Exception {
    Files.writeString(project.resolve("postgresql/V0007__mine.sql"), "SELECT 1;\n");

    assertThat(custom(USERS, "fill").name()).isEqualTo("V0008__fill");
  }

  @Test
  void pendingChangesComeFirst() {
    assertThatThrownBy(() -> custom(MORE, "fill"))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            "the schema file has changes that no migration carries out: V0001__initial_schema comes"
                + " before a migration by hand. Run mvn agor:generate without agor.custom first.");
  }

  @Test
  void theFirstMigrationComesFirst() throws Exception {
    MigrationLayout fresh = new MigrationLayout(project.resolve("fresh"), layout.folders());
    assertThatThrownBy(
            () ->
                new CustomMigrations(fresh)
                    .next(
                        new MigrationGenerator(fresh, UNRELEASED),
                        SchemaFile.read("app.yaml", USERS),
                        "fill"))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            "there is no migration yet, so no table has rows to work on. Run mvn agor:generate without"
                + " agor.custom first.");
  }

  @Test
  void oneThatWaitsToBeWrittenIsNotMadeAgain() throws Exception {
    custom(USERS, "fill").write();

    assertThatThrownBy(() -> custom(USERS, "fill"))
        .isInstanceOf(MigrationException.class)
        .hasMessage("V0002__fill is there already and has a file without SQL. Write that first.");
    assertThat(custom(USERS, "other").name()).isEqualTo("V0003__other");
  }

  @Test
  void filesAreWithoutSqlUntilEachSideHasAStatement() throws Exception {
    custom(USERS, "fill").write();
    Path sqlite = project.resolve("sqlite/V0002__fill.sql");
    Path postgresql = project.resolve("postgresql/V0002__fill.sql");
    assertThat(withoutSql()).containsExactly(sqlite, postgresql);

    Files.writeString(sqlite, Files.readString(sqlite) + "UPDATE users SET name = '';\n");
    assertThat(withoutSql()).containsExactly(postgresql);

    Files.delete(postgresql);
    assertThat(withoutSql()).containsExactly(postgresql);

    Files.writeString(postgresql, "SELECT 1;");
    assertThat(withoutSql()).isEmpty();
  }

  @Test
  void aFileInAnotherEncodingIsNotTakenForEmpty() throws Exception {
    custom(USERS, "fill").write();
    Files.write(
        project.resolve("sqlite/V0002__fill.sql"),
        "UPDATE users SET name = 'é';".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

    assertThat(withoutSql()).containsExactly(project.resolve("postgresql/V0002__fill.sql"));
  }

  @Test
  void alsoAnOlderOneIsWithoutSql() throws Exception {
    custom(USERS, "fill").write();
    pending(MORE).orElseThrow().write();

    assertThat(withoutSql()).hasSize(2);
  }

  @Test
  void aGeneratedFileWithNothingToDoIsNoneOfThem() throws Exception {
    Path sqlite = project.resolve("sqlite/V0001__initial_schema.sql");
    Files.writeString(sqlite, "-- nothing\n");

    assertThat(withoutSql()).isEmpty();
  }

  private Iterable<Path> withoutSql() throws Exception {
    return new CustomMigrations(layout).withoutSql();
  }

  private Migration custom(String schema, String name) throws Exception {
    return new CustomMigrations(layout)
        .next(
            new MigrationGenerator(layout, UNRELEASED), SchemaFile.read("app.yaml", schema), name);
  }

  private Optional<Migration> pending(String schema) throws Exception {
    return new MigrationGenerator(layout, UNRELEASED)
        .pending(SchemaFile.read("app.yaml", schema), "");
  }

  private Snapshot newest() throws Exception {
    return History.in(layout.history()).newest().orElseThrow().snapshot();
  }
}
