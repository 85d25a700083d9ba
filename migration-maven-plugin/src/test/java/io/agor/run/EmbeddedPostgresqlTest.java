package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresqlTest {

  @Test
  void aServerAnswersAndLeavesNothingBehind() throws SQLException {
    List<String> phases = new ArrayList<>();
    Path data;
    EmbeddedPostgresql server =
        EmbeddedPostgresql.start(installation(), TestPostgresql.runFolders(), recording(phases));
    try (server) {
      data = server.dataDirectory();
      assertThat(data).isDirectory();
      try (TestDatabase database = server.createDatabase("first \"one\"");
          Connection connection = database.dataSource().getConnection()) {
        assertThat(one(connection, "SELECT current_database()")).isEqualTo("first \"one\"");
        assertThat(one(connection, "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(one(connection, "SHOW fsync")).isEqualTo("off");
      }
    }
    assertThat(data).doesNotExist();
    assertThat(phases)
        .containsExactly(
            "+COPY",
            "-COPY",
            "+START",
            "-START",
            "+CREATE_DATABASE",
            "-CREATE_DATABASE",
            "+STOP",
            "-STOP");
  }

  private static PostgresqlInstallation installation() {
    return PostgresqlInstallation.prepare(
        TestPostgresql.binariesJar(), TestPostgresql.cacheFolder(), Progress.SILENT);
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Progress recording(List<String> phases) {
    return new Progress() {
      @Override
      public void begun(Phase phase) {
        phases.add("+" + phase);
      }

      @Override
      public void ended(Phase phase) {
        phases.add("-" + phase);
      }
    };
  }
}
