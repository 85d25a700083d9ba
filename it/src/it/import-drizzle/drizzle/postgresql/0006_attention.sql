ALTER TABLE "tasks" ADD COLUMN "started_at" bigint;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "ready_for_prompt" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "worktrees" ADD COLUMN "needs_attention" boolean DEFAULT true NOT NULL;
