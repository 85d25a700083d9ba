-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on people` integer CHECK (`triggers on people` = 0)
);
INSERT INTO `__guard` (`triggers on people`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('people');
DROP TABLE `__guard`;
-- stop if a value is there that would not stay what it is
CREATE TABLE `__guard` (
  `people.age not a whole number` integer CHECK (`people.age not a whole number` = 0),
  `people.age out of the range of integer` integer CHECK (`people.age out of the range of integer` = 0)
);
INSERT INTO `__guard` (`people.age not a whole number`)
SELECT count(*) FROM `people` WHERE CAST(CAST(`age` AS integer) AS text) <> `age`;
INSERT INTO `__guard` (`people.age out of the range of integer`)
SELECT count(*) FROM `people` WHERE CAST(`age` AS integer) NOT BETWEEN -2147483648 AND 2147483647;
DROP TABLE `__guard`;
ALTER TABLE `people` RENAME TO `humans`;
ALTER TABLE `humans` RENAME COLUMN `age` TO `years`;
ALTER TABLE `humans` RENAME COLUMN `first` TO `name`;
-- SQLite would take values that do not fit; stop if there is one
CREATE TABLE `__guard` (
  `humans.name longer than 50` integer CHECK (`humans.name longer than 50` = 0)
);
INSERT INTO `__guard` (`humans.name longer than 50`)
SELECT count(*) FROM `humans` WHERE length((coalesce(name || ' ' || last, '?'))) > 50;
DROP TABLE `__guard`;
-- SQLite cannot change humans in place: a new table takes its rows and its name
CREATE TABLE `__new_humans` (
  `id` integer PRIMARY KEY NOT NULL,
  `years` integer NOT NULL,
  `name` text(50) NOT NULL,
  `team` integer,
  CONSTRAINT `humans_team_fkey` FOREIGN KEY (`team`) REFERENCES `teams` (`team_id`) ON DELETE CASCADE,
  CONSTRAINT `humans_years_check` CHECK (years >= 0)
);
INSERT INTO `__new_humans` (`id`, `years`, `name`, `team`)
SELECT `id`, coalesce(CAST(`years` AS integer), 0), coalesce(name || ' ' || last, '?'), `team` FROM `humans`;
DROP TABLE `humans`;
ALTER TABLE `__new_humans` RENAME TO `humans`;
CREATE INDEX `humans_years_idx` ON `humans` (`years` DESC);
-- SQLite would not look at the rows that are there while foreign keys are off; stop if one breaks a new foreign key
CREATE TABLE `__guard` (
  `humans without teams` integer CHECK (`humans without teams` = 0)
);
INSERT INTO `__guard` (`humans without teams`)
SELECT count(*) FROM pragma_foreign_key_check('humans') WHERE `parent` IN ('teams');
DROP TABLE `__guard`;
RELEASE migration;
