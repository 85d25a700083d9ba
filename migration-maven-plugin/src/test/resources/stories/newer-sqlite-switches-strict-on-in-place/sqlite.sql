-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- stop if a row breaks a new rule, and name the rule
CREATE TABLE `__guard` (
  `boards_board_id_strict` integer CHECK (`boards_board_id_strict` = 0),
  `boards_name_strict` integer CHECK (`boards_name_strict` = 0)
);
INSERT INTO `__guard` (`boards_board_id_strict`)
SELECT count(*) FROM `boards` WHERE NOT (typeof(`board_id`) IN ('text', 'null') AND instr(`board_id`, char(0)) = 0 AND length(`board_id`) <= 36);
INSERT INTO `__guard` (`boards_name_strict`)
SELECT count(*) FROM `boards` WHERE NOT (typeof(`name`) IN ('text', 'null') AND instr(`name`, char(0)) = 0 AND length(`name`) <= 80);
DROP TABLE `__guard`;
ALTER TABLE `boards` ADD CONSTRAINT `boards_board_id_strict` CHECK (typeof(`board_id`) IN ('text', 'null') AND instr(`board_id`, char(0)) = 0 AND length(`board_id`) <= 36);
ALTER TABLE `boards` ADD CONSTRAINT `boards_name_strict` CHECK (typeof(`name`) IN ('text', 'null') AND instr(`name`, char(0)) = 0 AND length(`name`) <= 80);
-- stop if a row breaks a new rule, and name the rule
CREATE TABLE `__guard` (
  `sessions_board_id_strict` integer CHECK (`sessions_board_id_strict` = 0),
  `sessions_archived_strict` integer CHECK (`sessions_archived_strict` = 0),
  `sessions_created_at_strict` integer CHECK (`sessions_created_at_strict` = 0),
  `sessions_started_strict` integer CHECK (`sessions_started_strict` = 0),
  `sessions_cost_strict` integer CHECK (`sessions_cost_strict` = 0),
  `sessions_data_strict` integer CHECK (`sessions_data_strict` = 0)
);
INSERT INTO `__guard` (`sessions_board_id_strict`)
SELECT count(*) FROM `sessions` WHERE NOT (typeof(`board_id`) IN ('text', 'null') AND instr(`board_id`, char(0)) = 0 AND length(`board_id`) <= 36);
INSERT INTO `__guard` (`sessions_archived_strict`)
SELECT count(*) FROM `sessions` WHERE NOT (`archived` IN (0, 1));
INSERT INTO `__guard` (`sessions_created_at_strict`)
SELECT count(*) FROM `sessions` WHERE NOT (typeof(`created_at`) IN ('integer', 'null'));
INSERT INTO `__guard` (`sessions_started_strict`)
SELECT count(*) FROM `sessions` WHERE NOT (datetime(substr(`started`, 1, 19)) || substr(`started`, 20) IS `started` AND (length(`started`) = 19 OR length(`started`) BETWEEN 21 AND 26 AND rtrim(substr(`started`, 20), '0123456789') = '.') AND `started` >= '0001');
INSERT INTO `__guard` (`sessions_cost_strict`)
SELECT count(*) FROM `sessions` WHERE NOT (typeof(`cost`) IN ('integer', 'real', 'null') AND `cost` > -100000000 AND `cost` < 100000000 AND abs(`cost` - round(`cost`, 2)) <= abs(`cost`) * 1e-15);
INSERT INTO `__guard` (`sessions_data_strict`)
SELECT count(*) FROM `sessions` WHERE NOT (typeof(`data`) IN ('text', 'null') AND instr(`data`, char(0)) = 0 AND json_valid(coalesce(`data`, 'null')) AND instr(replace(`data`, '\\', ''), '\u0000') = 0);
DROP TABLE `__guard`;
ALTER TABLE `sessions` ADD CONSTRAINT `sessions_board_id_strict` CHECK (typeof(`board_id`) IN ('text', 'null') AND instr(`board_id`, char(0)) = 0 AND length(`board_id`) <= 36);
ALTER TABLE `sessions` ADD CONSTRAINT `sessions_archived_strict` CHECK (`archived` IN (0, 1));
ALTER TABLE `sessions` ADD CONSTRAINT `sessions_created_at_strict` CHECK (typeof(`created_at`) IN ('integer', 'null'));
ALTER TABLE `sessions` ADD CONSTRAINT `sessions_started_strict` CHECK (datetime(substr(`started`, 1, 19)) || substr(`started`, 20) IS `started` AND (length(`started`) = 19 OR length(`started`) BETWEEN 21 AND 26 AND rtrim(substr(`started`, 20), '0123456789') = '.') AND `started` >= '0001');
ALTER TABLE `sessions` ADD CONSTRAINT `sessions_cost_strict` CHECK (typeof(`cost`) IN ('integer', 'real', 'null') AND `cost` > -100000000 AND `cost` < 100000000 AND abs(`cost` - round(`cost`, 2)) <= abs(`cost`) * 1e-15);
ALTER TABLE `sessions` ADD CONSTRAINT `sessions_data_strict` CHECK (typeof(`data`) IN ('text', 'null') AND instr(`data`, char(0)) = 0 AND json_valid(coalesce(`data`, 'null')) AND instr(replace(`data`, '\\', ''), '\u0000') = 0);
RELEASE migration;
