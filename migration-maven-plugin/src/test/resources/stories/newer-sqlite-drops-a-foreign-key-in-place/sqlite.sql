ALTER TABLE `people` DROP CONSTRAINT `people_team_id_fkey`;
