package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.lint.LintSettings;
import io.agor.report.Finding;
import io.agor.schema.file.SchemaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationGeneratorTest {

  private static final ReleaseCheck RELEASED = file -> true;
  private static final ReleaseCheck UNRELEASED = file -> false;
  private static final String USERS =
      """
      tables:
        users:
          columns:
            user_id: { type: id, primaryKey: true }
            email:   { type: text, notNull: true }
      """;
  private static final String USERS_WITH_NAME = USERS + "      name:    text\n";
  private static final String USERS_WITH_AGE = USERS + "      age:     integer\n";

  @TempDir private Path project;

  @Test
  void theFastRebuildMakesNoMigrationByItselfButAnotherDraftOfOne() throws Exception {
    String posts =
        """
          posts:
            columns:
              user_id: { type: id, references: users }
        """;
    String before = USERS + posts;
    String after = (USERS + posts).replace("text, notNull: true", "text");
    String fast = "  users:\n    rebuild: fast\n";
    generate(before, RELEASED);
    assertThat(pending(before.replace("  users:\n", fast), RELEASED)).isEmpty();

    generate(after, RELEASED);
    String sql = "sqlite/V0002__change_users_email.sql";
    assertThat(contents().get(sql)).contains("__old_posts");
    generate(after.replace("  users:\n", fast), UNRELEASED);
    assertThat(contents().get(sql))
        .contains("-- needs a connection with foreign keys off")
        .doesNotContain("DROP TABLE `posts`");
    assertThat(pending(after.replace("  users:\n", fast), UNRELEASED)).isEmpty();
    assertThat(pending(after, RELEASED)).isEmpty();
    assertThat(contents().get(sql)).contains("-- needs a connection with foreign keys off");
  }

  @Test
  void theFirstMigrationCreatesEverything() throws Exception {
    generate(USERS, RELEASED);

    assertThat(contents().keySet())
        .containsExactly(
            "postgresql/V0001__initial_schema.sql",
            "schema/app.yaml",
            "schema/history/0001_initial_schema.yaml",
            "sqlite/V0001__initial_schema.sql");
    assertThat(contents().get("postgresql/V0001__initial_schema.sql"))
        .isEqualTo(
            """
            -- V0001__initial_schema
            --   create table users

            CREATE TABLE users (
              user_id varchar(36) PRIMARY KEY,
              email text NOT NULL
            );
            """);
    assertThat(contents().get("sqlite/V0001__initial_schema.sql"))
        .isEqualTo(
            """
            -- V0001__initial_schema
            --   create table users

            CREATE TABLE `users` (
              `user_id` text(36) PRIMARY KEY NOT NULL,
              `email` text NOT NULL
            );
            """);
  }

  @Test
  void anUnchangedSchemaNeedsNoMigration() throws Exception {
    generate(USERS, RELEASED);

    assertThat(pending(USERS, RELEASED)).isEmpty();
    assertThat(pending(USERS, UNRELEASED)).isEmpty();
  }

  @Test
  void theOrderOfColumnsAndCommentsNeedNoMigration() throws Exception {
    generate(USERS, RELEASED);

    assertThat(
            pending(
                """
                tables:
                  users:
                    comment: People
                    columns:
                      email:   { type: text, notNull: true, comment: where to write }
                      user_id: { type: id, primaryKey: true }
                """,
                RELEASED))
        .isEmpty();
  }

  @Test
  void aChangeAfterAReleaseIsTheNextMigration() throws Exception {
    generate(USERS, RELEASED);
    SortedMap<String, String> before = contents();
    generate(USERS_WITH_NAME, RELEASED);

    assertThat(contents()).containsAllEntriesOf(without("schema/app.yaml", before));
    assertThat(contents().get("sqlite/V0002__add_users_name.sql"))
        .isEqualTo(
            """
            -- V0002__add_users_name
            --   users: add column name

            ALTER TABLE `users` ADD COLUMN `name` text;
            """);
    assertThat(contents()).containsKey("schema/history/0002_add_users_name.yaml");
  }

  @Test
  void switchingStrictOnAndOffAreMigrationsOfSqliteAlone() throws Exception {
    generate(USERS, RELEASED);
    generate("strict: true\n" + USERS, RELEASED);
    assertThat(pending("strict: true\n" + USERS, RELEASED)).isEmpty();
    generate("strict: false\n" + USERS, RELEASED);

    assertThat(contents().get("sqlite/V0002__make_sqlite_strict.sql"))
        .startsWith(
            """
            -- V0002__make_sqlite_strict
            --   make SQLite refuse what PostgreSQL refuses

            """)
        .contains("`users_email_strict`");
    assertThat(contents().get("postgresql/V0002__make_sqlite_strict.sql"))
        .isEqualTo(
            """
            -- V0002__make_sqlite_strict
            --   make SQLite refuse what PostgreSQL refuses
            -- Nothing to do in this database: it stores both forms alike.
            """);
    assertThat(contents().get("schema/history/0002_make_sqlite_strict.yaml"))
        .contains("\nstrict: true\n");
    assertThat(contents().get("sqlite/V0003__make_sqlite_lenient.sql"))
        .startsWith(
            """
            -- V0003__make_sqlite_lenient
            --   let SQLite take values of any type

            """)
        .doesNotContain("_strict");
    assertThat(contents().get("schema/history/0003_make_sqlite_lenient.yaml"))
        .doesNotContain("strict");
  }

  @Test
  void switchingStrictOnIsFoldedIntoWhatIsNotReleased() throws Exception {
    generate(USERS, RELEASED);
    generate("strict: true\n" + USERS, RELEASED);
    generate("strict: true\n" + USERS_WITH_NAME, UNRELEASED);

    assertThat(contents().keySet())
        .filteredOn(name -> name.contains("0002"))
        .containsExactly(
            "postgresql/V0002__add_users_name.sql",
            "schema/history/0002_add_users_name.yaml",
            "sqlite/V0002__add_users_name.sql");
    assertThat(contents().get("sqlite/V0002__add_users_name.sql"))
        .startsWith(
            """
            -- V0002__add_users_name
            --   make SQLite refuse what PostgreSQL refuses
            --   users: add column name

            """)
        .contains("`users_email_strict`", "`users_name_strict`");
  }

  @Test
  void aChangeBeforeAReleaseIsFoldedIntoTheNewestMigration() throws Exception {
    generate(USERS, RELEASED);
    generate(USERS_WITH_NAME, RELEASED);
    generate(USERS_WITH_AGE, UNRELEASED);

    assertThat(contents().keySet())
        .filteredOn(name -> name.contains("0002"))
        .containsExactly(
            "postgresql/V0002__add_users_age.sql",
            "schema/history/0002_add_users_age.yaml",
            "sqlite/V0002__add_users_age.sql");
  }

  @Test
  void foldingKeepsTheNameThatTheAuthorGave() throws Exception {
    generate(USERS, RELEASED);
    pending(USERS_WITH_NAME, RELEASED, "Ask for names!").orElseThrow().write();
    generate(USERS_WITH_AGE, UNRELEASED);

    assertThat(contents()).containsKey("sqlite/V0002__ask_for_names.sql");
    assertThat(contents().get("sqlite/V0002__ask_for_names.sql")).contains("`age`");
  }

  @Test
  void takingAnUnreleasedChangeBackTakesItsMigrationBack() throws Exception {
    generate(USERS, RELEASED);
    SortedMap<String, String> before = contents();
    generate(USERS_WITH_NAME, RELEASED);
    generate(USERS, UNRELEASED);

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aMigrationThatWasEditedByHandIsNeverReplaced() throws Exception {
    generate(USERS, RELEASED);
    generate(USERS_WITH_NAME, RELEASED);
    Path edited = project.resolve("sqlite/V0002__add_users_name.sql");
    Files.writeString(edited, Files.readString(edited) + "-- mine\n");
    generate(USERS_WITH_NAME + "      age: integer\n", UNRELEASED);

    assertThat(contents()).containsKeys("sqlite/V0003__add_users_age.sql");
    assertThat(Files.readString(edited)).endsWith("-- mine\n");
  }

  @Test
  void aCheckoutWithOtherLineEndsIsNotAnEdit() throws Exception {
    generate(USERS, RELEASED);
    Path checkedOut = project.resolve("sqlite/V0001__initial_schema.sql");
    Files.writeString(checkedOut, Files.readString(checkedOut).replace("\n", "\r\n"));
    generate(USERS_WITH_NAME, UNRELEASED);

    assertThat(contents().keySet()).noneMatch(name -> name.contains("0002"));
  }

  @Test
  void aNumberThatAHandWrittenMigrationHasIsNotTaken() throws Exception {
    generate(USERS, RELEASED);
    Files.writeString(project.resolve("postgresql/V0002__load_data.sql"), "SELECT 1;\n");
    generate(USERS_WITH_NAME, RELEASED);

    assertThat(contents())
        .containsKeys("postgresql/V0003__add_users_name.sql", "sqlite/V0003__add_users_name.sql");
  }

  @Test
  void aRunThatWasInterruptedBeforeTheSnapshotIsFinishedByTheNext() throws Exception {
    generate(USERS, RELEASED);
    generate(USERS_WITH_NAME, RELEASED);
    SortedMap<String, String> complete = contents();
    Files.delete(project.resolve("schema/history/0002_add_users_name.yaml"));
    Files.delete(project.resolve("postgresql/V0002__add_users_name.sql"));
    generate(USERS_WITH_NAME, RELEASED);

    assertThat(contents()).isEqualTo(complete);
  }

  @Test
  void theSameHistoryIsTheSameToTheByte() throws Exception {
    generate(USERS, RELEASED);
    generate(USERS_WITH_NAME, RELEASED);
    SortedMap<String, String> first = contents();
    for (String file : first.keySet()) {
      Files.delete(project.resolve(file));
    }
    generate(USERS, RELEASED);
    generate(USERS_WITH_NAME, RELEASED);

    assertThat(contents()).isEqualTo(first);
  }

  @Test
  void everySnapshotNamesItsParentAndTheChecksumsOfItsFiles() throws Exception {
    generate(USERS, RELEASED);
    generate(USERS_WITH_NAME, RELEASED);
    History history = History.in(project.resolve("schema/history"));
    var newest = history.newest().orElseThrow().snapshot();
    var first = history.withoutNewest().newest().orElseThrow().snapshot();

    assertThat(first.parents()).isEmpty();
    assertThat(newest.parents()).containsExactly(first.cumulative());
    assertThat(newest.files().get("sqlite"))
        .isEqualTo(Checksum.of(contents().get("sqlite/V0002__add_users_name.sql")));
    assertThat(newest.cumulative()).isNotEqualTo(first.cumulative()).matches("[0-9a-f]{64}");
  }

  @Test
  void aDialectThatIsAddedLaterGetsTheWholeSchema() throws Exception {
    MigrationLayout sqliteOnly =
        new MigrationLayout(
            project.resolve("schema"),
            new TreeMap<>(java.util.Map.of(Dialect.SQLITE, project.resolve("sqlite"))));
    new MigrationGenerator(sqliteOnly, RELEASED)
        .pending(SchemaFile.read("app.yaml", USERS), "")
        .orElseThrow()
        .write();
    generate(USERS, RELEASED);

    assertThat(contents().get("postgresql/V0002__add_postgresql.sql"))
        .startsWith(
            "-- V0002__add_postgresql\n--   bring postgresql to the schema of the others\n\nCREATE TABLE users");
    assertThat(contents().get("sqlite/V0002__add_postgresql.sql"))
        .isEqualTo(
            """
            -- V0002__add_postgresql
            --   bring postgresql to the schema of the others
            -- Nothing to do in this database: it stores both forms alike.
            """);
    assertThat(pending(USERS, RELEASED)).isEmpty();
  }

  @Test
  void aDropIsRefusedUntilTheSchemaFileApprovesIt() throws Exception {
    generate(USERS_WITH_NAME, RELEASED);
    SortedMap<String, String> before = contents();

    assertThatThrownBy(() -> pending(USERS, RELEASED))
        .isInstanceOfSatisfying(
            RefusedChangeException.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::code, Finding::object, Finding::cure)
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                            "AL002",
                            "column users.name",
                            "If its data may go, write the line `drop: [users.name]` at the top level of"
                                + " the schema file; otherwise put it back.")));
    assertThat(contents()).isEqualTo(before);

    generate("drop: [users.name]\n" + USERS, RELEASED);
    assertThat(contents().get("postgresql/V0002__drop_users_name.sql"))
        .endsWith("\n\nALTER TABLE users DROP COLUMN name;\n");
  }

  @Test
  void twoBranchesWithTheSameNumberAreNamed() throws Exception {
    generate(USERS, RELEASED);
    generate(USERS_WITH_NAME, RELEASED);
    Path history = project.resolve("schema/history");
    Files.copy(
        history.resolve("0002_add_users_name.yaml"), history.resolve("0002_add_users_age.yaml"));

    assertThatThrownBy(() -> pending(USERS_WITH_AGE, RELEASED))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            "two snapshots have version 0002:\n  %s\n  %s\n"
                    .formatted(
                        history.resolve("0002_add_users_age.yaml"),
                        history.resolve("0002_add_users_name.yaml"))
                + "Two branches have each added a migration. Run mvn agor:check: it says which one to\n"
                + "renumber, and mvn agor:generate -Dagor.rebase does it.");
  }

  @Test
  void aMigrationThatNobodyHasIsPlannedAnewForAnotherMinimumVersion() throws Exception {
    generate(USERS_WITH_NAME, RELEASED);
    String required = USERS_WITH_NAME.replace("text\n", "{ type: text, notNull: true }\n");
    generate(required, file -> file.toString().contains("0001"));
    SortedMap<Dialect, Path> folders = new TreeMap<>();
    folders.put(Dialect.SQLITE, project.resolve("sqlite"));
    folders.put(Dialect.POSTGRESQL, project.resolve("postgresql"));
    MigrationGenerator newer =
        new MigrationGenerator(
            new MigrationLayout(project.resolve("schema"), folders),
            file -> file.toString().contains("0001"),
            LintSettings.DEFAULT,
            MinimumVersions.of(java.util.Map.of(Dialect.SQLITE, new DatabaseVersion(3, 53, 0))));

    Migration migration = newer.pending(SchemaFile.read("app.yaml", required), "").orElseThrow();

    assertThat(migration.name()).startsWith("V0002__");
    assertThat(migration.sql().get(Dialect.SQLITE))
        .contains("ALTER TABLE `users` ALTER COLUMN `name` SET NOT NULL;");
    migration.write();
    assertThat(newer.pending(SchemaFile.read("app.yaml", required), "other")).isEmpty();
  }

  private void generate(String schema, ReleaseCheck releases) throws Exception {
    Files.createDirectories(project.resolve("schema"));
    Files.writeString(project.resolve("schema/app.yaml"), schema);
    pending(schema, releases).orElseThrow().write();
  }

  private Optional<Migration> pending(String schema, ReleaseCheck releases) throws Exception {
    return pending(schema, releases, "");
  }

  private Optional<Migration> pending(String schema, ReleaseCheck releases, String name)
      throws Exception {
    SortedMap<Dialect, Path> folders = new TreeMap<>();
    folders.put(Dialect.SQLITE, project.resolve("sqlite"));
    folders.put(Dialect.POSTGRESQL, project.resolve("postgresql"));
    return new MigrationGenerator(new MigrationLayout(project.resolve("schema"), folders), releases)
        .pending(SchemaFile.read("app.yaml", schema), name);
  }

  private static SortedMap<String, String> without(String key, SortedMap<String, String> map) {
    SortedMap<String, String> rest = new TreeMap<>(map);
    rest.remove(key);
    return rest;
  }

  /** Every file of the project by its path, hidden and temporary ones included. */
  private SortedMap<String, String> contents() throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(project)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file ->
                  contents.put(project.relativize(file).toString().replace('\\', '/'), read(file)));
    }
    return contents;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
