-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
DROP INDEX `people_email_idx`;
ALTER TABLE `people` DROP CONSTRAINT `people_team_id_fkey`;
ALTER TABLE `people` DROP CONSTRAINT `people_age_check`;
ALTER TABLE `people` DROP CONSTRAINT `people_role_check`;
ALTER TABLE `people` ADD COLUMN `nick` text;
-- stop if a row breaks a new rule, and name the rule
CREATE TABLE `__guard` (
  `people.age is NULL` integer CHECK (`people.age is NULL` = 0),
  `people_role_check` integer CHECK (`people_role_check` = 0),
  `people_age_range` integer CHECK (`people_age_range` = 0)
);
INSERT INTO `__guard` (`people.age is NULL`)
SELECT count(*) FROM `people` WHERE `age` IS NULL;
INSERT INTO `__guard` (`people_role_check`)
SELECT count(*) FROM `people` WHERE NOT (`role` IN ('admin', 'member', 'guest'));
INSERT INTO `__guard` (`people_age_range`)
SELECT count(*) FROM `people` WHERE NOT (age BETWEEN 0 AND 2000000000);
DROP TABLE `__guard`;
ALTER TABLE `people` ALTER COLUMN `email` DROP NOT NULL;
ALTER TABLE `people` ALTER COLUMN `age` SET NOT NULL;
ALTER TABLE `people` ADD CONSTRAINT `people_role_check` CHECK (`role` IN ('admin', 'member', 'guest'));
ALTER TABLE `people` ADD CONSTRAINT `people_age_range` CHECK (age BETWEEN 0 AND 2000000000);
CREATE INDEX `people_mail_idx` ON `people` (`email`) WHERE age > 3;
RELEASE migration;
