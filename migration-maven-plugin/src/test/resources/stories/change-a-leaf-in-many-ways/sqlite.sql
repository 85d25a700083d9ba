-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on comments` integer CHECK (`triggers on comments` = 0)
);
INSERT INTO `__guard` (`triggers on comments`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('comments');
DROP TABLE `__guard`;
CREATE TABLE `topics` (
  `topic_id` text(36) PRIMARY KEY NOT NULL,
  `first_comment_id` integer,
  CONSTRAINT `topics_first_comment_id_fkey` FOREIGN KEY (`first_comment_id`) REFERENCES `comments` (`comment_id`)
);
-- SQLite cannot change comments in place: a new table takes its rows and its name
CREATE TABLE `__new_comments` (
  `comment_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `post_id` integer NOT NULL,
  `body` text NOT NULL DEFAULT 'empty',
  `likes` integer NOT NULL DEFAULT 0,
  `topic_id` text(36),
  CONSTRAINT `comments_post_id_fkey` FOREIGN KEY (`post_id`) REFERENCES `posts` (`post_id`) ON DELETE CASCADE,
  CONSTRAINT `comments_topic_id_fkey` FOREIGN KEY (`topic_id`) REFERENCES `topics` (`topic_id`) ON DELETE SET NULL,
  CONSTRAINT `comments_likes` CHECK (likes >= 0)
);
-- the numbers of deleted rows do not come back
INSERT INTO sqlite_sequence (name, seq)
SELECT '__new_comments', seq FROM sqlite_sequence WHERE name = 'comments';
INSERT INTO `__new_comments` (`comment_id`, `post_id`, `body`)
SELECT `comment_id`, `post_id`, `body` FROM `comments`;
DROP TABLE `comments`;
ALTER TABLE `__new_comments` RENAME TO `comments`;
CREATE INDEX `comments_post_idx` ON `comments` (`post_id`, `likes` DESC);
-- SQLite would not look at the rows that are there while foreign keys are off; stop if one breaks a new foreign key
CREATE TABLE `__guard` (
  `comments without topics` integer CHECK (`comments without topics` = 0)
);
INSERT INTO `__guard` (`comments without topics`)
SELECT count(*) FROM pragma_foreign_key_check('comments') WHERE `parent` IN ('topics');
DROP TABLE `__guard`;
RELEASE migration;
