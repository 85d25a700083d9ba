ALTER TABLE "messages" ADD COLUMN "status" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "queue_position" integer;--> statement-breakpoint
CREATE INDEX "messages_queue_idx" ON "messages" USING btree ("session_id","status","queue_position");
