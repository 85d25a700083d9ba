-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on comments` integer CHECK (`triggers on comments` = 0)
);
INSERT INTO `__guard` (`triggers on comments`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('comments');
DROP TABLE `__guard`;
DROP VIEW `long`;
DROP VIEW `bodies`;
-- SQLite cannot change comments in place: a new table takes its rows and its name
CREATE TABLE `__new_comments` (
  `comment_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `post_id` integer NOT NULL,
  `body` text DEFAULT '-',
  CONSTRAINT `comments_post_id_fkey` FOREIGN KEY (`post_id`) REFERENCES `posts` (`post_id`) ON DELETE CASCADE
);
-- the numbers of deleted rows do not come back
INSERT INTO sqlite_sequence (name, seq)
SELECT '__new_comments', seq FROM sqlite_sequence WHERE name = 'comments';
INSERT INTO `__new_comments` (`comment_id`, `post_id`, `body`)
SELECT `comment_id`, `post_id`, `body` FROM `comments`;
DROP TABLE `comments`;
ALTER TABLE `__new_comments` RENAME TO `comments`;
CREATE VIEW `bodies` AS
SELECT body FROM comments;
CREATE VIEW `long` AS
SELECT body FROM bodies WHERE length(body) > 10;
RELEASE migration;
