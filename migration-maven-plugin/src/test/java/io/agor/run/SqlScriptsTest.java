package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlScriptsTest {

  @TempDir private Path folder;

  @BeforeEach
  void unpackTheLibrary() {
    SqliteNativeLibrary.unpackInto(Path.of("target", "sqlite-library"));
  }

  @Test
  void flywayFilesGoByTheirVersionsAndRepeatableOnesComeLast() throws IOException {
    write("V10__c.sql", "V2__b.sql", "V1.10__a2.sql", "V1.9__a1.sql", "R__views.sql", "U2__b.sql");

    assertThat(names())
        .containsExactly(
            "V1.9__a1.sql", "V1.10__a2.sql", "V2__b.sql", "V10__c.sql", "R__views.sql");
  }

  @Test
  void filesOfFlywayInFoldersGoByTheirVersionsToo() throws IOException {
    write("1_old/V5__c.sql", "2_new/V4.0__b.SQL", "2_new/V4__a.sql", "B3__all.sql", "V2__x.sql");

    assertThat(names())
        .containsExactly("B3__all.sql", "2_new/V4.0__b.SQL", "2_new/V4__a.sql", "1_old/V5__c.sql");
  }

  @Test
  void numberedFilesAndFoldersGoByTheirNumbers() throws IOException {
    write("10_c.sql", "9_b.sql", "0001_a.up.sql", "0001_a.down.sql", "20240101_d/migration.sql");

    assertThat(names())
        .containsExactly("0001_a.up.sql", "9_b.sql", "10_c.sql", "20240101_d/migration.sql");
  }

  @Test
  void foldersOfWindowsAreInTheSameOrder() throws IOException {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      folder = windows.getPath("C:\\sql");
      write("z/V2__b.sql", "a b/V10__c.sql", "z/V1__a.sql", "9_b.sql", "0001_a/migration.sql");

      assertThat(names())
          .containsExactly(
              "0001_a/migration.sql", "z/V1__a.sql", "z/V2__b.sql", "9_b.sql", "a b/V10__c.sql");

      write("meta/_journal.json");
      Files.writeString(
          folder.resolve("meta/_journal.json"), "{\"tag\": \"9_b\"}, {\"tag\": \"z/V1__a\"}");
      assertThat(names()).containsExactly("9_b.sql", "z/V1__a.sql");
    }
  }

  @Test
  void drizzleFilesGoByTheirJournal() throws IOException {
    write("0000_z.sql", "0001_a.sql", "stray.sql");
    Files.createDirectories(folder.resolve("meta"));
    Files.writeString(
        folder.resolve("meta/_journal.json"),
        "{\"entries\":[{\"idx\":0,\"tag\":\"0001_a\"},{\"idx\":1, \"tag\": \"0000_z\"}]}");

    assertThat(names()).containsExactly("0001_a.sql", "0000_z.sql");
  }

  @Test
  void thereIsNothingInAnEmptyFolderAndInNone() {
    assertThat(new SqlScripts(folder).exist()).isFalse();
    assertThat(new SqlScripts(folder.resolve("none")).exist()).isFalse();
  }

  @Test
  void ofGooseFilesOnlyTheWayUpIsApplied() throws IOException, SQLException {
    Path script = folder.resolve("1.sql");
    Files.writeString(
        script,
        """
        -- +goose Up
        CREATE TABLE a (x TEXT);
        -- +goose StatementBegin
        CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM a; SELECT 1; END;
        -- +goose StatementEnd
        CREATE TABLE b (x TEXT);
        -- +goose Down
        DROP TABLE b;
        """);

    try (FreshSqlite database = FreshSqlite.create(folder.resolve("t.sqlite"))) {
      new SqlScripts(folder).applyTo(database);
      assertThat(tables(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1"))
          .containsExactly("a", "b");
    }
  }

  @Test
  void aScriptMayHoldBlocksTransactionsAndBreakpoints() throws IOException, SQLException {
    Path script = folder.resolve("all.sql");
    Files.writeString(
        script,
        """
        BEGIN;
        CREATE TABLE a (x TEXT);
        COMMIT;--> statement-breakpoint
        DO $$ BEGIN CREATE TABLE b (x TEXT); PERFORM 1; END $$;
        --> statement-breakpoint
        CREATE INDEX CONCURRENTLY i ON a (x);
        CREATE FUNCTION f() RETURNS int AS 'SELECT 1; SELECT 2;' LANGUAGE sql;
        """);

    try (TestPostgresql.Database database = TestPostgresql.freshDatabase()) {
      new SqlScripts(script).applyTo(database);
      assertThat(
              tables(
                  database,
                  "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"))
          .containsExactly("a", "b");
    }
  }

  @Test
  void aFailureNamesTheFile() throws IOException {
    Files.writeString(folder.resolve("7_x.sql"), "CREATE TABLE a (x TEXT); CREATE TABL b;");

    try (FreshSqlite database = FreshSqlite.create(folder.resolve("t.sqlite"))) {
      SqlScripts scripts = new SqlScripts(folder);
      assertThatThrownBy(() -> scripts.applyTo(database))
          .isInstanceOf(MigrationFailedException.class)
          .hasMessageStartingWith("sqlite: 7_x.sql: [SQLITE_ERROR] ")
          .hasMessageContaining("near \"TABL\": syntax error");
    }
  }

  @Test
  void aFileThatIsNotUtf8IsNamedWithTheLine() throws IOException {
    Path file = folder.resolve("7_x.sql");
    Files.writeString(file, "SELECT 1;\nSELECT 'Z\u00fcrich';\n", StandardCharsets.ISO_8859_1);

    try (FreshSqlite database = FreshSqlite.create(folder.resolve("t.sqlite"))) {
      SqlScripts scripts = new SqlScripts(file);
      assertThatThrownBy(() -> scripts.applyTo(database))
          .isInstanceOf(UncheckedIOException.class)
          .cause()
          .isInstanceOf(FileSystemException.class)
          .hasMessage(file + ": line 2 is not UTF-8 (byte 0xFC). Save the file as UTF-8.");
    }
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "SELECT 1;");
    }
  }

  private List<String> names() {
    return new SqlScripts(folder)
        .files().stream()
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .toList();
  }

  private static List<String> tables(LiveDatabase database, String query) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(query)) {
      while (results.next()) {
        names.add(results.getString(1));
      }
    }
    return names;
  }
}
