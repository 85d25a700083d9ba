-- V0001__initial_schema
--   create table boards
--   create table repos
--   create table worktrees
--   create table sessions
--   create table tasks
--   create table messages
--   create table users
--   create table mcp_servers
--   create table board_objects
--   create table session_mcp_servers
--   create table board_comments

-- A canvas that worktrees and comments are laid out on
CREATE TABLE `boards` (
  `board_id` text(36) PRIMARY KEY NOT NULL,
  `created_by` text(36) NOT NULL DEFAULT 'anonymous',
  `name` text NOT NULL,
  `slug` text,
  `data` text NOT NULL,
  `created_at` integer NOT NULL,
  `updated_at` integer
);

CREATE UNIQUE INDEX `boards_slug_unique` ON `boards` (`slug`);
CREATE INDEX `boards_name_idx` ON `boards` (`name`);
CREATE INDEX `boards_slug_idx` ON `boards` (`slug`);

-- A git repository
CREATE TABLE `repos` (
  `repo_id` text(36) PRIMARY KEY NOT NULL,
  `slug` text NOT NULL,
  `data` text NOT NULL,
  `created_at` integer NOT NULL,
  `updated_at` integer
);

CREATE UNIQUE INDEX `repos_slug_unique` ON `repos` (`slug`);
CREATE INDEX `repos_slug_idx` ON `repos` (`slug`);

-- A working copy of a repository, where sessions run
CREATE TABLE `worktrees` (
  `worktree_id` text(36) PRIMARY KEY NOT NULL,
  `repo_id` text(36) NOT NULL,
  `created_by` text(36) NOT NULL DEFAULT 'anonymous',
  `name` text NOT NULL,
  `ref` text NOT NULL,
  `worktree_unique_id` integer NOT NULL,
  `board_id` text(36),
  `data` text NOT NULL,
  `created_at` integer NOT NULL,
  `updated_at` integer,
  CONSTRAINT `worktrees_repo_id_fkey` FOREIGN KEY (`repo_id`) REFERENCES `repos` (`repo_id`) ON DELETE CASCADE
);

CREATE INDEX `worktrees_repo_idx` ON `worktrees` (`repo_id`);
CREATE INDEX `worktrees_name_idx` ON `worktrees` (`name`);
CREATE INDEX `worktrees_ref_idx` ON `worktrees` (`ref`);
CREATE INDEX `worktrees_board_idx` ON `worktrees` (`board_id`);
CREATE INDEX `worktrees_created_idx` ON `worktrees` (`created_at`);
CREATE INDEX `worktrees_updated_idx` ON `worktrees` (`updated_at`);
CREATE INDEX `worktrees_repo_name_unique` ON `worktrees` (`repo_id`, `name`);

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
  `data` text NOT NULL,
  `created_at` integer NOT NULL,
  `updated_at` integer,
  CONSTRAINT `sessions_worktree_id_fkey` FOREIGN KEY (`worktree_id`) REFERENCES `worktrees` (`worktree_id`) ON DELETE CASCADE,
  CONSTRAINT `sessions_status_check` CHECK (`status` IN ('idle', 'running', 'awaiting_permission', 'completed', 'failed')),
  CONSTRAINT `sessions_agentic_tool_check` CHECK (`agentic_tool` IN ('claude-code', 'codex', 'gemini', 'opencode'))
);

CREATE INDEX `sessions_status_idx` ON `sessions` (`status`);
CREATE INDEX `sessions_agentic_tool_idx` ON `sessions` (`agentic_tool`);
CREATE INDEX `sessions_board_idx` ON `sessions` (`board_id`);
CREATE INDEX `sessions_worktree_idx` ON `sessions` (`worktree_id`);
CREATE INDEX `sessions_created_idx` ON `sessions` (`created_at`);
CREATE INDEX `sessions_parent_idx` ON `sessions` (`parent_session_id`);
CREATE INDEX `sessions_forked_idx` ON `sessions` (`forked_from_session_id`);

-- What a person asked a session to do
CREATE TABLE `tasks` (
  `task_id` text(36) PRIMARY KEY NOT NULL,
  `session_id` text(36) NOT NULL,
  `created_at` integer NOT NULL,
  `completed_at` integer,
  `status` text NOT NULL,
  `created_by` text(36) NOT NULL DEFAULT 'anonymous',
  `data` text NOT NULL,
  CONSTRAINT `tasks_session_id_fkey` FOREIGN KEY (`session_id`) REFERENCES `sessions` (`session_id`) ON DELETE CASCADE,
  CONSTRAINT `tasks_status_check` CHECK (`status` IN ('created', 'running', 'stopping', 'awaiting_permission', 'completed', 'failed', 'stopped'))
);

CREATE INDEX `tasks_session_idx` ON `tasks` (`session_id`);
CREATE INDEX `tasks_status_idx` ON `tasks` (`status`);
CREATE INDEX `tasks_created_idx` ON `tasks` (`created_at`);

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
  `data` text NOT NULL,
  CONSTRAINT `messages_session_id_fkey` FOREIGN KEY (`session_id`) REFERENCES `sessions` (`session_id`) ON DELETE CASCADE,
  CONSTRAINT `messages_task_id_fkey` FOREIGN KEY (`task_id`) REFERENCES `tasks` (`task_id`) ON DELETE SET NULL,
  CONSTRAINT `messages_type_check` CHECK (`type` IN ('user', 'assistant', 'system', 'file-history-snapshot', 'permission_request')),
  CONSTRAINT `messages_role_check` CHECK (`role` IN ('user', 'assistant', 'system'))
);

CREATE INDEX `messages_session_id_idx` ON `messages` (`session_id`);
CREATE INDEX `messages_task_id_idx` ON `messages` (`task_id`);
CREATE INDEX `messages_session_index_idx` ON `messages` (`session_id`, `index`);

-- A person with an account
CREATE TABLE `users` (
  `user_id` text(36) PRIMARY KEY NOT NULL,
  `email` text NOT NULL,
  `password` text NOT NULL,
  `name` text,
  `emoji` text,
  `role` text NOT NULL DEFAULT 'member',
  `onboarding_completed` integer NOT NULL DEFAULT 0,
  `data` text NOT NULL,
  `created_at` integer NOT NULL,
  `updated_at` integer,
  CONSTRAINT `users_role_check` CHECK (`role` IN ('owner', 'admin', 'member', 'viewer'))
);

CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
CREATE INDEX `users_email_idx` ON `users` (`email`);

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

CREATE INDEX `mcp_servers_name_idx` ON `mcp_servers` (`name`);
CREATE INDEX `mcp_servers_scope_idx` ON `mcp_servers` (`scope`);
CREATE INDEX `mcp_servers_owner_idx` ON `mcp_servers` (`owner_user_id`);
CREATE INDEX `mcp_servers_team_idx` ON `mcp_servers` (`team_id`);
CREATE INDEX `mcp_servers_repo_idx` ON `mcp_servers` (`repo_id`);
CREATE INDEX `mcp_servers_session_idx` ON `mcp_servers` (`session_id`);
CREATE INDEX `mcp_servers_enabled_idx` ON `mcp_servers` (`enabled`);

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

CREATE INDEX `board_objects_board_idx` ON `board_objects` (`board_id`);
CREATE INDEX `board_objects_worktree_idx` ON `board_objects` (`worktree_id`);

-- Which tool servers a session may use
CREATE TABLE `session_mcp_servers` (
  `session_id` text(36) NOT NULL,
  `mcp_server_id` text(36) NOT NULL,
  `enabled` integer NOT NULL DEFAULT 1,
  `added_at` integer NOT NULL,
  CONSTRAINT `session_mcp_servers_session_id_fkey` FOREIGN KEY (`session_id`) REFERENCES `sessions` (`session_id`) ON DELETE CASCADE,
  CONSTRAINT `session_mcp_servers_mcp_server_id_fkey` FOREIGN KEY (`mcp_server_id`) REFERENCES `mcp_servers` (`mcp_server_id`) ON DELETE CASCADE
);

CREATE INDEX `session_mcp_servers_pk` ON `session_mcp_servers` (`session_id`, `mcp_server_id`);
CREATE INDEX `session_mcp_servers_session_idx` ON `session_mcp_servers` (`session_id`);
CREATE INDEX `session_mcp_servers_server_idx` ON `session_mcp_servers` (`mcp_server_id`);
CREATE INDEX `session_mcp_servers_enabled_idx` ON `session_mcp_servers` (`session_id`, `enabled`);

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
  `reactions` text NOT NULL,
  `data` text NOT NULL,
  `created_at` integer NOT NULL,
  `updated_at` integer,
  CONSTRAINT `board_comments_board_id_fkey` FOREIGN KEY (`board_id`) REFERENCES `boards` (`board_id`) ON DELETE CASCADE,
  CONSTRAINT `board_comments_session_id_fkey` FOREIGN KEY (`session_id`) REFERENCES `sessions` (`session_id`) ON DELETE SET NULL,
  CONSTRAINT `board_comments_task_id_fkey` FOREIGN KEY (`task_id`) REFERENCES `tasks` (`task_id`) ON DELETE SET NULL,
  CONSTRAINT `board_comments_message_id_fkey` FOREIGN KEY (`message_id`) REFERENCES `messages` (`message_id`) ON DELETE SET NULL,
  CONSTRAINT `board_comments_worktree_id_fkey` FOREIGN KEY (`worktree_id`) REFERENCES `worktrees` (`worktree_id`) ON DELETE CASCADE
);

CREATE INDEX `board_comments_board_idx` ON `board_comments` (`board_id`);
CREATE INDEX `board_comments_session_idx` ON `board_comments` (`session_id`);
CREATE INDEX `board_comments_task_idx` ON `board_comments` (`task_id`);
CREATE INDEX `board_comments_message_idx` ON `board_comments` (`message_id`);
CREATE INDEX `board_comments_worktree_idx` ON `board_comments` (`worktree_id`);
CREATE INDEX `board_comments_created_by_idx` ON `board_comments` (`created_by`);
CREATE INDEX `board_comments_parent_idx` ON `board_comments` (`parent_comment_id`);
CREATE INDEX `board_comments_created_idx` ON `board_comments` (`created_at`);
CREATE INDEX `board_comments_resolved_idx` ON `board_comments` (`resolved`);
