-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on posts` integer CHECK (`triggers on posts` = 0)
);
INSERT INTO `__guard` (`triggers on posts`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('posts');
DROP TABLE `__guard`;
-- SQLite cannot change posts in place: a new table takes its rows and its name
CREATE TABLE `__new_posts` (
  `post_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `author_id` text(36) NOT NULL,
  `title` text DEFAULT 'untitled',
  CONSTRAINT `posts_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `users` (`user_id`) ON DELETE CASCADE
);
-- the numbers of deleted rows do not come back
INSERT INTO sqlite_sequence (name, seq)
SELECT '__new_posts', seq FROM sqlite_sequence WHERE name = 'posts';
INSERT INTO `__new_posts` (`post_id`, `author_id`, `title`)
SELECT `post_id`, `author_id`, `title` FROM `posts`;
DROP TABLE `posts`;
ALTER TABLE `__new_posts` RENAME TO `posts`;
RELEASE migration;
