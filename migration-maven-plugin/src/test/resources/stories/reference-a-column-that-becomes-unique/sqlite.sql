-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on cities` integer CHECK (`triggers on cities` = 0)
);
INSERT INTO `__guard` (`triggers on cities`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('cities');
DROP TABLE `__guard`;
CREATE UNIQUE INDEX `countries_code_key` ON `countries` (`code`);
CREATE UNIQUE INDEX `countries_place_key` ON `countries` (`area`, `number`);
-- SQLite cannot change cities in place: a new table takes its rows and its name
CREATE TABLE `__new_cities` (
  `city_id` integer PRIMARY KEY NOT NULL,
  `country` text NOT NULL DEFAULT 'ch',
  `area` integer,
  `number` integer,
  CONSTRAINT `cities_country_fkey` FOREIGN KEY (`country`) REFERENCES `countries` (`code`) ON UPDATE CASCADE,
  CONSTRAINT `cities_place_fkey` FOREIGN KEY (`area`, `number`) REFERENCES `countries` (`area`, `number`) ON DELETE SET NULL
);
INSERT INTO `__new_cities` (`city_id`, `country`, `area`, `number`)
SELECT `city_id`, `country`, `area`, `number` FROM `cities`;
DROP TABLE `cities`;
ALTER TABLE `__new_cities` RENAME TO `cities`;
-- SQLite would not look at the rows that are there while foreign keys are off; stop if one breaks a new foreign key
CREATE TABLE `__guard` (
  `cities without countries` integer CHECK (`cities without countries` = 0)
);
INSERT INTO `__guard` (`cities without countries`)
SELECT count(*) FROM pragma_foreign_key_check('cities') WHERE `parent` IN ('countries');
DROP TABLE `__guard`;
RELEASE migration;
