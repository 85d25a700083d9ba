-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on users` integer CHECK (`triggers on users` = 0)
);
INSERT INTO `__guard` (`triggers on users`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('users');
DROP TABLE `__guard`;
-- SQLite makes users again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_users` AS
SELECT `user_id`, `email`, `name`, `role`, `score`, `note`, `boss_id` FROM `users`;
DROP TABLE `users`;
-- People
CREATE TABLE `users` (
  `user_id` text(36) PRIMARY KEY NOT NULL,
  `email` text,
  `name` text(50) NOT NULL DEFAULT 'nobody',
  `role` text NOT NULL,
  `score` integer,
  `note` text,
  `boss_id` text(36),
  CONSTRAINT `users_boss_id_fkey` FOREIGN KEY (`boss_id`) REFERENCES `users` (`user_id`) ON DELETE SET NULL,
  CONSTRAINT `users_role_check` CHECK (`role` IN ('admin', 'member'))
);
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
INSERT INTO `users` (`user_id`, `email`, `name`, `role`, `score`, `note`, `boss_id`)
SELECT `user_id`, `email`, `name`, `role`, `score`, `note`, `boss_id` FROM `__old_users`;
DROP TABLE `__old_users`;
CREATE INDEX `users_name_idx` ON `users` (`name`);
-- SQLite would not look at the rows that are there while foreign keys are off; stop if one breaks a new foreign key
CREATE TABLE `__guard` (
  `users without users` integer CHECK (`users without users` = 0)
);
INSERT INTO `__guard` (`users without users`)
SELECT count(*) FROM pragma_foreign_key_check('users') WHERE `parent` IN ('users');
DROP TABLE `__guard`;
RELEASE migration;
