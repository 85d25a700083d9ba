-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on people, badges` integer CHECK (`triggers on people, badges` = 0)
);
INSERT INTO `__guard` (`triggers on people, badges`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('people', 'badges');
DROP TABLE `__guard`;
ALTER TABLE `users` RENAME TO `__gone_users`;
ALTER TABLE `people` RENAME TO `users`;
DROP INDEX `users_name_key`;
DROP INDEX `users_name_idx`;
-- SQLite makes users again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_users` AS
SELECT `person_id`, `name`, `boss_id` FROM `users`;
DROP TABLE `users`;
CREATE TABLE `users` (
  `person_id` text(36) PRIMARY KEY NOT NULL,
  `name` text,
  `boss_id` text(36),
  CONSTRAINT `users_boss_id_fkey` FOREIGN KEY (`boss_id`) REFERENCES `users` (`person_id`) ON DELETE SET NULL
);
CREATE UNIQUE INDEX `users_name_key` ON `users` (`name`);
INSERT INTO `users` (`person_id`, `name`, `boss_id`)
SELECT `person_id`, `name`, `boss_id` FROM `__old_users`;
DROP TABLE `__old_users`;
CREATE INDEX `users_name_idx` ON `users` (`name`);
-- SQLite cannot change badges in place: a new table takes its rows and its name
CREATE TABLE `__new_badges` (
  `badge_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `user_id` text(36)
);
-- the numbers of deleted rows do not come back
INSERT INTO sqlite_sequence (name, seq)
SELECT '__new_badges', seq FROM sqlite_sequence WHERE name = 'badges';
INSERT INTO `__new_badges` (`badge_id`, `user_id`)
SELECT `badge_id`, `user_id` FROM `badges`;
DROP TABLE `badges`;
ALTER TABLE `__new_badges` RENAME TO `badges`;
DROP TABLE `__gone_users`;
RELEASE migration;
