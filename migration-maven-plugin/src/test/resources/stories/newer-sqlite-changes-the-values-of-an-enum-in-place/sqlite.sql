-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
ALTER TABLE `people` DROP CONSTRAINT `people_role_check`;
-- stop if a row breaks a new rule, and name the rule
CREATE TABLE `__guard` (
  `people_role_check` integer CHECK (`people_role_check` = 0)
);
INSERT INTO `__guard` (`people_role_check`)
SELECT count(*) FROM `people` WHERE NOT (`role` IN ('admin', 'member', 'guest'));
DROP TABLE `__guard`;
ALTER TABLE `people` ADD CONSTRAINT `people_role_check` CHECK (`role` IN ('admin', 'member', 'guest'));
RELEASE migration;
