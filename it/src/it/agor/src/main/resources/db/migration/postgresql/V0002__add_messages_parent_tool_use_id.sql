-- V0002__add_messages_parent_tool_use_id
--   messages: add column parent_tool_use_id

ALTER TABLE messages ADD COLUMN parent_tool_use_id text;
