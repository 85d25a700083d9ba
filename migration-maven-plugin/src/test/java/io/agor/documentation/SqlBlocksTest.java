package io.agor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.run.TestPostgresql;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The statements that docs/lint.md and docs/strict.md advise run on the databases they are for. */
class SqlBlocksTest {

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE users (email text)",
          "CREATE TABLE boards (board_id text, name text)",
          "CREATE TABLE sessions (board_id text, status text, started text)");

  static Stream<Block> blocks() throws IOException {
    return Stream.concat(
            Page.read("docs/lint.md").blocks().stream(),
            Page.read("docs/strict.md").blocks().stream())
        .filter(block -> block.language().equals("sql"));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void everyStatementRuns(Block block) throws Exception {
    if (block.page().equals("docs/lint.md")) {
      try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
          Connection connection = database.connect()) {
        run(connection, block);
      }
    }
    if (!block.text().contains("CONCURRENTLY")) {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
        run(connection, block);
      }
    }
  }

  private static void run(Connection connection, Block block) throws SQLException {
    int count = 0;
    try (var statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
      for (String line : block.text().lines().toList()) {
        statement.execute(line.replaceFirst(" *--.*$", ""));
        count++;
      }
    }
    assertThat(count).isPositive();
  }
}
