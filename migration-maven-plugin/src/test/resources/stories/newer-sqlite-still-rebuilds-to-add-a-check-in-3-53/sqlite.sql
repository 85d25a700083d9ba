-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on people, badges` integer CHECK (`triggers on people, badges` = 0)
);
INSERT INTO `__guard` (`triggers on people, badges`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('people', 'badges');
DROP TABLE `__guard`;
-- SQLite makes people again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_people` AS
SELECT `person_id`, `team_id`, `email`, `age`, `role` FROM `people`;
CREATE TABLE `__old_badges` AS
SELECT `badge_id`, `person_id` FROM `badges`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_people' WHERE name = 'people';
DROP TABLE `badges`;
DROP TABLE `people`;
CREATE TABLE `people` (
  `person_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `team_id` integer,
  `email` text NOT NULL,
  `age` integer,
  `role` text,
  CONSTRAINT `people_team_id_fkey` FOREIGN KEY (`team_id`) REFERENCES `teams` (`team_id`) ON DELETE SET NULL,
  CONSTRAINT `people_role_check` CHECK (`role` IN ('admin', 'member')),
  CONSTRAINT `people_age_check` CHECK (age >= 0)
);
CREATE TABLE `badges` (
  `badge_id` integer PRIMARY KEY NOT NULL,
  `person_id` integer,
  CONSTRAINT `badges_person_id_fkey` FOREIGN KEY (`person_id`) REFERENCES `people` (`person_id`) ON DELETE CASCADE
);
UPDATE sqlite_sequence SET name = 'people' WHERE name = '__old_people';
INSERT INTO `people` (`person_id`, `team_id`, `email`, `age`, `role`)
SELECT `person_id`, `team_id`, `email`, `age`, `role` FROM `__old_people`;
DROP TABLE `__old_people`;
CREATE INDEX `people_email_idx` ON `people` (`email`) WHERE age > 3;
INSERT INTO `badges` (`badge_id`, `person_id`)
SELECT `badge_id`, `person_id` FROM `__old_badges`;
DROP TABLE `__old_badges`;
RELEASE migration;
