-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on posts, comments` integer CHECK (`triggers on posts, comments` = 0)
);
INSERT INTO `__guard` (`triggers on posts, comments`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('posts', 'comments');
DROP TABLE `__guard`;
ALTER TABLE `posts` RENAME TO `articles`;
ALTER TABLE `articles` RENAME COLUMN `title` TO `headline`;
-- SQLite makes articles again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_articles` AS
SELECT `post_id`, `author_id`, `editor_id`, `headline` FROM `articles`;
CREATE TABLE `__old_comments` AS
SELECT `comment_id`, `post_id`, `body` FROM `comments`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_articles' WHERE name = 'articles';
UPDATE sqlite_sequence SET name = '__old_comments' WHERE name = 'comments';
DROP TABLE `comments`;
DROP TABLE `articles`;
CREATE TABLE `articles` (
  `post_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `author_id` text(36) NOT NULL,
  `editor_id` text(36),
  `headline` text,
  `words` integer NOT NULL DEFAULT 0,
  CONSTRAINT `articles_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `users` (`user_id`) ON DELETE CASCADE,
  CONSTRAINT `articles_editor_id_fkey` FOREIGN KEY (`editor_id`) REFERENCES `users` (`user_id`) ON DELETE SET NULL
);
CREATE TABLE `comments` (
  `comment_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `post_id` integer NOT NULL,
  `body` text,
  CONSTRAINT `comments_post_id_fkey` FOREIGN KEY (`post_id`) REFERENCES `articles` (`post_id`) ON DELETE CASCADE
);
UPDATE sqlite_sequence SET name = 'articles' WHERE name = '__old_articles';
INSERT INTO `articles` (`post_id`, `author_id`, `editor_id`, `headline`)
SELECT `post_id`, `author_id`, `editor_id`, `headline` FROM `__old_articles`;
DROP TABLE `__old_articles`;
CREATE INDEX `posts_author_idx` ON `articles` (`author_id`);
UPDATE sqlite_sequence SET name = 'comments' WHERE name = '__old_comments';
INSERT INTO `comments` (`comment_id`, `post_id`, `body`)
SELECT `comment_id`, `post_id`, `body` FROM `__old_comments`;
DROP TABLE `__old_comments`;
RELEASE migration;
