-- V0008__change_worktrees_and_sessions
--   worktrees: add column archived, archived_at, archived_by, filesystem_status
--   sessions: add column archived, archived_reason

ALTER TABLE worktrees
  ADD COLUMN archived boolean NOT NULL DEFAULT FALSE,
  ADD COLUMN archived_at bigint,
  ADD COLUMN archived_by varchar(36),
  ADD COLUMN filesystem_status text,
  ADD CONSTRAINT worktrees_filesystem_status_check CHECK (filesystem_status IN ('preserved', 'cleaned', 'deleted'));

ALTER TABLE sessions
  ADD COLUMN archived boolean NOT NULL DEFAULT FALSE,
  ADD COLUMN archived_reason text,
  ADD CONSTRAINT sessions_archived_reason_check CHECK (archived_reason IN ('worktree_archived', 'manual'));
