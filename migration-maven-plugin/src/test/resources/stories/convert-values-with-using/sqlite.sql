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
  `users.score not a number` integer CHECK (`users.score not a number` = 0),
  `posts.title not a date` integer CHECK (`posts.title not a date` = 0)
);
INSERT INTO `__guard` (`users.score not a number`)
SELECT count(*) FROM `users` WHERE typeof((coalesce(score, 0) / 2.0)) IN ('text', 'blob') AND (coalesce(score, 0) / 2.0) <> CAST((coalesce(score, 0) / 2.0) AS real);
INSERT INTO `__guard` (`posts.title not a date`)
SELECT count(*) FROM `posts` WHERE date((CASE WHEN title = 't' THEN '2026-11-22' END)) IS NOT (CASE WHEN title = 't' THEN '2026-11-22' END);
DROP TABLE `__guard`;
-- SQLite makes users, posts again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_users` AS
SELECT
  `user_id`, `email`, `name`, CASE role WHEN 'admin' THEN 'owner' ELSE role END AS `role`,
  coalesce(score, 0) / 2.0 AS `score`
FROM `users`;
CREATE TABLE `__old_posts` AS
SELECT `post_id`, `author_id`, `editor_id`, CASE WHEN title = 't' THEN '2026-11-22' END AS `title` FROM `posts`;
CREATE TABLE `__old_comments` AS
SELECT `comment_id`, `post_id`, `body` FROM `comments`;
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
  `role` text NOT NULL DEFAULT 'member',
  `score` real NOT NULL DEFAULT 0.5,
  CONSTRAINT `users_role_check` CHECK (`role` IN ('owner', 'member'))
);
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
CREATE TABLE `posts` (
  `post_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `author_id` text(36) NOT NULL,
  `editor_id` text(36),
  `title` text,
  CONSTRAINT `posts_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `users` (`user_id`) ON DELETE CASCADE,
  CONSTRAINT `posts_editor_id_fkey` FOREIGN KEY (`editor_id`) REFERENCES `users` (`user_id`) ON DELETE SET NULL
);
CREATE TABLE `comments` (
  `comment_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `post_id` integer NOT NULL,
  `body` text,
  CONSTRAINT `comments_post_id_fkey` FOREIGN KEY (`post_id`) REFERENCES `posts` (`post_id`) ON DELETE CASCADE
);
INSERT INTO `users` (`user_id`, `email`, `name`, `role`, `score`)
SELECT `user_id`, `email`, `name`, `role`, `score` FROM `__old_users`;
DROP TABLE `__old_users`;
CREATE INDEX `users_name_idx` ON `users` (`name`);
UPDATE sqlite_sequence SET name = 'posts' WHERE name = '__old_posts';
INSERT INTO `posts` (`post_id`, `author_id`, `editor_id`, `title`)
SELECT `post_id`, `author_id`, `editor_id`, `title` FROM `__old_posts`;
DROP TABLE `__old_posts`;
CREATE INDEX `posts_author_idx` ON `posts` (`author_id`);
UPDATE sqlite_sequence SET name = 'comments' WHERE name = '__old_comments';
INSERT INTO `comments` (`comment_id`, `post_id`, `body`)
SELECT `comment_id`, `post_id`, `body` FROM `__old_comments`;
DROP TABLE `__old_comments`;
RELEASE migration;
