-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on a, b, c, leaf` integer CHECK (`triggers on a, b, c, leaf` = 0)
);
INSERT INTO `__guard` (`triggers on a, b, c, leaf`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('a', 'b', 'c', 'leaf');
DROP TABLE `__guard`;
-- SQLite makes a again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_c` AS
SELECT `c_id`, `a_id` FROM `c`;
CREATE TABLE `__old_b` AS
SELECT `b_id`, `c_id` FROM `b`;
CREATE TABLE `__old_a` AS
SELECT `a_id`, `b_id`, `a_parent`, `user_id`, `n` FROM `a`;
CREATE TABLE `__old_leaf` AS
SELECT `leaf_id`, `c_id` FROM `leaf`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_c' WHERE name = 'c';
UPDATE sqlite_sequence SET name = '__old_leaf' WHERE name = 'leaf';
DROP TABLE `leaf`;
DROP TABLE `c`;
DROP TABLE `a`;
DROP TABLE `b`;
CREATE TABLE `b` (
  `b_id` text(36) PRIMARY KEY NOT NULL,
  `c_id` integer,
  CONSTRAINT `b_c_id_fkey` FOREIGN KEY (`c_id`) REFERENCES `c` (`c_id`) ON DELETE CASCADE
);
CREATE TABLE `a` (
  `a_id` text(36) PRIMARY KEY NOT NULL,
  `b_id` text(36),
  `a_parent` text(36),
  `user_id` text(36),
  `n` integer DEFAULT 2,
  CONSTRAINT `a_b_id_fkey` FOREIGN KEY (`b_id`) REFERENCES `b` (`b_id`) ON DELETE CASCADE,
  CONSTRAINT `a_a_parent_fkey` FOREIGN KEY (`a_parent`) REFERENCES `a` (`a_id`) ON DELETE RESTRICT,
  CONSTRAINT `a_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`user_id`) ON DELETE CASCADE
);
CREATE TABLE `c` (
  `c_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `a_id` text(36),
  CONSTRAINT `c_a_id_fkey` FOREIGN KEY (`a_id`) REFERENCES `a` (`a_id`) ON DELETE SET NULL
);
CREATE TABLE `leaf` (
  `leaf_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `c_id` integer,
  CONSTRAINT `leaf_c_id_fkey` FOREIGN KEY (`c_id`) REFERENCES `c` (`c_id`) ON DELETE CASCADE
);
INSERT INTO `b` (`b_id`, `c_id`)
SELECT `b_id`, `c_id` FROM `__old_b`;
DROP TABLE `__old_b`;
INSERT INTO `a` (`a_id`, `b_id`, `a_parent`, `user_id`, `n`)
SELECT `a_id`, `b_id`, `a_parent`, `user_id`, `n` FROM `__old_a`;
DROP TABLE `__old_a`;
UPDATE sqlite_sequence SET name = 'c' WHERE name = '__old_c';
INSERT INTO `c` (`c_id`, `a_id`)
SELECT `c_id`, `a_id` FROM `__old_c`;
DROP TABLE `__old_c`;
UPDATE sqlite_sequence SET name = 'leaf' WHERE name = '__old_leaf';
INSERT INTO `leaf` (`leaf_id`, `c_id`)
SELECT `leaf_id`, `c_id` FROM `__old_leaf`;
DROP TABLE `__old_leaf`;
RELEASE migration;
