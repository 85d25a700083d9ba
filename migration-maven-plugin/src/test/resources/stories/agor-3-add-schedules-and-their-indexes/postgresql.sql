ALTER TABLE sessions
  ADD COLUMN scheduled_run_at bigint,
  ADD COLUMN scheduled_from_worktree boolean NOT NULL DEFAULT FALSE;
CREATE INDEX sessions_scheduled_flag_idx ON sessions (scheduled_from_worktree);
ALTER TABLE worktrees
  ADD COLUMN schedule_enabled boolean NOT NULL DEFAULT FALSE,
  ADD COLUMN schedule_cron text,
  ADD COLUMN schedule_last_triggered_at bigint,
  ADD COLUMN schedule_next_run_at bigint;
CREATE INDEX worktrees_schedule_enabled_idx ON worktrees (schedule_enabled);
CREATE INDEX worktrees_board_schedule_idx ON worktrees (board_id, schedule_enabled);
