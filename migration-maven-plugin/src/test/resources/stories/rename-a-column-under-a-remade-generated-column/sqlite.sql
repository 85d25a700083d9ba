-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on users, logins` integer CHECK (`triggers on users, logins` = 0)
);
INSERT INTO `__guard` (`triggers on users, logins`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('users', 'logins');
DROP TABLE `__guard`;
DROP VIEW `scores`;
ALTER TABLE `users` RENAME COLUMN `score` TO `points`;
-- SQLite makes users again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_users` AS
SELECT `user_id`, `email`, `name`, `points` FROM `users`;
CREATE TABLE `__old_logins` AS
SELECT `login_id`, `name`, `score` FROM `logins`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_logins' WHERE name = 'logins';
DROP TABLE `logins`;
DROP TABLE `users`;
CREATE TABLE `users` (
  `user_id` text(36) PRIMARY KEY NOT NULL,
  `email` text,
  `name` text(50) NOT NULL DEFAULT 'nobody',
  `points` integer,
  `shout` text GENERATED ALWAYS AS (upper(name) || points) STORED,
  CONSTRAINT `users_scored` CHECK (points > 0 OR name <> 'score')
);
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
CREATE UNIQUE INDEX `users_name_score` ON `users` (`name`, `points`);
CREATE TABLE `logins` (
  `login_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `name` text(50),
  `score` integer,
  CONSTRAINT `logins_user` FOREIGN KEY (`name`, `score`) REFERENCES `users` (`name`, `points`) ON DELETE CASCADE
);
INSERT INTO `users` (`user_id`, `email`, `name`, `points`)
SELECT `user_id`, `email`, `name`, `points` FROM `__old_users`;
DROP TABLE `__old_users`;
CREATE INDEX `users_name_idx` ON `users` ((lower(name)), `points` DESC) WHERE points > 1;
UPDATE sqlite_sequence SET name = 'logins' WHERE name = '__old_logins';
INSERT INTO `logins` (`login_id`, `name`, `score`)
SELECT `login_id`, `name`, `score` FROM `__old_logins`;
DROP TABLE `__old_logins`;
CREATE VIEW `scores` AS
SELECT name, points FROM users;
RELEASE migration;
