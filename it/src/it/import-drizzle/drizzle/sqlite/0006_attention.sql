ALTER TABLE `tasks` ADD `started_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `ready_for_prompt` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `worktrees` ADD `needs_attention` integer DEFAULT true NOT NULL;
