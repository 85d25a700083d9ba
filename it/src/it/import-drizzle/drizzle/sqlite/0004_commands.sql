ALTER TABLE `worktrees` ADD `start_command` text;--> statement-breakpoint
ALTER TABLE `worktrees` ADD `stop_command` text;--> statement-breakpoint
ALTER TABLE `worktrees` ADD `health_check_url` text;--> statement-breakpoint
ALTER TABLE `worktrees` ADD `app_url` text;--> statement-breakpoint
ALTER TABLE `worktrees` ADD `logs_command` text;
