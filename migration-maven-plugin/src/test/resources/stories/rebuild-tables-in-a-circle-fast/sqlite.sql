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
  `triggers on a` integer CHECK (`triggers on a` = 0)
);
INSERT INTO `__guard` (`triggers on a`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('a');
DROP TABLE `__guard`;
-- SQLite cannot change a in place: a new table takes its rows and its name
CREATE TABLE `__new_a` (
  `a_id` text(36) PRIMARY KEY NOT NULL,
  `b_id` text(36),
  `a_parent` text(36),
  `user_id` text(36),
  `n` integer DEFAULT 2,
  CONSTRAINT `a_b_id_fkey` FOREIGN KEY (`b_id`) REFERENCES `b` (`b_id`) ON DELETE CASCADE,
  CONSTRAINT `a_a_parent_fkey` FOREIGN KEY (`a_parent`) REFERENCES `a` (`a_id`) ON DELETE RESTRICT,
  CONSTRAINT `a_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`user_id`) ON DELETE CASCADE
);
INSERT INTO `__new_a` (`a_id`, `b_id`, `a_parent`, `user_id`, `n`)
SELECT `a_id`, `b_id`, `a_parent`, `user_id`, `n` FROM `a`;
DROP TABLE `a`;
ALTER TABLE `__new_a` RENAME TO `a`;
-- SQLite would not look at the rows that are there while foreign keys are off; stop if one breaks a foreign key
CREATE TABLE `__guard` (
  `a without b or a or users` integer CHECK (`a without b or a or users` = 0),
  `c without a` integer CHECK (`c without a` = 0)
);
INSERT INTO `__guard` (`a without b or a or users`)
SELECT count(*) FROM pragma_foreign_key_check('a') WHERE `parent` IN ('b', 'a', 'users');
INSERT INTO `__guard` (`c without a`)
SELECT count(*) FROM pragma_foreign_key_check('c') WHERE `parent` IN ('a');
DROP TABLE `__guard`;
RELEASE migration;
