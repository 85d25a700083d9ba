-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- SQLite cannot change comments in place: a new table takes its rows and its name
CREATE TABLE `__new_comments` (
  `comment_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `post_id` integer NOT NULL,
  `body` text
);
-- the numbers of deleted rows do not come back
INSERT INTO sqlite_sequence (name, seq)
SELECT '__new_comments', seq FROM sqlite_sequence WHERE name = 'comments';
INSERT INTO `__new_comments` (`comment_id`, `post_id`, `body`)
SELECT `comment_id`, `post_id`, `body` FROM `comments`;
DROP TABLE `comments`;
ALTER TABLE `__new_comments` RENAME TO `comments`;
DROP TABLE `posts`;
RELEASE migration;
