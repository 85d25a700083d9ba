-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
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
