-- V0005__add_worktrees_start_command_and_4_more
--   worktrees: add column start_command, stop_command, health_check_url, app_url, logs_command

ALTER TABLE `worktrees` ADD COLUMN `start_command` text;
ALTER TABLE `worktrees` ADD COLUMN `stop_command` text;
ALTER TABLE `worktrees` ADD COLUMN `health_check_url` text;
ALTER TABLE `worktrees` ADD COLUMN `app_url` text;
ALTER TABLE `worktrees` ADD COLUMN `logs_command` text;
