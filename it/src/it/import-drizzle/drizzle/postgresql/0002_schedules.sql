ALTER TABLE "sessions" ADD COLUMN "scheduled_run_at" bigint;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "scheduled_from_worktree" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "sessions_scheduled_flag_idx" ON "sessions" USING btree ("scheduled_from_worktree");--> statement-breakpoint
ALTER TABLE "worktrees" ADD COLUMN "schedule_enabled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "worktrees" ADD COLUMN "schedule_cron" text;--> statement-breakpoint
ALTER TABLE "worktrees" ADD COLUMN "schedule_last_triggered_at" bigint;--> statement-breakpoint
ALTER TABLE "worktrees" ADD COLUMN "schedule_next_run_at" bigint;--> statement-breakpoint
CREATE INDEX "worktrees_schedule_enabled_idx" ON "worktrees" USING btree ("schedule_enabled");--> statement-breakpoint
CREATE INDEX "worktrees_board_schedule_idx" ON "worktrees" USING btree ("board_id","schedule_enabled");
