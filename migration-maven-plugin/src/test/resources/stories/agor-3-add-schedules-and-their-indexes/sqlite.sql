ALTER TABLE `sessions` ADD COLUMN `scheduled_run_at` integer;
ALTER TABLE `sessions` ADD COLUMN `scheduled_from_worktree` integer NOT NULL DEFAULT 0;
CREATE INDEX `sessions_scheduled_flag_idx` ON `sessions` (`scheduled_from_worktree`);
ALTER TABLE `worktrees` ADD COLUMN `schedule_enabled` integer NOT NULL DEFAULT 0;
ALTER TABLE `worktrees` ADD COLUMN `schedule_cron` text;
ALTER TABLE `worktrees` ADD COLUMN `schedule_last_triggered_at` integer;
ALTER TABLE `worktrees` ADD COLUMN `schedule_next_run_at` integer;
CREATE INDEX `worktrees_schedule_enabled_idx` ON `worktrees` (`schedule_enabled`);
CREATE INDEX `worktrees_board_schedule_idx` ON `worktrees` (`board_id`, `schedule_enabled`);
