ALTER TABLE worktrees
  ADD COLUMN start_command text,
  ADD COLUMN stop_command text,
  ADD COLUMN health_check_url text,
  ADD COLUMN app_url text,
  ADD COLUMN logs_command text;
