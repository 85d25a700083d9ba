-- V0006__change_messages
--   messages: add column status, queue_position; add index messages_queue_idx

ALTER TABLE `messages` ADD COLUMN `status` text CONSTRAINT `messages_status_check` CHECK (`status` IN ('queued'));
ALTER TABLE `messages` ADD COLUMN `queue_position` integer;
CREATE INDEX `messages_queue_idx` ON `messages` (`session_id`, `status`, `queue_position`);
