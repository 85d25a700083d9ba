-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on teams, people` integer CHECK (`triggers on teams, people` = 0)
);
INSERT INTO `__guard` (`triggers on teams, people`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('teams', 'people');
DROP TABLE `__guard`;
ALTER TABLE `people` RENAME TO `the members`;
ALTER TABLE `teams` RENAME TO `groups`;
ALTER TABLE `the members` RENAME COLUMN `person_id` TO `member_id`;
-- SQLite makes the members, groups again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_the members` AS
SELECT `member_id`, `boss_id`, `team_id` FROM `the members`;
CREATE TABLE `__old_groups` AS
SELECT `team_id`, `lead_id` FROM `groups`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_groups' WHERE name = 'groups';
DROP TABLE `the members`;
DROP TABLE `groups`;
CREATE TABLE `groups` (
  `team_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `lead_id` text(36),
  CONSTRAINT `groups_lead_id_fkey` FOREIGN KEY (`lead_id`) REFERENCES `the members` (`member_id`) ON DELETE SET NULL
);
CREATE TABLE `the members` (
  `member_id` text(36) PRIMARY KEY NOT NULL,
  `boss_id` text(36),
  `team_id` integer,
  CONSTRAINT `the members_boss_id_fkey` FOREIGN KEY (`boss_id`) REFERENCES `the members` (`member_id`) ON DELETE CASCADE,
  CONSTRAINT `the members_team_id_fkey` FOREIGN KEY (`team_id`) REFERENCES `groups` (`team_id`) ON DELETE CASCADE
);
UPDATE sqlite_sequence SET name = 'groups' WHERE name = '__old_groups';
INSERT INTO `groups` (`team_id`, `lead_id`)
SELECT `team_id`, `lead_id` FROM `__old_groups`;
DROP TABLE `__old_groups`;
INSERT INTO `the members` (`member_id`, `boss_id`, `team_id`)
SELECT `member_id`, `boss_id`, `team_id` FROM `__old_the members`;
DROP TABLE `__old_the members`;
RELEASE migration;
