-- V0007__change_worktrees_and_2_more
--   worktrees: add column needs_attention; add foreign key worktrees_board_id_fkey
--   sessions: add column ready_for_prompt; add foreign key sessions_board_id_fkey,
--     sessions_parent_session_id_fkey, sessions_forked_from_session_id_fkey
--   tasks: add column started_at

-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;

PRAGMA defer_foreign_keys = ON;

-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again
-- after
CREATE TABLE `__guard` (
  `triggers on worktrees, sessions, tasks, messages, mcp_servers, board_objects, session_mcp_servers, board_comments` integer CHECK (`triggers on worktrees, sessions, tasks, messages, mcp_servers, board_objects, session_mcp_servers, board_comments` = 0)
);

INSERT INTO `__guard` (
  `triggers on worktrees, sessions, tasks, messages, mcp_servers, board_objects, session_mcp_servers, board_comments`
)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('worktrees', 'sessions', 'tasks', 'messages', 'mcp_servers', 'board_objects', 'session_mcp_servers', 'board_comments');

DROP TABLE `__guard`;

-- SQLite makes worktrees, sessions, tasks again, with all tables that reference them: with foreign
-- keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_worktrees` AS
SELECT
  `worktree_id`, `repo_id`, `created_by`, `name`, `ref`, `worktree_unique_id`, `start_command`,
  `stop_command`, `health_check_url`, `app_url`, `logs_command`, `board_id`, `schedule_enabled`,
  `schedule_cron`, `schedule_last_triggered_at`, `schedule_next_run_at`, `data`, `created_at`,
  `updated_at`
FROM `worktrees`;

CREATE TABLE `__old_sessions` AS
SELECT
  `session_id`, `created_by`, `status`, `agentic_tool`, `board_id`, `parent_session_id`,
  `forked_from_session_id`, `worktree_id`, `scheduled_run_at`, `scheduled_from_worktree`, `data`,
  `created_at`, `updated_at`
FROM `sessions`;

CREATE TABLE `__old_tasks` AS
SELECT `task_id`, `session_id`, `created_at`, `completed_at`, `status`, `created_by`, `data` FROM `tasks`;

CREATE TABLE `__old_messages` AS
SELECT
  `message_id`, `created_at`, `session_id`, `task_id`, `type`, `role`, `index`, `timestamp`,
  `content_preview`, `parent_tool_use_id`, `status`, `queue_position`, `data`
FROM `messages`;

CREATE TABLE `__old_mcp_servers` AS
SELECT
  `mcp_server_id`, `name`, `transport`, `scope`, `enabled`, `owner_user_id`, `team_id`, `repo_id`,
  `session_id`, `source`, `data`, `created_at`, `updated_at`
FROM `mcp_servers`;

CREATE TABLE `__old_board_objects` AS
SELECT `object_id`, `board_id`, `created_at`, `worktree_id`, `data` FROM `board_objects`;

CREATE TABLE `__old_session_mcp_servers` AS
SELECT `session_id`, `mcp_server_id`, `enabled`, `added_at` FROM `session_mcp_servers`;

CREATE TABLE `__old_board_comments` AS
SELECT
  `comment_id`, `board_id`, `created_by`, `session_id`, `task_id`, `message_id`, `worktree_id`,
  `content`, `content_preview`, `parent_comment_id`, `resolved`, `edited`, `reactions`, `data`,
  `created_at`, `updated_at`
FROM `board_comments`;

DROP TABLE `board_comments`;
DROP TABLE `session_mcp_servers`;
DROP TABLE `board_objects`;
DROP TABLE `mcp_servers`;
DROP TABLE `messages`;
DROP TABLE `tasks`;
DROP TABLE `sessions`;
DROP TABLE `worktrees`;

-- A working copy of a repository, where sessions run
CREATE TABLE `worktrees` (
  `worktree_id` text(36) PRIMARY KEY NOT NULL,
  `repo_id` text(36) NOT NULL,
  `created_by` text(36) NOT NULL DEFAULT 'anonymous',
  `name` text NOT NULL,
  `ref` text NOT NULL,
  `worktree_unique_id` integer NOT NULL,
  `start_command` text,
  `stop_command` text,
  `health_check_url` text,
  `app_url` text,
  `logs_command` text,
  `board_id` text(36),
  `schedule_enabled` integer NOT NULL DEFAULT 0,
  `schedule_cron` text,
  `schedule_last_triggered_at` integer,
  `schedule_next_run_at` integer,
  `needs_attention` integer NOT NULL DEFAULT 1,
  `data` text NOT NULL,
  `created_at` integer NOT NULL,
  `updated_at` integer,
  CONSTRAINT `worktrees_repo_id_fkey` FOREIGN KEY (`repo_id`) REFERENCES `repos` (`repo_id`) ON DELETE CASCADE,
  CONSTRAINT `worktrees_board_id_fkey` FOREIGN KEY (`board_id`) REFERENCES `boards` (`board_id`) ON DELETE SET NULL
);

-- A conversation with one coding agent
CREATE TABLE `sessions` (
  `session_id` text(36) PRIMARY KEY NOT NULL,
  `created_by` text(36) NOT NULL DEFAULT 'anonymous',
  `status` text NOT NULL,
  `agentic_tool` text NOT NULL,
  `board_id` text(36),
  `parent_session_id` text(36),
  `forked_from_session_id` text(36),
  `worktree_id` text(36) NOT NULL,
  `scheduled_run_at` integer,
  `scheduled_from_worktree` integer NOT NULL DEFAULT 0,
  `ready_for_prompt` integer NOT NULL DEFAULT 0,
  `data` text NOT NULL,
  `created_at` integer NOT NULL,
  `updated_at` integer,
  CONSTRAINT `sessions_board_id_fkey` FOREIGN KEY (`board_id`) REFERENCES `boards` (`board_id`) ON DELETE SET NULL,
  CONSTRAINT `sessions_parent_session_id_fkey` FOREIGN KEY (`parent_session_id`) REFERENCES `sessions` (`session_id`) ON DELETE SET NULL,
  CONSTRAINT `sessions_forked_from_session_id_fkey` FOREIGN KEY (`forked_from_session_id`) REFERENCES `sessions` (`session_id`) ON DELETE SET NULL,
  CONSTRAINT `sessions_worktree_id_fkey` FOREIGN KEY (`worktree_id`) REFERENCES `worktrees` (`worktree_id`) ON DELETE CASCADE,
  CONSTRAINT `sessions_status_check` CHECK (`status` IN ('idle', 'running', 'awaiting_permission', 'completed', 'failed')),
  CONSTRAINT `sessions_agentic_tool_check` CHECK (`agentic_tool` IN ('claude-code', 'codex', 'gemini', 'opencode'))
);

-- What a person asked a session to do
CREATE TABLE `tasks` (
  `task_id` text(36) PRIMARY KEY NOT NULL,
  `session_id` text(36) NOT NULL,
  `created_at` integer NOT NULL,
  `started_at` integer,
  `completed_at` integer,
  `status` text NOT NULL,
  `created_by` text(36) NOT NULL DEFAULT 'anonymous',
  `data` text NOT NULL,
  CONSTRAINT `tasks_session_id_fkey` FOREIGN KEY (`session_id`) REFERENCES `sessions` (`session_id`) ON DELETE CASCADE,
  CONSTRAINT `tasks_status_check` CHECK (`status` IN ('created', 'running', 'stopping', 'awaiting_permission', 'completed', 'failed', 'stopped'))
);

-- One message of a session, in order
CREATE TABLE `messages` (
  `message_id` text(36) PRIMARY KEY NOT NULL,
  `created_at` integer NOT NULL,
  `session_id` text(36) NOT NULL,
  `task_id` text(36),
  `type` text NOT NULL,
  `role` text NOT NULL,
  `index` integer NOT NULL,
  `timestamp` integer NOT NULL,
  `content_preview` text,
  `parent_tool_use_id` text,
  `status` text,
  `queue_position` integer,
  `data` text NOT NULL,
  CONSTRAINT `messages_session_id_fkey` FOREIGN KEY (`session_id`) REFERENCES `sessions` (`session_id`) ON DELETE CASCADE,
  CONSTRAINT `messages_task_id_fkey` FOREIGN KEY (`task_id`) REFERENCES `tasks` (`task_id`) ON DELETE SET NULL,
  CONSTRAINT `messages_type_check` CHECK (`type` IN ('user', 'assistant', 'system', 'file-history-snapshot', 'permission_request')),
  CONSTRAINT `messages_role_check` CHECK (`role` IN ('user', 'assistant', 'system')),
  CONSTRAINT `messages_status_check` CHECK (`status` IN ('queued'))
);

-- A tool server that sessions may talk to
CREATE TABLE `mcp_servers` (
  `mcp_server_id` text(36) PRIMARY KEY NOT NULL,
  `name` text NOT NULL,
  `transport` text NOT NULL,
  `scope` text NOT NULL,
  `enabled` integer NOT NULL DEFAULT 1,
  `owner_user_id` text(36),
  `team_id` text(36),
  `repo_id` text(36),
  `session_id` text(36),
  `source` text NOT NULL,
  `data` text NOT NULL,
  `created_at` integer NOT NULL,
  `updated_at` integer,
  CONSTRAINT `mcp_servers_repo_id_fkey` FOREIGN KEY (`repo_id`) REFERENCES `repos` (`repo_id`) ON DELETE CASCADE,
  CONSTRAINT `mcp_servers_session_id_fkey` FOREIGN KEY (`session_id`) REFERENCES `sessions` (`session_id`) ON DELETE CASCADE,
  CONSTRAINT `mcp_servers_transport_check` CHECK (`transport` IN ('stdio', 'http', 'sse')),
  CONSTRAINT `mcp_servers_scope_check` CHECK (`scope` IN ('global', 'team', 'repo', 'session')),
  CONSTRAINT `mcp_servers_source_check` CHECK (`source` IN ('user', 'imported', 'agor'))
);

-- A worktree's place on a board
CREATE TABLE `board_objects` (
  `object_id` text(36) PRIMARY KEY NOT NULL,
  `board_id` text(36) NOT NULL,
  `created_at` integer NOT NULL,
  `worktree_id` text(36) NOT NULL,
  `data` text NOT NULL,
  CONSTRAINT `board_objects_board_id_fkey` FOREIGN KEY (`board_id`) REFERENCES `boards` (`board_id`) ON DELETE CASCADE,
  CONSTRAINT `board_objects_worktree_id_fkey` FOREIGN KEY (`worktree_id`) REFERENCES `worktrees` (`worktree_id`) ON DELETE CASCADE
);

-- Which tool servers a session may use
CREATE TABLE `session_mcp_servers` (
  `session_id` text(36) NOT NULL,
  `mcp_server_id` text(36) NOT NULL,
  `enabled` integer NOT NULL DEFAULT 1,
  `added_at` integer NOT NULL,
  CONSTRAINT `session_mcp_servers_session_id_fkey` FOREIGN KEY (`session_id`) REFERENCES `sessions` (`session_id`) ON DELETE CASCADE,
  CONSTRAINT `session_mcp_servers_mcp_server_id_fkey` FOREIGN KEY (`mcp_server_id`) REFERENCES `mcp_servers` (`mcp_server_id`) ON DELETE CASCADE
);

-- A remark on a board, or on something that lies on it
CREATE TABLE `board_comments` (
  `comment_id` text(36) PRIMARY KEY NOT NULL,
  `board_id` text(36) NOT NULL,
  `created_by` text(36) NOT NULL DEFAULT 'anonymous',
  `session_id` text(36),
  `task_id` text(36),
  `message_id` text(36),
  `worktree_id` text(36),
  `content` text NOT NULL,
  `content_preview` text NOT NULL,
  `parent_comment_id` text(36),
  `resolved` integer NOT NULL DEFAULT 0,
  `edited` integer NOT NULL DEFAULT 0,
  `reactions` text NOT NULL DEFAULT '[]',
  `data` text NOT NULL,
  `created_at` integer NOT NULL,
  `updated_at` integer,
  CONSTRAINT `board_comments_board_id_fkey` FOREIGN KEY (`board_id`) REFERENCES `boards` (`board_id`) ON DELETE CASCADE,
  CONSTRAINT `board_comments_session_id_fkey` FOREIGN KEY (`session_id`) REFERENCES `sessions` (`session_id`) ON DELETE SET NULL,
  CONSTRAINT `board_comments_task_id_fkey` FOREIGN KEY (`task_id`) REFERENCES `tasks` (`task_id`) ON DELETE SET NULL,
  CONSTRAINT `board_comments_message_id_fkey` FOREIGN KEY (`message_id`) REFERENCES `messages` (`message_id`) ON DELETE SET NULL,
  CONSTRAINT `board_comments_worktree_id_fkey` FOREIGN KEY (`worktree_id`) REFERENCES `worktrees` (`worktree_id`) ON DELETE CASCADE
);

INSERT INTO `worktrees` (
  `worktree_id`, `repo_id`, `created_by`, `name`, `ref`, `worktree_unique_id`, `start_command`,
  `stop_command`, `health_check_url`, `app_url`, `logs_command`, `board_id`, `schedule_enabled`,
  `schedule_cron`, `schedule_last_triggered_at`, `schedule_next_run_at`, `data`, `created_at`,
  `updated_at`
)
SELECT
  `worktree_id`, `repo_id`, `created_by`, `name`, `ref`, `worktree_unique_id`, `start_command`,
  `stop_command`, `health_check_url`, `app_url`, `logs_command`, `board_id`, `schedule_enabled`,
  `schedule_cron`, `schedule_last_triggered_at`, `schedule_next_run_at`, `data`, `created_at`,
  `updated_at`
FROM `__old_worktrees`;

DROP TABLE `__old_worktrees`;
CREATE INDEX `worktrees_repo_idx` ON `worktrees` (`repo_id`);
CREATE INDEX `worktrees_name_idx` ON `worktrees` (`name`);
CREATE INDEX `worktrees_ref_idx` ON `worktrees` (`ref`);
CREATE INDEX `worktrees_board_idx` ON `worktrees` (`board_id`);
CREATE INDEX `worktrees_created_idx` ON `worktrees` (`created_at`);
CREATE INDEX `worktrees_updated_idx` ON `worktrees` (`updated_at`);
CREATE INDEX `worktrees_repo_name_unique` ON `worktrees` (`repo_id`, `name`);
CREATE INDEX `worktrees_schedule_enabled_idx` ON `worktrees` (`schedule_enabled`);
CREATE INDEX `worktrees_board_schedule_idx` ON `worktrees` (`board_id`, `schedule_enabled`);

INSERT INTO `sessions` (
  `session_id`, `created_by`, `status`, `agentic_tool`, `board_id`, `parent_session_id`,
  `forked_from_session_id`, `worktree_id`, `scheduled_run_at`, `scheduled_from_worktree`, `data`,
  `created_at`, `updated_at`
)
SELECT
  `session_id`, `created_by`, `status`, `agentic_tool`, `board_id`, `parent_session_id`,
  `forked_from_session_id`, `worktree_id`, `scheduled_run_at`, `scheduled_from_worktree`, `data`,
  `created_at`, `updated_at`
FROM `__old_sessions`;

DROP TABLE `__old_sessions`;
CREATE INDEX `sessions_status_idx` ON `sessions` (`status`);
CREATE INDEX `sessions_agentic_tool_idx` ON `sessions` (`agentic_tool`);
CREATE INDEX `sessions_board_idx` ON `sessions` (`board_id`);
CREATE INDEX `sessions_worktree_idx` ON `sessions` (`worktree_id`);
CREATE INDEX `sessions_created_idx` ON `sessions` (`created_at`);
CREATE INDEX `sessions_parent_idx` ON `sessions` (`parent_session_id`);
CREATE INDEX `sessions_forked_idx` ON `sessions` (`forked_from_session_id`);
CREATE INDEX `sessions_scheduled_flag_idx` ON `sessions` (`scheduled_from_worktree`);

INSERT INTO `tasks` (`task_id`, `session_id`, `created_at`, `completed_at`, `status`, `created_by`, `data`)
SELECT `task_id`, `session_id`, `created_at`, `completed_at`, `status`, `created_by`, `data` FROM `__old_tasks`;

DROP TABLE `__old_tasks`;
CREATE INDEX `tasks_session_idx` ON `tasks` (`session_id`);
CREATE INDEX `tasks_status_idx` ON `tasks` (`status`);
CREATE INDEX `tasks_created_idx` ON `tasks` (`created_at`);

INSERT INTO `messages` (
  `message_id`, `created_at`, `session_id`, `task_id`, `type`, `role`, `index`, `timestamp`,
  `content_preview`, `parent_tool_use_id`, `status`, `queue_position`, `data`
)
SELECT
  `message_id`, `created_at`, `session_id`, `task_id`, `type`, `role`, `index`, `timestamp`,
  `content_preview`, `parent_tool_use_id`, `status`, `queue_position`, `data`
FROM `__old_messages`;

DROP TABLE `__old_messages`;
CREATE INDEX `messages_session_id_idx` ON `messages` (`session_id`);
CREATE INDEX `messages_task_id_idx` ON `messages` (`task_id`);
CREATE INDEX `messages_session_index_idx` ON `messages` (`session_id`, `index`);
CREATE INDEX `messages_queue_idx` ON `messages` (`session_id`, `status`, `queue_position`);

INSERT INTO `mcp_servers` (
  `mcp_server_id`, `name`, `transport`, `scope`, `enabled`, `owner_user_id`, `team_id`, `repo_id`,
  `session_id`, `source`, `data`, `created_at`, `updated_at`
)
SELECT
  `mcp_server_id`, `name`, `transport`, `scope`, `enabled`, `owner_user_id`, `team_id`, `repo_id`,
  `session_id`, `source`, `data`, `created_at`, `updated_at`
FROM `__old_mcp_servers`;

DROP TABLE `__old_mcp_servers`;
CREATE INDEX `mcp_servers_name_idx` ON `mcp_servers` (`name`);
CREATE INDEX `mcp_servers_scope_idx` ON `mcp_servers` (`scope`);
CREATE INDEX `mcp_servers_owner_idx` ON `mcp_servers` (`owner_user_id`);
CREATE INDEX `mcp_servers_team_idx` ON `mcp_servers` (`team_id`);
CREATE INDEX `mcp_servers_repo_idx` ON `mcp_servers` (`repo_id`);
CREATE INDEX `mcp_servers_session_idx` ON `mcp_servers` (`session_id`);
CREATE INDEX `mcp_servers_enabled_idx` ON `mcp_servers` (`enabled`);

INSERT INTO `board_objects` (`object_id`, `board_id`, `created_at`, `worktree_id`, `data`)
SELECT `object_id`, `board_id`, `created_at`, `worktree_id`, `data` FROM `__old_board_objects`;

DROP TABLE `__old_board_objects`;
CREATE INDEX `board_objects_board_idx` ON `board_objects` (`board_id`);
CREATE INDEX `board_objects_worktree_idx` ON `board_objects` (`worktree_id`);

INSERT INTO `session_mcp_servers` (`session_id`, `mcp_server_id`, `enabled`, `added_at`)
SELECT `session_id`, `mcp_server_id`, `enabled`, `added_at` FROM `__old_session_mcp_servers`;

DROP TABLE `__old_session_mcp_servers`;
CREATE INDEX `session_mcp_servers_pk` ON `session_mcp_servers` (`session_id`, `mcp_server_id`);
CREATE INDEX `session_mcp_servers_session_idx` ON `session_mcp_servers` (`session_id`);
CREATE INDEX `session_mcp_servers_server_idx` ON `session_mcp_servers` (`mcp_server_id`);
CREATE INDEX `session_mcp_servers_enabled_idx` ON `session_mcp_servers` (`session_id`, `enabled`);

INSERT INTO `board_comments` (
  `comment_id`, `board_id`, `created_by`, `session_id`, `task_id`, `message_id`, `worktree_id`,
  `content`, `content_preview`, `parent_comment_id`, `resolved`, `edited`, `reactions`, `data`,
  `created_at`, `updated_at`
)
SELECT
  `comment_id`, `board_id`, `created_by`, `session_id`, `task_id`, `message_id`, `worktree_id`,
  `content`, `content_preview`, `parent_comment_id`, `resolved`, `edited`, `reactions`, `data`,
  `created_at`, `updated_at`
FROM `__old_board_comments`;

DROP TABLE `__old_board_comments`;
CREATE INDEX `board_comments_board_idx` ON `board_comments` (`board_id`);
CREATE INDEX `board_comments_session_idx` ON `board_comments` (`session_id`);
CREATE INDEX `board_comments_task_idx` ON `board_comments` (`task_id`);
CREATE INDEX `board_comments_message_idx` ON `board_comments` (`message_id`);
CREATE INDEX `board_comments_worktree_idx` ON `board_comments` (`worktree_id`);
CREATE INDEX `board_comments_created_by_idx` ON `board_comments` (`created_by`);
CREATE INDEX `board_comments_parent_idx` ON `board_comments` (`parent_comment_id`);
CREATE INDEX `board_comments_created_idx` ON `board_comments` (`created_at`);
CREATE INDEX `board_comments_resolved_idx` ON `board_comments` (`resolved`);

-- SQLite would not look at the rows that are there while foreign keys are off; stop if one breaks a
-- new foreign key
CREATE TABLE `__guard` (
  `worktrees without boards` integer CHECK (`worktrees without boards` = 0),
  `sessions without boards or sessions` integer CHECK (`sessions without boards or sessions` = 0)
);

INSERT INTO `__guard` (`worktrees without boards`)
SELECT count(*) FROM pragma_foreign_key_check('worktrees') WHERE `parent` IN ('boards');

INSERT INTO `__guard` (`sessions without boards or sessions`)
SELECT count(*) FROM pragma_foreign_key_check('sessions') WHERE `parent` IN ('boards', 'sessions');

DROP TABLE `__guard`;
RELEASE migration;
