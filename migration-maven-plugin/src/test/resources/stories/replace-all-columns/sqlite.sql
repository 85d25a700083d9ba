-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on flags` integer CHECK (`triggers on flags` = 0)
);
INSERT INTO `__guard` (`triggers on flags`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('flags');
DROP TABLE `__guard`;
-- SQLite cannot change flags in place: a new table takes its rows and its name
CREATE TABLE `__new_flags` (
  `three` integer NOT NULL DEFAULT 3,
  `four` text NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO `__new_flags` (`three`)
SELECT 3 FROM `flags`;
DROP TABLE `flags`;
ALTER TABLE `__new_flags` RENAME TO `flags`;
RELEASE migration;
