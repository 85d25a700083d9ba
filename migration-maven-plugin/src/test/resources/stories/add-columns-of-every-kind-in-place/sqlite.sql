-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
ALTER TABLE `users` ADD COLUMN `flag` integer NOT NULL DEFAULT 1;
ALTER TABLE `users` ADD COLUMN `nick` text NOT NULL DEFAULT 'it''s; --';
ALTER TABLE `users` ADD COLUMN `state` text DEFAULT 'off' CONSTRAINT `users_state_check` CHECK (`state` IN ('on', 'off'));
ALTER TABLE `users` ADD COLUMN `manager_id` text(36) CONSTRAINT `users_manager_id_fkey` REFERENCES `users` (`user_id`) ON DELETE SET NULL;
ALTER TABLE `users` ADD COLUMN `level` integer NOT NULL DEFAULT 1 CONSTRAINT `users_level` CHECK (level > 0 AND level < 10);
CREATE INDEX `users_level_idx` ON `users` (`level`);
RELEASE migration;
