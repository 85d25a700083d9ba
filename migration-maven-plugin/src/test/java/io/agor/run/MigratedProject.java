package io.agor.run;

import io.agor.dialect.Dialect;
import io.agor.flyway.FlywayVersion;
import io.agor.migration.Migration;
import io.agor.migration.MigrationGenerator;
import io.agor.migration.MigrationLayout;
import io.agor.migration.RecordedSteps;
import io.agor.migration.TestLayout;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A project with four migrations, the first of which creates two tables that refer to each other.
 */
record MigratedProject(Path folder) {

  /** The first schema. */
  static final String TEAMS_AND_USERS =
      """
      tables:
        teams: { columns: { team_id: { type: bigint, primaryKey: true }, name: text } }
        users:
          columns:
            user_id: { type: bigint, primaryKey: true }
            email:   text
            team_id: { type: bigint, references: teams.team_id, onDelete: cascade }
      """;

  /** Rebuilds the table that is referred to, adds a column and an index, rebuilds the other. */
  private static final List<String> SCHEMAS =
      List.of(
          TEAMS_AND_USERS,
          TEAMS_AND_USERS.replace(
              "name: text", "name: { type: text, notNull: true, backfill: none }"),
          TEAMS_AND_USERS.replace("name: text", "name: { type: text, notNull: true }")
              + "      nickname: { type: text, notNull: true, default: x }\n"
              + "    indexes: { users_email_idx: [email] }\n",
          TEAMS_AND_USERS
                  .replace("name: text", "name: { type: text, notNull: true }")
                  .replace("email:   text", "email: { type: text, notNull: true, backfill: none }")
              + "      nickname: { type: text, notNull: true, default: x }\n"
              + "    indexes: { users_email_idx: [email] }\n");

  MigrationLayout layout() {
    return TestLayout.in(folder);
  }

  /** Writes all migrations. */
  void generate() throws Exception {
    for (String schema : SCHEMAS) {
      Migration migration =
          new MigrationGenerator(layout(), file -> true)
              .pending(SchemaFile.read("app.yaml", schema), "")
              .orElseThrow();
      migration.write();
    }
  }

  Migrations migrations(Dialect dialect) {
    return new Migrations(layout().folders().get(dialect));
  }

  /** Gives a database the first migration and rows. */
  void fill(TargetDatabase target) throws SQLException {
    migrations(target.dialect()).applyTo(target, FlywayVersion.of(1));
    try (Connection connection = target.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int team = 1; team <= 300; team++) {
        statement.executeUpdate(
            "INSERT INTO teams VALUES (" + team + ", " + (team % 3 == 0 ? "NULL" : "'t'") + ")");
      }
      for (int user = 1; user <= 3_000; user++) {
        statement.executeUpdate(
            "INSERT INTO users VALUES (%d, %s, %d)"
                .formatted(user, user % 5 == 0 ? "NULL" : "'u" + user + "'", 1 + user % 300));
      }
      connection.commit();
    }
  }

  TargetPlan plan(TargetDatabase target) throws Exception {
    return TargetPlan.of(
        target,
        migrations(target.dialect()),
        new RecordedSteps(layout())::schemaAt,
        Optional.empty());
  }

  /** What the goal does. */
  List<String> migrate(TargetDatabase target) throws Exception {
    return plan(target).apply(migrations(target.dialect()), new RecordedSteps(layout())::of);
  }

  /** Every row, and which migrations the history has. */
  static List<String> contents(TargetDatabase target) throws SQLException {
    List<String> contents = new ArrayList<>();
    for (String query :
        List.of(
            "SELECT * FROM teams ORDER BY 1",
            "SELECT * FROM users ORDER BY 1",
            "SELECT installed_rank, version, script, checksum, success FROM"
                + " flyway_schema_history ORDER BY 1")) {
      contents.addAll(rows(target, query));
    }
    return contents;
  }

  static List<String> rows(TargetDatabase target, String query) throws SQLException {
    try (Connection connection = target.dataSource().getConnection()) {
      return TestSql.rows(connection, query);
    }
  }
}
