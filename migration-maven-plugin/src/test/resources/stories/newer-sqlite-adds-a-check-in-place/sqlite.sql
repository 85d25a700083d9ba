-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- stop if a row breaks a new rule, and name the rule
CREATE TABLE `__guard` (
  `people_age_check` integer CHECK (`people_age_check` = 0)
);
INSERT INTO `__guard` (`people_age_check`)
SELECT count(*) FROM `people` WHERE NOT (age >= 0);
DROP TABLE `__guard`;
ALTER TABLE `people` ADD CONSTRAINT `people_age_check` CHECK (age >= 0);
RELEASE migration;
