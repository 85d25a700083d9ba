package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshSqliteTest {

  @TempDir Path folder;

  @Test
  void anOldFileIsDeletedWithWhatBelongsToIt() throws Exception {
    Path file = folder.resolve("deep/er/test.db");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "not a database");
    Files.writeString(folder.resolve("deep/er/test.db-wal"), "old");
    try (FreshSqlite database = FreshSqlite.create(file);
        Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE a (id int)");
      assertThat(database.dialect()).isEqualTo(Dialect.SQLITE);
      assertThat(database.describe()).isEqualTo("SQLite file " + file);
    }
    assertThat(file).isRegularFile();
    assertThat(folder.resolve("deep/er/test.db-wal")).doesNotExist();
  }

  @Test
  void foreignKeysAreEnforcedOnlyWhereThatIsAsked() throws Exception {
    FreshSqlite database = FreshSqlite.create(folder.resolve("test.db"));
    try (Connection connection = database.dataSource().getConnection()) {
      assertThat(number(connection, "PRAGMA foreign_keys")).isZero();
      assertThat(number(connection, "PRAGMA busy_timeout")).isEqualTo(30_000);
    }
    try (Connection connection = database.enforcingForeignKeys().dataSource().getConnection()) {
      assertThat(number(connection, "PRAGMA foreign_keys")).isEqualTo(1);
    }
  }

  @Test
  void aTransactionTakesTheWriteLockFromTheStart() throws Exception {
    FreshSqlite database = FreshSqlite.create(folder.resolve("test.db"));
    try (Connection first = database.dataSource().getConnection();
        Connection second = database.dataSource().getConnection();
        Statement other = second.createStatement()) {
      first.setAutoCommit(false);
      assertThat(number(first, "SELECT 1")).isEqualTo(1);
      other.execute("PRAGMA busy_timeout = 0");
      assertThatThrownBy(() -> other.execute("CREATE TABLE a (id int)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("SQLITE_BUSY");
    }
  }

  @Test
  void aFolderInTheFilesPlaceIsAnError() throws Exception {
    Path file = folder.resolve("test.db");
    Files.createDirectories(file.resolve("child"));
    assertThatThrownBy(() -> FreshSqlite.create(file))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            "Cannot make a new SQLite database in %s: java.nio.file.DirectoryNotEmptyException: %s"
                .formatted(file, file));
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getInt(1);
    }
  }
}
