package io.agor.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.migration.Migration;
import io.agor.migration.MigrationException;
import io.agor.migration.MigrationGenerator;
import io.agor.parity.ParityChecker;
import io.agor.run.Verification;
import io.agor.schema.file.SchemaDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that Flyway runs already: they stay as they are. */
class FlywayImportTest {

  @TempDir Path folder;

  @Test
  void filesOfFlywayStayAndTheNextChangeGetsTheNextNumber() throws Exception {
    people();
    String before = Files.readString(folder.resolve("db/sqlite/V1__people.sql"));

    Migration baseline = imported();

    assertThat(baseline.sql()).isEmpty();
    assertThat(baseline.name()).isEqualTo("V0002__baseline");
    assertThat(folder.resolve("db/sqlite/V1__people.sql")).hasContent(before);
    assertThat(folder.resolve("schema/history/0002_baseline.yaml"))
        .content()
        .containsPattern("    sqlite: baseline [0-9a-f]{64}\n");
    assertThat(generator().pending(document(), "")).isEmpty();
    assertThat(ParityChecker.check(Verification.run(sides()))).isEmpty();

    Path file = folder.resolve("schema/agor.yaml");
    Files.writeString(
        file, Files.readString(file).replace("      name: ", "      born: date\n      name: "));
    Optional<Migration> next = generator().pending(document(), "");
    assertThat(next.map(Migration::name)).contains("V0003__add_people_born");
    next.orElseThrow().write();
    assertThat(ParityChecker.check(Verification.run(sides()))).isEmpty();
  }

  @Test
  void typesAreRecoveredFromBothSidesAndTheRestIsToldAtItsPlace() throws Exception {
    people();

    imported();

    assertThat(folder.resolve("schema/agor.yaml"))
        .hasContent(
            """
            # PostgreSQL only: function touch; it is not in this schema

            tables:
              # PostgreSQL only: trigger people_touch; it is not in this schema
              people:
                columns:
                  id: { type: identity, primaryKey: true, postgresql: { type: integer } }
                  name: { type: varchar(40), notNull: true }
                  active: { type: boolean, notNull: true, default: true }
                  kind: { type: enum, values: [guest, member] }
                  data: { type: json, notNull: true, default: "{}" }
                  seen_at: timestamp_ms
                indexes:
                  people_name_idx: [name]
            """);
  }

  @Test
  void aFileThatFlywayDoesNotRunIsRefused() throws Exception {
    people();
    write("db/sqlite/0003_more.sql", "SELECT 1;\n");

    assertThatThrownBy(() -> baseline())
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            folder.resolve("db/sqlite/0003_more.sql")
                + " has no name that Flyway runs, such as V0001__name.sql.\n"
                + "Move the files of "
                + folder.resolve("db/sqlite")
                + " elsewhere and import from there: a baseline is written in their place.");
  }

  @Test
  void aNumberThatIsATimeIsRefused() throws Exception {
    people();
    write("db/sqlite/V20240101120000__more.sql", "SELECT 1;\n");

    assertThatThrownBy(() -> baseline())
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith(
            "V20240101120000__more.sql is numbered by the time, and migrations are counted");
  }

  @Test
  void aSecondBaselineIsRefused() throws Exception {
    people();
    imported();

    assertThatThrownBy(() -> baseline())
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            "there are snapshots in "
                + folder.resolve("schema/history")
                + " already, so there is nothing to import.");
  }

  private void people() throws IOException {
    write(
        "db/sqlite/V1__people.sql",
        """
        CREATE TABLE people (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          name text(40) NOT NULL,
          active integer DEFAULT 1 NOT NULL,
          kind text CHECK (kind IN ('guest', 'member')),
          data text DEFAULT '{}' NOT NULL
        );
        INSERT INTO people (name) VALUES ('Ada');
        """);
    write(
        "db/sqlite/V2__seen.sql",
        """
        ALTER TABLE people ADD seen_at integer;
        CREATE INDEX people_name_idx ON people (name);
        """);
    write(
        "db/postgresql/V1__people.sql",
        """
        CREATE TABLE people (
          id serial PRIMARY KEY,
          name varchar(40) NOT NULL,
          active boolean DEFAULT true NOT NULL,
          kind text CHECK (kind IN ('guest', 'member')),
          data jsonb DEFAULT '{}' NOT NULL
        );
        INSERT INTO people (name) VALUES ('Ada');
        """);
    write(
        "db/postgresql/V2__seen.sql",
        """
        ALTER TABLE people ADD seen_at bigint;
        CREATE INDEX people_name_idx ON people (name);
        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.seen_at := 0; RETURN NEW; END $$;
        CREATE TRIGGER people_touch BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION touch();
        """);
  }

  private void write(String name, String text) throws IOException {
    project().write(name, text);
  }

  private Migration imported() throws Exception {
    project().writeSchema(project().adoption(folder.resolve("db"), List.of(Dialect.values())));
    Migration baseline = baseline();
    baseline.write();
    return baseline;
  }

  private Migration baseline() throws Exception {
    return project().baseline(List.of(Dialect.values()), List.of());
  }

  private MigrationGenerator generator() {
    return project().generator();
  }

  private SchemaDocument document() throws Exception {
    return project().document();
  }

  private List<Verification.Side> sides() throws Exception {
    return project().sides();
  }

  private ImportedProject project() {
    return new ImportedProject(folder);
  }
}
