ALTER TABLE "messages" ADD COLUMN "parent_tool_use_id" text;
