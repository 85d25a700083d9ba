-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
ALTER TABLE `people` DROP CONSTRAINT `people_team_id_fkey`;
DROP TABLE `teams`;
RELEASE migration;
