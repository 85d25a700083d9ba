-- V0008__change_worktrees_and_sessions
--   worktrees: add column archived, archived_at, archived_by, filesystem_status
--   sessions: add column archived, archived_reason

ALTER TABLE `worktrees` ADD COLUMN `archived` integer NOT NULL DEFAULT 0;
ALTER TABLE `worktrees` ADD COLUMN `archived_at` integer;
ALTER TABLE `worktrees` ADD COLUMN `archived_by` text(36);
ALTER TABLE `worktrees` ADD COLUMN `filesystem_status` text CONSTRAINT `worktrees_filesystem_status_check` CHECK (`filesystem_status` IN ('preserved', 'cleaned', 'deleted'));
ALTER TABLE `sessions` ADD COLUMN `archived` integer NOT NULL DEFAULT 0;
ALTER TABLE `sessions` ADD COLUMN `archived_reason` text CONSTRAINT `sessions_archived_reason_check` CHECK (`archived_reason` IN ('worktree_archived', 'manual'));
