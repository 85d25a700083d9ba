-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
ALTER TABLE `boards` DROP CONSTRAINT `boards_board_id_strict`;
ALTER TABLE `boards` DROP CONSTRAINT `boards_name_strict`;
ALTER TABLE `sessions` DROP CONSTRAINT `sessions_board_id_strict`;
ALTER TABLE `sessions` DROP CONSTRAINT `sessions_archived_strict`;
ALTER TABLE `sessions` DROP CONSTRAINT `sessions_created_at_strict`;
ALTER TABLE `sessions` DROP CONSTRAINT `sessions_started_strict`;
ALTER TABLE `sessions` DROP CONSTRAINT `sessions_cost_strict`;
ALTER TABLE `sessions` DROP CONSTRAINT `sessions_data_strict`;
RELEASE migration;
