-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on comments` integer CHECK (`triggers on comments` = 0)
);
INSERT INTO `__guard` (`triggers on comments`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('comments');
DROP TABLE `__guard`;
-- SQLite cannot change comments in place: a new table takes its rows and its name
CREATE TABLE `__new_comments` (
  `comment_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `post_id` integer NOT NULL,
  `body` text,
  `author_id` text(36),
  CONSTRAINT `comments_post_id_fkey` FOREIGN KEY (`post_id`) REFERENCES `posts` (`post_id`) ON DELETE CASCADE,
  CONSTRAINT `comments_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `users` (`user_id`)
);
-- the numbers of deleted rows do not come back
INSERT INTO sqlite_sequence (name, seq)
SELECT '__new_comments', seq FROM sqlite_sequence WHERE name = 'comments';
INSERT INTO `__new_comments` (`comment_id`, `post_id`, `body`, `author_id`)
SELECT `comment_id`, `post_id`, `body`, `author_id` FROM `comments`;
DROP TABLE `comments`;
ALTER TABLE `__new_comments` RENAME TO `comments`;
-- SQLite would not look at the rows that are there while foreign keys are off; stop if one breaks a new foreign key
CREATE TABLE `__guard` (
  `comments without users` integer CHECK (`comments without users` = 0)
);
INSERT INTO `__guard` (`comments without users`)
SELECT count(*) FROM pragma_foreign_key_check('comments') WHERE `parent` IN ('users');
DROP TABLE `__guard`;
RELEASE migration;
