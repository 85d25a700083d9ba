-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on leaf` integer CHECK (`triggers on leaf` = 0)
);
INSERT INTO `__guard` (`triggers on leaf`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('leaf');
DROP TABLE `__guard`;
-- SQLite cannot change leaf in place: a new table takes its rows and its name
CREATE TABLE `__new_leaf` (
  `leaf_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `c_id` integer
);
-- the numbers of deleted rows do not come back
INSERT INTO sqlite_sequence (name, seq)
SELECT '__new_leaf', seq FROM sqlite_sequence WHERE name = 'leaf';
INSERT INTO `__new_leaf` (`leaf_id`, `c_id`)
SELECT `leaf_id`, `c_id` FROM `leaf`;
DROP TABLE `leaf`;
ALTER TABLE `__new_leaf` RENAME TO `leaf`;
DROP TABLE `a`;
DROP TABLE `b`;
DROP TABLE `c`;
RELEASE migration;
