-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
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
