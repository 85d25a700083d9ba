-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on users, posts` integer CHECK (`triggers on users, posts` = 0)
);
INSERT INTO `__guard` (`triggers on users, posts`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('users', 'posts');
DROP TABLE `__guard`;
DROP VIEW `names`;
ALTER TABLE `users` RENAME COLUMN `name` TO `full_name`;
-- SQLite makes users again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_users` AS
SELECT `user_id`, `email`, `full_name` FROM `users`;
CREATE TABLE `__old_posts` AS
SELECT `post_id`, `author_id` FROM `posts`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_posts' WHERE name = 'posts';
DROP TABLE `posts`;
DROP TABLE `users`;
CREATE TABLE `users` (
  `user_id` text(36) PRIMARY KEY NOT NULL,
  `email` text,
  `full_name` text(80) DEFAULT 'somebody'
);
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
CREATE TABLE `posts` (
  `post_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `author_id` text(36) NOT NULL,
  CONSTRAINT `posts_author` FOREIGN KEY (`author_id`) REFERENCES `users` (`user_id`) ON DELETE CASCADE
);
INSERT INTO `users` (`user_id`, `email`, `full_name`)
SELECT `user_id`, `email`, `full_name` FROM `__old_users`;
DROP TABLE `__old_users`;
CREATE INDEX `users_name_idx` ON `users` (`full_name`);
UPDATE sqlite_sequence SET name = 'posts' WHERE name = '__old_posts';
INSERT INTO `posts` (`post_id`, `author_id`)
SELECT `post_id`, `author_id` FROM `__old_posts`;
DROP TABLE `__old_posts`;
CREATE VIEW `names` AS
SELECT full_name FROM users;
RELEASE migration;
