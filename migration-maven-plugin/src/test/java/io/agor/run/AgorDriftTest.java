package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.parity.ParityChecker;
import io.agor.plan.Planner;
import io.agor.plan.Statement;
import io.agor.report.Finding;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.SchemaFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One edit by hand to one dialect's SQL of the Agor schema is one finding, which names the object.
 */
class AgorDriftTest {

  private static final Schema AGOR = agor();

  @TempDir private Path folder;

  static Stream<Arguments> edits() {
    return Stream.of(
        edit(
            Dialect.SQLITE,
            "a removed index",
            "CREATE INDEX `tasks_status_idx` ON `tasks` (`status`);\n",
            "",
            "AP051 index tasks_status_idx on tasks"),
        edit(
            Dialect.POSTGRESQL,
            "a removed index",
            "CREATE INDEX tasks_status_idx ON tasks (status);\n",
            "",
            "AP051 index tasks_status_idx on tasks"),
        edit(
            Dialect.SQLITE,
            "other columns",
            "ON `messages` (`session_id`, `index`)",
            "ON `messages` (`session_id`)",
            "AP053 index messages_session_index_idx on messages"),
        edit(
            Dialect.POSTGRESQL,
            "other columns",
            "ON messages (session_id, index)",
            "ON messages (session_id)",
            "AP053 index messages_session_index_idx on messages"),
        edit(
            Dialect.SQLITE,
            "another order",
            "(`session_id`, `index`)",
            "(`index`, `session_id`)",
            "AP053 index messages_session_index_idx on messages"),
        edit(
            Dialect.POSTGRESQL,
            "another order",
            "(session_id, index)",
            "(index, session_id)",
            "AP053 index messages_session_index_idx on messages"),
        edit(
            Dialect.SQLITE,
            "another direction",
            "ON `tasks` (`created_at`)",
            "ON `tasks` (`created_at` DESC)",
            "AP053 index tasks_created_idx on tasks"),
        edit(
            Dialect.POSTGRESQL,
            "another direction",
            "ON tasks (created_at)",
            "ON tasks (created_at DESC)",
            "AP053 index tasks_created_idx on tasks"),
        edit(
            Dialect.SQLITE,
            "a unique index",
            "CREATE INDEX `boards_name_idx`",
            "CREATE UNIQUE INDEX `boards_name_idx`",
            "AP053 index boards_name_idx on boards"),
        edit(
            Dialect.POSTGRESQL,
            "a unique index",
            "CREATE INDEX boards_name_idx",
            "CREATE UNIQUE INDEX boards_name_idx",
            "AP053 index boards_name_idx on boards"),
        edit(
            Dialect.SQLITE,
            "a partial index",
            "`repos_slug_idx` ON `repos` (`slug`);",
            "`repos_slug_idx` ON `repos` (`slug`) WHERE `slug` <> '';",
            "AP053 index repos_slug_idx on repos"),
        edit(
            Dialect.POSTGRESQL,
            "a partial index",
            "repos_slug_idx ON repos (slug);",
            "repos_slug_idx ON repos (slug) WHERE slug <> '';",
            "AP053 index repos_slug_idx on repos"),
        edit(
            Dialect.SQLITE,
            "a dropped column",
            "  `emoji` text,\n",
            "",
            "AP011 column users.emoji"),
        edit(
            Dialect.POSTGRESQL,
            "a dropped column",
            "  emoji text,\n",
            "",
            "AP011 column users.emoji"),
        edit(
            Dialect.SQLITE,
            "a nullable column",
            "`password` text NOT NULL",
            "`password` text",
            "AP014 column users.password"),
        edit(
            Dialect.POSTGRESQL,
            "a nullable column",
            "password text NOT NULL",
            "password text",
            "AP014 column users.password"),
        edit(
            Dialect.SQLITE,
            "another default",
            "`needs_attention` integer NOT NULL DEFAULT 1",
            "`needs_attention` integer NOT NULL DEFAULT 0",
            "AP015 column worktrees.needs_attention"),
        edit(
            Dialect.POSTGRESQL,
            "another default",
            "needs_attention boolean NOT NULL DEFAULT TRUE",
            "needs_attention boolean NOT NULL DEFAULT FALSE",
            "AP015 column worktrees.needs_attention"),
        edit(
            Dialect.SQLITE,
            "another type",
            "`worktree_unique_id` integer",
            "`worktree_unique_id` text",
            "AP013 column worktrees.worktree_unique_id"),
        edit(
            Dialect.POSTGRESQL,
            "another type",
            "worktree_unique_id integer",
            "worktree_unique_id bigint",
            "AP013 column worktrees.worktree_unique_id"),
        edit(
            Dialect.SQLITE,
            "a shorter varchar",
            "`archived_by` text(36)",
            "`archived_by` text(20)",
            "AP013 column worktrees.archived_by"),
        edit(
            Dialect.POSTGRESQL,
            "a shorter varchar",
            "archived_by varchar(36)",
            "archived_by varchar(20)",
            "AP013 column worktrees.archived_by"),
        edit(
            Dialect.SQLITE,
            "a removed foreign key",
            ",\n  CONSTRAINT `tasks_session_id_fkey` FOREIGN KEY (`session_id`) REFERENCES `sessions` (`session_id`) ON DELETE CASCADE",
            "",
            "AP041 foreign key tasks_session_id_fkey on tasks"),
        edit(
            Dialect.POSTGRESQL,
            "a removed foreign key",
            ",\n  CONSTRAINT tasks_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions (session_id) ON DELETE CASCADE",
            "",
            "AP041 foreign key tasks_session_id_fkey on tasks"),
        edit(
            Dialect.SQLITE,
            "another ON DELETE",
            "REFERENCES `tasks` (`task_id`) ON DELETE SET NULL,\n  CONSTRAINT `messages_type",
            "REFERENCES `tasks` (`task_id`) ON DELETE CASCADE,\n  CONSTRAINT `messages_type",
            "AP043 foreign key messages_task_id_fkey on messages"),
        edit(
            Dialect.POSTGRESQL,
            "another ON DELETE",
            "REFERENCES tasks (task_id) ON DELETE SET NULL,\n  CONSTRAINT messages_type",
            "REFERENCES tasks (task_id) ON DELETE CASCADE,\n  CONSTRAINT messages_type",
            "AP043 foreign key messages_task_id_fkey on messages"),
        edit(
            Dialect.SQLITE,
            "a removed check",
            ",\n  CONSTRAINT `users_role_check` CHECK (`role` IN ('owner', 'admin', 'member', 'viewer'))",
            "",
            "AP061 check users_role_check on users"),
        edit(
            Dialect.POSTGRESQL,
            "a removed check",
            ",\n  CONSTRAINT users_role_check CHECK (role IN ('owner', 'admin', 'member', 'viewer'))",
            "",
            "AP061 check users_role_check on users"),
        edit(
            Dialect.SQLITE,
            "an enum value more",
            "('owner', 'admin', 'member', 'viewer')",
            "('owner', 'admin', 'member', 'viewer', 'guest')",
            "AP063 check users_role_check on users"),
        edit(
            Dialect.POSTGRESQL,
            "an enum value more",
            "('owner', 'admin', 'member', 'viewer')",
            "('owner', 'admin', 'member', 'viewer', 'guest')",
            "AP063 check users_role_check on users"),
        edit(
            Dialect.SQLITE,
            "a removed unique",
            "CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);\n",
            "",
            "AP051 index users_email_unique on users"),
        edit(
            Dialect.POSTGRESQL,
            "a removed unique",
            ",\n  CONSTRAINT users_email_unique UNIQUE (email)",
            "",
            "AP031 unique users_email_unique on users"),
        edit(
            Dialect.SQLITE,
            "an extra table",
            "CREATE TABLE `boards`",
            "CREATE TABLE trial (id integer);\nCREATE TABLE `boards`",
            "AP002 table trial"),
        edit(
            Dialect.POSTGRESQL,
            "an extra table",
            "CREATE TABLE boards",
            "CREATE TABLE trial (id integer);\nCREATE TABLE boards",
            "AP002 table trial"),
        edit(
            Dialect.SQLITE,
            "an extra column",
            "  `emoji` text,\n",
            "  `emoji` text,\n  `mood` text,\n",
            "AP012 column users.mood"),
        edit(
            Dialect.POSTGRESQL,
            "an extra column",
            "  emoji text,\n",
            "  emoji text,\n  mood text,\n",
            "AP012 column users.mood"),
        edit(
            Dialect.SQLITE,
            "an extra index",
            "CREATE INDEX `boards_name_idx`",
            "CREATE INDEX extra ON boards (data);\nCREATE INDEX `boards_name_idx`",
            "AP052 index extra on boards"),
        edit(
            Dialect.POSTGRESQL,
            "an extra index",
            "CREATE INDEX boards_name_idx",
            "CREATE INDEX extra ON boards (data);\nCREATE INDEX boards_name_idx",
            "AP052 index extra on boards"),
        edit(
            Dialect.SQLITE,
            "no primary key",
            "`object_id` text(36) PRIMARY KEY NOT NULL",
            "`object_id` text(36) NOT NULL",
            "AP021 primary key of board_objects"),
        edit(
            Dialect.POSTGRESQL,
            "no primary key",
            "object_id varchar(36) PRIMARY KEY",
            "object_id varchar(36) NOT NULL",
            "AP021 primary key of board_objects"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("edits")
  void anEditByHandIsFoundAndTheObjectNamed(
      Dialect edited, String what, String search, String replacement, String expected)
      throws Exception {
    String sql = sql(edited);
    assertThat(sql).as("the SQL to edit").contains(search);

    List<Finding> findings = verify(edited, sql.replace(search, replacement));

    assertThat(findings)
        .as(what)
        .extracting(finding -> finding.code() + " " + finding.object())
        .containsExactly(expected);
    assertThat(findings.get(0).side()).isEqualTo(edited.id());
  }

  @Test
  void aDroppedTableIsFoundWithAllThatPointsToIt() throws Exception {
    for (Dialect edited : Dialect.values()) {
      String name = edited.quoting().identifier("board_objects");
      List<Finding> findings = verify(edited, sql(edited) + "\nDROP TABLE " + name + ";\n");

      assertThat(findings)
          .extracting(finding -> finding.code() + " " + finding.side() + " " + finding.object())
          .containsExactly("AP001 " + edited.id() + " table board_objects");
    }
  }

  @Test
  void withoutAnEditNothingIsFound() throws Exception {
    assertThat(verify(Dialect.SQLITE, sql(Dialect.SQLITE))).isEmpty();
    assertThat(verify(Dialect.POSTGRESQL, sql(Dialect.POSTGRESQL))).isEmpty();
  }

  private List<Finding> verify(Dialect dialect, String sql) throws Exception {
    Path migrations = Files.createDirectories(folder.resolve(dialect.id()));
    Files.writeString(migrations.resolve("V0001__initial_schema.sql"), sql);
    Supplier<TestDatabase> database =
        switch (dialect) {
          case SQLITE -> () -> FreshSqlite.create(folder.resolve("agor.sqlite"));
          case POSTGRESQL -> TestPostgresql::freshDatabase;
        };
    return ParityChecker.check(
        Verification.run(
            List.of(
                new Verification.Side(
                    dialect,
                    AGOR,
                    migrations,
                    "db/" + dialect.id(),
                    SchemaSteps.UNKNOWN,
                    database,
                    Progress.SILENT))));
  }

  static String sql(Dialect dialect) {
    return Planner.of(dialect).plan(Schema.EMPTY, AGOR).stream()
        .map(Statement::sql)
        .collect(Collectors.joining(";\n", "", ";\n"));
  }

  private static Schema agor() {
    Path file = Path.of("../it/src/it/agor/src/main/schema/agor.yaml");
    try {
      return SchemaFile.read(List.of(file)).schema();
    } catch (IOException | SchemaFileException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Arguments edit(
      Dialect dialect, String what, String search, String replacement, String expected) {
    return Arguments.of(dialect, what, search, replacement, expected);
  }
}
