-- V0003__change_worktrees_and_sessions
--   worktrees: add column schedule_enabled, schedule_cron, schedule_last_triggered_at,
--     schedule_next_run_at; add index worktrees_schedule_enabled_idx, worktrees_board_schedule_idx
--   sessions: add column scheduled_run_at, scheduled_from_worktree; add index
--     sessions_scheduled_flag_idx

ALTER TABLE worktrees
  ADD COLUMN schedule_enabled boolean NOT NULL DEFAULT FALSE,
  ADD COLUMN schedule_cron text,
  ADD COLUMN schedule_last_triggered_at bigint,
  ADD COLUMN schedule_next_run_at bigint;

CREATE INDEX worktrees_schedule_enabled_idx ON worktrees (schedule_enabled);
CREATE INDEX worktrees_board_schedule_idx ON worktrees (board_id, schedule_enabled);

ALTER TABLE sessions
  ADD COLUMN scheduled_run_at bigint,
  ADD COLUMN scheduled_from_worktree boolean NOT NULL DEFAULT FALSE;

CREATE INDEX sessions_scheduled_flag_idx ON sessions (scheduled_from_worktree);
