-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- stop if a row breaks a new rule, and name the rule
CREATE TABLE `__guard` (
  `people.email is NULL` integer CHECK (`people.email is NULL` = 0)
);
INSERT INTO `__guard` (`people.email is NULL`)
SELECT count(*) FROM `people` WHERE `email` IS NULL;
DROP TABLE `__guard`;
ALTER TABLE `people` ALTER COLUMN `email` SET NOT NULL;
RELEASE migration;
