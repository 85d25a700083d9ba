-- V0006__change_messages
--   messages: add column status, queue_position; add index messages_queue_idx

ALTER TABLE messages
  ADD COLUMN status text,
  ADD COLUMN queue_position integer,
  ADD CONSTRAINT messages_status_check CHECK (status IN ('queued'));

CREATE INDEX messages_queue_idx ON messages (session_id, status, queue_position);
