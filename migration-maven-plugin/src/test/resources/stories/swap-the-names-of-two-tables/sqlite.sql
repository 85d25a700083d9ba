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
DROP VIEW `everybody`;
ALTER TABLE `people` RENAME TO `__aside_users`;
ALTER TABLE `users` RENAME TO `people`;
ALTER TABLE `__aside_users` RENAME TO `users`;
DROP INDEX `users_first_key`;
-- SQLite makes users again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_users` AS
SELECT `person_id`, `name`, `user_id` FROM `users`;
CREATE TABLE `__old_badges` AS
SELECT `badge_id`, `user_id`, `person_id` FROM `badges`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_badges' WHERE name = 'badges';
DROP TABLE `badges`;
DROP TABLE `users`;
CREATE TABLE `users` (
  `person_id` integer PRIMARY KEY NOT NULL,
  `name` text,
  `user_id` text(36),
  CONSTRAINT `users_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `people` (`user_id`) ON DELETE CASCADE
);
CREATE UNIQUE INDEX `users_name_key` ON `users` (`name`);
CREATE TABLE `badges` (
  `badge_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `user_id` text(36),
  `person_id` integer,
  CONSTRAINT `badges_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `people` (`user_id`) ON DELETE CASCADE,
  CONSTRAINT `badges_person_id_fkey` FOREIGN KEY (`person_id`) REFERENCES `users` (`person_id`) ON DELETE CASCADE
);
INSERT INTO `users` (`person_id`, `name`, `user_id`)
SELECT `person_id`, `name`, `user_id` FROM `__old_users`;
DROP TABLE `__old_users`;
UPDATE sqlite_sequence SET name = 'badges' WHERE name = '__old_badges';
INSERT INTO `badges` (`badge_id`, `user_id`, `person_id`)
SELECT `badge_id`, `user_id`, `person_id` FROM `__old_badges`;
DROP TABLE `__old_badges`;
CREATE UNIQUE INDEX `people_first_key` ON `people` (`first`);
CREATE VIEW `everybody` AS
SELECT people.first, users.name FROM people JOIN users ON people.user_id = users.user_id;
RELEASE migration;
