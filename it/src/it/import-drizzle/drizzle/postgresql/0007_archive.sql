ALTER TABLE "sessions" ADD COLUMN "archived" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "archived_reason" text;--> statement-breakpoint
ALTER TABLE "worktrees" ADD COLUMN "archived" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "worktrees" ADD COLUMN "archived_at" bigint;--> statement-breakpoint
ALTER TABLE "worktrees" ADD COLUMN "archived_by" varchar(36);--> statement-breakpoint
ALTER TABLE "worktrees" ADD COLUMN "filesystem_status" text;
