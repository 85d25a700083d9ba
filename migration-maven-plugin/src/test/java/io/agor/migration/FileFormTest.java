package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that Liquibase and Drizzle run too. */
class FileFormTest {

  private static final String USERS =
      "tables: { users: { columns: { id: { type: integer, primaryKey: true }, name: text } } }";
  private static final String USERS_BY_NAME =
      USERS.replace(
          "name: text } }", "name: text }, indexes: { by_name: [name], by_both: [name, id] } }");

  @TempDir private Path folder;

  @Test
  void aFileForLiquibaseHasAHeaderAndABreakpointBetweenTwoStatements() throws Exception {
    CheckedProject project = new CheckedProject(folder);

    generate(project, USERS_BY_NAME, FileForm.LIQUIBASE);

    assertThat(project.read("postgresql/V0001__initial_schema.sql"))
        .isEqualTo(
            """
            --liquibase formatted sql

            --changeset agor:V0001__initial_schema endDelimiter:-->\\sstatement-breakpoint stripComments:false
            -- V0001__initial_schema
            --   create table users

            CREATE TABLE users (
              id integer PRIMARY KEY,
              name text
            );
            --> statement-breakpoint

            CREATE INDEX by_name ON users (name);
            --> statement-breakpoint
            CREATE INDEX by_both ON users (name, id);
            """);
  }

  @Test
  void aFileForDrizzleHasTheBreakpointsAlone() throws Exception {
    CheckedProject one = new CheckedProject(folder.resolve("one"));
    CheckedProject other = new CheckedProject(folder.resolve("other"));

    generate(one, USERS_BY_NAME, FileForm.BREAKPOINTS);
    generate(other, USERS_BY_NAME, FileForm.LIQUIBASE);

    String text = one.read("sqlite/V0001__initial_schema.sql");
    assertThat(text).startsWith("-- V0001__initial_schema\n").contains("\n--> statement-break");
    assertThat(other.read("sqlite/V0001__initial_schema.sql")).endsWith(text);
  }

  @Test
  void switchedOnLaterItIsForNewFilesAlone() throws Exception {
    CheckedProject project = new CheckedProject(folder);
    generate(project, USERS, FileForm.PLAIN);
    String before = project.read("sqlite/V0001__initial_schema.sql");

    assertThat(pending(project, USERS, FileForm.LIQUIBASE)).isEmpty();
    generate(project, USERS_BY_NAME, FileForm.LIQUIBASE);

    assertThat(project.read("sqlite/V0001__initial_schema.sql")).isEqualTo(before);
    assertThat(project.read("sqlite/V0002__add_by_name_and_by_both.sql"))
        .startsWith("--liquibase ");
    assertThat(project.findings()).isEmpty();
    assertThat(pending(project, USERS_BY_NAME, FileForm.PLAIN)).isEmpty();
  }

  @Test
  void anEditOfAFileIsFoundInItsLineWhateverItsForm() throws Exception {
    CheckedProject project = new CheckedProject(folder);
    generate(project, USERS, FileForm.LIQUIBASE);
    String file = "sqlite/V0001__initial_schema.sql";
    project.write(file, project.read(file).replace("`name` text", "`name` varchar"));

    assertThat(project.findings())
        .first()
        .asString()
        .startsWith("AC004 sqlite: " + file + ":9 is not as agor wrote it");
  }

  @Test
  void aFileWithNothingToDoHasAStatementStillForRunnersThatWantOne() throws Exception {
    CheckedProject project = new CheckedProject(folder);
    generate(project, USERS.replace("text", "smallint"), FileForm.LIQUIBASE);
    generate(project, USERS.replace("text", "integer"), FileForm.LIQUIBASE);

    assertThat(project.read("sqlite/V0002__change_users_name.sql"))
        .endsWith(
            """
            --   users: change column name

            -- Nothing to do in this database: it stores both forms alike.
            DROP INDEX IF EXISTS agor_nothing_to_do;
            """);
  }

  @Test
  void aMigrationByHandSaysWhatBelongsBetweenItsStatements() throws Exception {
    CheckedProject project = new CheckedProject(folder);
    generate(project, USERS, FileForm.LIQUIBASE);
    MigrationGenerator generator = generator(project, FileForm.LIQUIBASE);

    new CustomMigrations(project.layout())
        .next(generator, CheckedProject.document(USERS), "fill")
        .write();

    assertThat(project.read("sqlite/V0002__fill.sql"))
        .isEqualTo(
            """
            --liquibase formatted sql

            --changeset agor:V0002__fill endDelimiter:-->\\sstatement-breakpoint stripComments:false
            -- V0002__fill
            -- Write the statements for sqlite below this line, and between each two of them
            -- a line as generated migrations have it: --> and, after a space, the word
            -- statement-breakpoint. If there is nothing to do here, write:
            --   DROP INDEX IF EXISTS agor_nothing_to_do;
            """);
    assertThat(new CustomMigrations(project.layout()).withoutSql()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE users SET name = 'a'; UPDATE users SET name = 'b';                          | true",
        "UPDATE users SET name = 'a;';                                                      | false",
        "UPDATE users SET name = 'a';; -- done; really                                      | false",
        "CREATE TRIGGER t AFTER INSERT ON users BEGIN SELECT CASE 1 WHEN 2 THEN 3 END; SELECT 2; END; | false",
        "UPDATE users SET name = CASE WHEN id = 1 THEN 'a' END; DELETE FROM users;          | true",
      })
  void statementsWithoutABreakpointBetweenThemAreFound(String sql, boolean several)
      throws Exception {
    CheckedProject project = new CheckedProject(folder);
    generate(project, USERS, FileForm.LIQUIBASE);
    new CustomMigrations(project.layout())
        .next(generator(project, FileForm.LIQUIBASE), CheckedProject.document(USERS), "fill")
        .write();
    for (String dialect : List.of("sqlite", "postgresql")) {
      String file = dialect + "/V0002__fill.sql";
      project.write(file, project.read(file) + sql + "\n");
    }

    assertThat(project.findings())
        .isEqualTo(
            several
                ? List.of(
                    "AC009 sqlite: sqlite/V0002__fill.sql has statements with no breakpoint between"
                        + " them",
                    "expected: one statement between two lines --> statement-breakpoint",
                    "actual:   several",
                    "to do:    Of these Liquibase would run the first alone. Put the line between"
                        + " them; where a database has run the file already, Liquibase cannot be its"
                        + " runner.")
                : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a --> statement-breakpoint b | --> statement-breakpoint | Drizzle and Liquibase end a statement there",
        "a\\n--changeset b:c          | --changeset b:c'         | Liquibase reads the line as a command",
        "a\\n  -- RollBack b          | -- RollBack b'           | Liquibase reads the line as a command",
        "Hello ${HOME}                | ${HOME}                  | Liquibase puts a value in its place",
        "C:\\\\                       | \\'                      | Liquibase does not end the text there",
      })
  void textsThatARunnerWouldMisreadAreRefused(String value, String words, String misread)
      throws Exception {
    CheckedProject project = new CheckedProject(folder);
    String schema = USERS.replace("name: text", "name: { type: text, default: \"" + value + "\" }");

    assertThatThrownBy(() -> pending(project, schema, FileForm.LIQUIBASE))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            "V0001__initial_schema has SQL for sqlite that other runners would misread: "
                + words
                + "\n"
                + misread
                + ". Say it otherwise in the schema file, or take liquibaseHeader and drizzleJournal"
                + " out of the configuration.");
    assertThat(pending(project, schema, FileForm.PLAIN)).isPresent();
  }

  @Test
  void aCommentOfOursIsNoCommandOfARunner() {
    assertThat(RunnerWords.comment("  rollback the rest")).isEqualTo("-- * rollback the rest");
    assertThat(RunnerWords.comment("a --> statement-breakpoint"))
        .isEqualTo("-- a statement-breakpoint");
    assertThat(RunnerWords.comment("  add column users.rollback"))
        .isEqualTo("--   add column users.rollback");
  }

  private static void generate(CheckedProject project, String schema, FileForm form)
      throws Exception {
    for (Migration migration : pending(project, schema, form).stream().toList()) {
      migration.write();
    }
  }

  private static Optional<Migration> pending(CheckedProject project, String schema, FileForm form)
      throws Exception {
    return generator(project, form).pending(SchemaFile.read("app.yaml", schema), "");
  }

  private static MigrationGenerator generator(CheckedProject project, FileForm form) {
    return new MigrationGenerator(project.layout(), Files::exists).writing(form);
  }
}
