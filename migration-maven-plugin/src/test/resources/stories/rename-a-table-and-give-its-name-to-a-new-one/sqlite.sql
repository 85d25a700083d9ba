-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on people` integer CHECK (`triggers on people` = 0)
);
INSERT INTO `__guard` (`triggers on people`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('people');
DROP TABLE `__guard`;
ALTER TABLE `people` RENAME TO `persons`;
DROP INDEX `people_name_key`;
DROP INDEX `people_name_idx`;
CREATE TABLE `people` (
  `person_id` integer PRIMARY KEY NOT NULL,
  `name` text
);
CREATE UNIQUE INDEX `people_name_key` ON `people` (`name`);
CREATE INDEX `people_name_idx` ON `people` (`person_id`);
-- SQLite makes persons again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_persons` AS
SELECT `person_id`, `name`, `boss_id` FROM `persons`;
DROP TABLE `persons`;
CREATE TABLE `persons` (
  `person_id` text(36) PRIMARY KEY NOT NULL,
  `name` text,
  `boss_id` text(36),
  CONSTRAINT `persons_boss_id_fkey` FOREIGN KEY (`boss_id`) REFERENCES `persons` (`person_id`) ON DELETE SET NULL
);
CREATE UNIQUE INDEX `persons_name_key` ON `persons` (`name`);
INSERT INTO `persons` (`person_id`, `name`, `boss_id`)
SELECT `person_id`, `name`, `boss_id` FROM `__old_persons`;
DROP TABLE `__old_persons`;
CREATE INDEX `persons_name_idx` ON `persons` (`name`);
RELEASE migration;
