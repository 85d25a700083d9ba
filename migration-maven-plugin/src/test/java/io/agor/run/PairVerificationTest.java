package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.parity.pair.PairComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairVerificationTest {

  @TempDir private Path folder;

  @BeforeEach
  void unpackTheLibrary() {
    SqliteNativeLibrary.unpackInto(Path.of("target", "sqlite-library"));
  }

  @Test
  void aDatabaseFromScriptsIsComparedWithOneThatIsThere() throws IOException, SQLException {
    Files.writeString(folder.resolve("1.sql"), "CREATE TABLE t (a TEXT DEFAULT (upper('x')))");
    Path file = folder.resolve("app.sqlite");
    TestSql.run(FreshSqlite.create(file), "CREATE TABLE t (a TEXT DEFAULT 'X', b TEXT)");
    byte[] before = Files.readAllBytes(file);

    PairComparison comparison =
        PairVerification.run(
            new PairVerification.Side(
                Dialect.SQLITE,
                Optional.empty(),
                () -> ExistingDatabase.sqlite("jdbc:sqlite:app.sqlite", folder),
                Progress.SILENT),
            new PairVerification.Side(
                Dialect.POSTGRESQL,
                Optional.of(new SqlScripts(folder)),
                TestPostgresql::freshDatabase,
                Progress.SILENT));

    assertThat(comparison.findings())
        .extracting(finding -> finding.code() + " " + finding.object() + " " + finding.side())
        .containsExactly("AP011 column t.b postgresql");
    assertThat(comparison.left().table("t").orElseThrow().columns()).hasSize(2);
    assertThat(comparison.right().table("t").orElseThrow().columns()).hasSize(1);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aMissingFileIsSaid() {
    assertThatThrownBy(() -> ExistingDatabase.sqlite("jdbc:sqlite:none.sqlite", folder))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            "There is no SQLite file "
                + folder.resolve("none.sqlite").toAbsolutePath()
                + ". Mend the <url> of sqlite.");
  }

  @Test
  void anExistingSqliteFileCannotBeWritten() throws SQLException {
    Path file = folder.resolve("app.sqlite");
    TestSql.run(FreshSqlite.create(file), "CREATE TABLE t (a TEXT)");
    ExistingDatabase database = ExistingDatabase.sqlite("jdbc:sqlite:" + file, folder);

    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("INSERT INTO t VALUES ('x')"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("readonly");
    }
  }
}
