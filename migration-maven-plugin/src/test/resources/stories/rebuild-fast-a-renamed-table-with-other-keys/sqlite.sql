-- needs a connection with foreign keys off (PRAGMA foreign_keys = OFF before any transaction), and stops untouched on any other
CREATE TEMPORARY TABLE IF NOT EXISTS `__foreign_keys` (
  `enforced` integer CONSTRAINT `this migration needs a connection with foreign keys off` CHECK (`enforced` = 0)
);
INSERT INTO `__foreign_keys` (`enforced`)
SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE `__foreign_keys`;
-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on users, posts` integer CHECK (`triggers on users, posts` = 0)
);
INSERT INTO `__guard` (`triggers on users, posts`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('users', 'posts');
DROP TABLE `__guard`;
ALTER TABLE `users` RENAME TO `people`;
ALTER TABLE `people` RENAME COLUMN `user_id` TO `person_id`;
ALTER TABLE `posts` RENAME COLUMN `user_id` TO `person_id`;
DROP TABLE `old_notes`;
CREATE TABLE `notes` (
  `note_id` integer PRIMARY KEY NOT NULL,
  `person_id` text,
  CONSTRAINT `notes_person_id_fkey` FOREIGN KEY (`person_id`) REFERENCES `people` (`person_id`) ON DELETE CASCADE
);
-- SQLite cannot change people in place: a new table takes its rows and its name
CREATE TABLE `__new_people` (
  `person_id` text PRIMARY KEY NOT NULL,
  `name` text NOT NULL DEFAULT 'nobody'
);
INSERT INTO `__new_people` (`person_id`, `name`)
SELECT 'p' || person_id, coalesce(`name`, 'somebody') FROM `people`;
DROP TABLE `people`;
ALTER TABLE `__new_people` RENAME TO `people`;
-- SQLite cannot change posts in place: a new table takes its rows and its name
CREATE TABLE `__new_posts` (
  `post_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `person_id` text,
  CONSTRAINT `posts_person_id_fkey` FOREIGN KEY (`person_id`) REFERENCES `people` (`person_id`) ON DELETE CASCADE ON UPDATE CASCADE
);
-- the numbers of deleted rows do not come back
INSERT INTO sqlite_sequence (name, seq)
SELECT '__new_posts', seq FROM sqlite_sequence WHERE name = 'posts';
INSERT INTO `__new_posts` (`post_id`, `person_id`)
SELECT `post_id`, 'p' || person_id FROM `posts`;
DROP TABLE `posts`;
ALTER TABLE `__new_posts` RENAME TO `posts`;
-- SQLite would not look at the rows that are there while foreign keys are off; stop if one breaks a foreign key
CREATE TABLE `__guard` (
  `posts without people` integer CHECK (`posts without people` = 0),
  `notes without people` integer CHECK (`notes without people` = 0)
);
INSERT INTO `__guard` (`posts without people`)
SELECT count(*) FROM pragma_foreign_key_check('posts') WHERE `parent` IN ('people');
INSERT INTO `__guard` (`notes without people`)
SELECT count(*) FROM pragma_foreign_key_check('notes') WHERE `parent` IN ('people');
DROP TABLE `__guard`;
RELEASE migration;
