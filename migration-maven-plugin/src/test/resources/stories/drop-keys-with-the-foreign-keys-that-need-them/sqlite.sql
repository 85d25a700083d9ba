-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on teams, logins` integer CHECK (`triggers on teams, logins` = 0)
);
INSERT INTO `__guard` (`triggers on teams, logins`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('teams', 'logins');
DROP TABLE `__guard`;
DROP INDEX `users_email_key`;
DROP INDEX `users_name_key`;
-- SQLite makes teams, logins again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_teams` AS
SELECT `team_id`, `name` FROM `teams`;
CREATE TABLE `__old_logins` AS
SELECT `login_id`, `email`, `first`, `last`, `team_id`, `user_id` FROM `logins`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_logins' WHERE name = 'logins';
DROP TABLE `logins`;
DROP TABLE `teams`;
CREATE TABLE `teams` (
  `team_id` integer NOT NULL,
  `name` text
);
CREATE TABLE `logins` (
  `login_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `email` text,
  `first` text,
  `last` text,
  `team_id` integer,
  `user_id` text(36),
  CONSTRAINT `logins_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`user_id`) ON DELETE CASCADE
);
INSERT INTO `teams` (`team_id`, `name`)
SELECT `team_id`, `name` FROM `__old_teams`;
DROP TABLE `__old_teams`;
UPDATE sqlite_sequence SET name = 'logins' WHERE name = '__old_logins';
INSERT INTO `logins` (`login_id`, `email`, `first`, `last`, `team_id`, `user_id`)
SELECT `login_id`, `email`, `first`, `last`, `team_id`, `user_id` FROM `__old_logins`;
DROP TABLE `__old_logins`;
CREATE INDEX `logins_email_idx` ON `logins` (`email`);
RELEASE migration;
