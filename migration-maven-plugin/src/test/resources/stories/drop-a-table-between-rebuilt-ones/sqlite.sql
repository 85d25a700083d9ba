-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on users, comments` integer CHECK (`triggers on users, comments` = 0)
);
INSERT INTO `__guard` (`triggers on users, comments`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('users', 'comments');
DROP TABLE `__guard`;
-- SQLite makes users, comments again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_users` AS
SELECT `user_id`, `email`, `name`, `role`, `score`, `note` FROM `users`;
CREATE TABLE `__old_comments` AS
SELECT `comment_id`, `body` FROM `comments`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_comments' WHERE name = 'comments';
DROP TABLE `comments`;
DROP TABLE `posts`;
DROP TABLE `users`;
-- People
CREATE TABLE `users` (
  `user_id` text(36) PRIMARY KEY NOT NULL,
  `email` text,
  `name` text(50) NOT NULL DEFAULT 'somebody',
  `role` text NOT NULL,
  `score` integer,
  `note` text,
  CONSTRAINT `users_role_check` CHECK (`role` IN ('admin', 'member'))
);
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
CREATE TABLE `comments` (
  `comment_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `body` text
);
INSERT INTO `users` (`user_id`, `email`, `name`, `role`, `score`, `note`)
SELECT `user_id`, `email`, `name`, `role`, `score`, `note` FROM `__old_users`;
DROP TABLE `__old_users`;
CREATE INDEX `users_name_idx` ON `users` (`name`);
UPDATE sqlite_sequence SET name = 'comments' WHERE name = '__old_comments';
INSERT INTO `comments` (`comment_id`, `body`)
SELECT `comment_id`, `body` FROM `__old_comments`;
DROP TABLE `__old_comments`;
RELEASE migration;
