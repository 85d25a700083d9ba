ALTER TABLE `worktrees` ADD COLUMN `start_command` text;
ALTER TABLE `worktrees` ADD COLUMN `stop_command` text;
ALTER TABLE `worktrees` ADD COLUMN `health_check_url` text;
ALTER TABLE `worktrees` ADD COLUMN `app_url` text;
ALTER TABLE `worktrees` ADD COLUMN `logs_command` text;
