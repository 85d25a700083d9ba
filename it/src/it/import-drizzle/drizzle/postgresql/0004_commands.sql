ALTER TABLE "worktrees" ADD COLUMN "start_command" text;--> statement-breakpoint
ALTER TABLE "worktrees" ADD COLUMN "stop_command" text;--> statement-breakpoint
ALTER TABLE "worktrees" ADD COLUMN "health_check_url" text;--> statement-breakpoint
ALTER TABLE "worktrees" ADD COLUMN "app_url" text;--> statement-breakpoint
ALTER TABLE "worktrees" ADD COLUMN "logs_command" text;
