package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are not those which a database has run. */
class ForeignHistoryTest {

  @TempDir private Path folder;
  private Migrations migrations;

  @BeforeEach
  void threeFiles() throws Exception {
    migrations = new Migrations(Files.createDirectory(folder.resolve("sql")));
    write("V1__a.sql", "CREATE TABLE a (id int);");
    write("V2.1__b.sql", "ALTER TABLE a ADD b int;");
    write("R__v.sql", "CREATE VIEW v AS SELECT id FROM a;");
  }

  @ParameterizedTest
  @EnumSource
  void eachIsNamedWithWhatToDo(Dialect dialect) throws Exception {
    try (TestDatabase database = fresh(dialect)) {
      migrations.applyTo(database);
      Files.delete(file("V1__a.sql"));
      Files.delete(file("R__v.sql"));
      write("V2.1__b.sql", "ALTER TABLE a ADD c int;");
      write("V2__late.sql", "ALTER TABLE a ADD d int;");
      String message =
          """
          %s: the database has run other files than those in %s:
          V1__a.sql is gone. Put it back as it was; if the database is ahead of this checkout, bring the checkout up to date.
          V2.1__b.sql was edited since. Put it back as it was, and make the change a migration of its own (mvn agor:generate -Dagor.custom=name).
          R__v.sql is gone. Put it back as it was; if the database is ahead of this checkout, bring the checkout up to date.
          V2__late.sql comes too late: the database has version 2.1 already. Give the file the next number."""
              .formatted(dialect.id(), migrations.folder());

      assertThatThrownBy(() -> migrations.validate(database))
          .isInstanceOf(MigrationFailedException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> migrations.applyTo(database))
          .isInstanceOf(MigrationFailedException.class)
          .hasMessage(message);
    }
  }

  @Test
  void aFileThatHasAnotherNameIsNamed() throws Exception {
    try (TestDatabase database = fresh(Dialect.SQLITE)) {
      migrations.applyTo(database);
      Files.move(file("V2.1__b.sql"), file("V2.1__c.sql"));

      assertThatThrownBy(() -> migrations.validate(database))
          .hasMessageEndingWith(":\nV2.1__b.sql is named V2.1__c.sql now. Give it its name back.");
    }
  }

  @Test
  void aRepeatableFileMayChange() throws Exception {
    try (TestDatabase database = fresh(Dialect.SQLITE)) {
      migrations.applyTo(database);
      write("R__v.sql", "DROP VIEW v; CREATE VIEW v AS SELECT b FROM a;");

      migrations.validate(database);
      assertThat(migrations.applyTo(database)).containsExactly("R__v.sql");
    }
  }

  private TestDatabase fresh(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> {
        SqliteNativeLibrary.unpackInto(Path.of("target", "sqlite-library"));
        yield FreshSqlite.create(folder.resolve("t.sqlite"));
      }
      case POSTGRESQL -> TestPostgresql.freshDatabase();
    };
  }

  private Path file(String name) {
    return migrations.folder().resolve(name);
  }

  private void write(String name, String sql) throws IOException {
    Files.writeString(file(name), sql);
  }
}
