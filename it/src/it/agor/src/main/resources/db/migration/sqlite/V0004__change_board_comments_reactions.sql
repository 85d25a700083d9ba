-- V0004__change_board_comments_reactions
--   board_comments: change column reactions

-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;

-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again
-- after
CREATE TABLE `__guard` (
  `triggers on board_comments` integer CHECK (`triggers on board_comments` = 0)
);

INSERT INTO `__guard` (`triggers on board_comments`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('board_comments');

DROP TABLE `__guard`;

-- SQLite cannot change board_comments in place: a new table takes its rows and its name
CREATE TABLE `__new_board_comments` (
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

INSERT INTO `__new_board_comments` (
  `comment_id`, `board_id`, `created_by`, `session_id`, `task_id`, `message_id`, `worktree_id`,
  `content`, `content_preview`, `parent_comment_id`, `resolved`, `edited`, `reactions`, `data`,
  `created_at`, `updated_at`
)
SELECT
  `comment_id`, `board_id`, `created_by`, `session_id`, `task_id`, `message_id`, `worktree_id`,
  `content`, `content_preview`, `parent_comment_id`, `resolved`, `edited`, `reactions`, `data`,
  `created_at`, `updated_at`
FROM `board_comments`;

DROP TABLE `board_comments`;
ALTER TABLE `__new_board_comments` RENAME TO `board_comments`;
CREATE INDEX `board_comments_board_idx` ON `board_comments` (`board_id`);
CREATE INDEX `board_comments_session_idx` ON `board_comments` (`session_id`);
CREATE INDEX `board_comments_task_idx` ON `board_comments` (`task_id`);
CREATE INDEX `board_comments_message_idx` ON `board_comments` (`message_id`);
CREATE INDEX `board_comments_worktree_idx` ON `board_comments` (`worktree_id`);
CREATE INDEX `board_comments_created_by_idx` ON `board_comments` (`created_by`);
CREATE INDEX `board_comments_parent_idx` ON `board_comments` (`parent_comment_id`);
CREATE INDEX `board_comments_created_idx` ON `board_comments` (`created_at`);
CREATE INDEX `board_comments_resolved_idx` ON `board_comments` (`resolved`);
RELEASE migration;
