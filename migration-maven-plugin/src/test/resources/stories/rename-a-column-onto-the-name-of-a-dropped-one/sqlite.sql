-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on users, people, badges` integer CHECK (`triggers on users, people, badges` = 0)
);
INSERT INTO `__guard` (`triggers on users, people, badges`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('users', 'people', 'badges');
DROP TABLE `__guard`;
DROP VIEW `everybody`;
ALTER TABLE `users` RENAME COLUMN `first` TO `__gone_first`;
ALTER TABLE `users` RENAME COLUMN `last` TO `first`;
-- SQLite makes users again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_users` AS
SELECT `user_id`, `first` FROM `users`;
CREATE TABLE `__old_people` AS
SELECT `person_id`, `name`, `user_id` FROM `people`;
CREATE TABLE `__old_badges` AS
SELECT `badge_id`, `user_id`, `person_id` FROM `badges`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_badges' WHERE name = 'badges';
DROP TABLE `badges`;
DROP TABLE `people`;
DROP TABLE `users`;
CREATE TABLE `users` (
  `user_id` text(36) PRIMARY KEY NOT NULL,
  `first` text
);
CREATE TABLE `people` (
  `person_id` integer PRIMARY KEY NOT NULL,
  `name` text,
  `user_id` text(36),
  CONSTRAINT `people_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`user_id`) ON DELETE CASCADE
);
CREATE UNIQUE INDEX `people_name_key` ON `people` (`name`);
CREATE TABLE `badges` (
  `badge_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `user_id` text(36),
  `person_id` integer,
  CONSTRAINT `badges_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`user_id`) ON DELETE CASCADE,
  CONSTRAINT `badges_person_id_fkey` FOREIGN KEY (`person_id`) REFERENCES `people` (`person_id`) ON DELETE CASCADE
);
INSERT INTO `users` (`user_id`, `first`)
SELECT `user_id`, `first` FROM `__old_users`;
DROP TABLE `__old_users`;
CREATE INDEX `users_first_idx` ON `users` (`first`);
INSERT INTO `people` (`person_id`, `name`, `user_id`)
SELECT `person_id`, `name`, `user_id` FROM `__old_people`;
DROP TABLE `__old_people`;
UPDATE sqlite_sequence SET name = 'badges' WHERE name = '__old_badges';
INSERT INTO `badges` (`badge_id`, `user_id`, `person_id`)
SELECT `badge_id`, `user_id`, `person_id` FROM `__old_badges`;
DROP TABLE `__old_badges`;
CREATE VIEW `everybody` AS
SELECT users.first, people.name FROM users JOIN people ON people.user_id = users.user_id;
RELEASE migration;
