-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on users, posts, comments` integer CHECK (`triggers on users, posts, comments` = 0)
);
INSERT INTO `__guard` (`triggers on users, posts, comments`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('users', 'posts', 'comments');
DROP TABLE `__guard`;
-- SQLite would take values that do not fit; stop if there is one
CREATE TABLE `__guard` (
  `users.best not a whole number` integer CHECK (`users.best not a whole number` = 0),
  `comments.author_id longer than 36` integer CHECK (`comments.author_id longer than 36` = 0)
);
INSERT INTO `__guard` (`users.best not a whole number`)
SELECT count(*) FROM `users` WHERE (score * 2) <> CAST((score * 2) AS integer);
INSERT INTO `__guard` (`comments.author_id longer than 36`)
SELECT count(*) FROM `comments` WHERE length((CASE WHEN body IS NULL THEN 'u1' END)) > 36;
DROP TABLE `__guard`;
-- SQLite makes users, comments again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_users` AS
SELECT
  `user_id`, `email`, `name`, `role`, `score`, lower(name) AS `nickname`, 0 AS `level`,
  score * 2 AS `best`, 'bad' AS `mood`
FROM `users`;
CREATE TABLE `__old_posts` AS
SELECT `post_id`, `author_id`, `editor_id`, `title` FROM `posts`;
CREATE TABLE `__old_comments` AS
SELECT `comment_id`, `post_id`, `body`, 0 AS `seen`, CASE WHEN body IS NULL THEN 'u1' END AS `author_id` FROM `comments`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_posts' WHERE name = 'posts';
UPDATE sqlite_sequence SET name = '__old_comments' WHERE name = 'comments';
DROP TABLE `comments`;
DROP TABLE `posts`;
DROP TABLE `users`;
-- People
CREATE TABLE `users` (
  `user_id` text(36) PRIMARY KEY NOT NULL,
  `email` text,
  `name` text(50) NOT NULL DEFAULT 'nobody',
  `role` text NOT NULL,
  `score` integer,
  `nickname` text,
  `level` integer DEFAULT 1,
  `best` integer,
  `mood` text DEFAULT 'good',
  CONSTRAINT `users_role_check` CHECK (`role` IN ('admin', 'member')),
  CONSTRAINT `users_mood_check` CHECK (`mood` IN ('good', 'bad'))
);
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
CREATE TABLE `posts` (
  `post_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `author_id` text(36) NOT NULL,
  `editor_id` text(36),
  `title` text NOT NULL,
  CONSTRAINT `posts_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `users` (`user_id`) ON DELETE CASCADE,
  CONSTRAINT `posts_editor_id_fkey` FOREIGN KEY (`editor_id`) REFERENCES `users` (`user_id`) ON DELETE SET NULL
);
CREATE TABLE `comments` (
  `comment_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `post_id` integer NOT NULL,
  `body` text,
  `seen` integer,
  `author_id` text(36),
  CONSTRAINT `comments_post_id_fkey` FOREIGN KEY (`post_id`) REFERENCES `posts` (`post_id`) ON DELETE CASCADE,
  CONSTRAINT `comments_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `users` (`user_id`) ON DELETE SET NULL
);
INSERT INTO `users` (`user_id`, `email`, `name`, `role`, `score`, `nickname`, `level`, `best`, `mood`)
SELECT `user_id`, `email`, `name`, `role`, `score`, `nickname`, `level`, `best`, `mood` FROM `__old_users`;
DROP TABLE `__old_users`;
CREATE INDEX `users_name_idx` ON `users` (`name`);
UPDATE sqlite_sequence SET name = 'posts' WHERE name = '__old_posts';
INSERT INTO `posts` (`post_id`, `author_id`, `editor_id`, `title`)
SELECT `post_id`, `author_id`, `editor_id`, `title` FROM `__old_posts`;
DROP TABLE `__old_posts`;
CREATE INDEX `posts_author_idx` ON `posts` (`author_id`);
UPDATE sqlite_sequence SET name = 'comments' WHERE name = '__old_comments';
INSERT INTO `comments` (`comment_id`, `post_id`, `body`, `seen`, `author_id`)
SELECT `comment_id`, `post_id`, `body`, `seen`, `author_id` FROM `__old_comments`;
DROP TABLE `__old_comments`;
-- SQLite would not look at the rows that are there while foreign keys are off; stop if one breaks a new foreign key
CREATE TABLE `__guard` (
  `comments without users` integer CHECK (`comments without users` = 0)
);
INSERT INTO `__guard` (`comments without users`)
SELECT count(*) FROM pragma_foreign_key_check('comments') WHERE `parent` IN ('users');
DROP TABLE `__guard`;
RELEASE migration;
