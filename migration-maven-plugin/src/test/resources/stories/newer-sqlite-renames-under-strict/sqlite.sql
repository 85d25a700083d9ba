-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on sessions` integer CHECK (`triggers on sessions` = 0)
);
INSERT INTO `__guard` (`triggers on sessions`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('sessions');
DROP TABLE `__guard`;
ALTER TABLE `sessions` RENAME TO `runs`;
ALTER TABLE `boards` RENAME COLUMN `name` TO `title`;
ALTER TABLE `runs` RENAME COLUMN `session_id` TO `run_id`;
ALTER TABLE `runs` RENAME COLUMN `started` TO `finished`;
ALTER TABLE `runs` RENAME COLUMN `data` TO `started`;
DROP INDEX `boards_name_key`;
-- SQLite cannot change runs in place: a new table takes its rows and its name
CREATE TABLE `__new_runs` (
  `run_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `board_id` text(36)
    CONSTRAINT `runs_board_id_strict` CHECK (typeof(`board_id`) IN ('text', 'null') AND instr(`board_id`, char(0)) = 0 AND length(`board_id`) <= 36),
  `status` text NOT NULL DEFAULT 'idle',
  `archived` integer NOT NULL DEFAULT 0
    CONSTRAINT `runs_archived_strict` CHECK (`archived` IN (0, 1)),
  `created_at` integer NOT NULL
    CONSTRAINT `runs_created_at_strict` CHECK (typeof(`created_at`) IN ('integer', 'null')),
  `finished` text
    CONSTRAINT `runs_finished_strict` CHECK (datetime(substr(`finished`, 1, 19)) || substr(`finished`, 20) IS `finished` AND (length(`finished`) = 19 OR length(`finished`) BETWEEN 21 AND 26 AND rtrim(substr(`finished`, 20), '0123456789') = '.') AND `finished` >= '0001'),
  `cost` numeric(10,2) DEFAULT 0
    CONSTRAINT `runs_cost_strict` CHECK (typeof(`cost`) IN ('integer', 'real', 'null') AND `cost` > -100000000 AND `cost` < 100000000 AND abs(`cost` - round(`cost`, 2)) <= abs(`cost`) * 1e-15),
  `started` text NOT NULL
    CONSTRAINT `runs_started_strict` CHECK (typeof(`started`) IN ('text', 'null') AND instr(`started`, char(0)) = 0 AND json_valid(coalesce(`started`, 'null')) AND instr(replace(`started`, '\\', ''), '\u0000') = 0),
  CONSTRAINT `runs_board_id_fkey` FOREIGN KEY (`board_id`) REFERENCES `boards` (`board_id`) ON DELETE CASCADE,
  CONSTRAINT `runs_status_check` CHECK (`status` IN ('idle', 'running'))
);
-- the numbers of deleted rows do not come back
INSERT INTO sqlite_sequence (name, seq)
SELECT '__new_runs', seq FROM sqlite_sequence WHERE name = 'runs';
INSERT INTO `__new_runs` (`run_id`, `board_id`, `status`, `archived`, `created_at`, `finished`, `cost`, `started`)
SELECT `run_id`, `board_id`, `status`, `archived`, `created_at`, `finished`, `cost`, `started` FROM `runs`;
DROP TABLE `runs`;
ALTER TABLE `__new_runs` RENAME TO `runs`;
CREATE INDEX `sessions_status_idx` ON `runs` (`status`);
ALTER TABLE `boards` DROP CONSTRAINT `boards_name_strict`;
-- stop if a row breaks a new rule, and name the rule
CREATE TABLE `__guard` (
  `boards_title_strict` integer CHECK (`boards_title_strict` = 0)
);
INSERT INTO `__guard` (`boards_title_strict`)
SELECT count(*) FROM `boards` WHERE NOT (typeof(`title`) IN ('text', 'null') AND instr(`title`, char(0)) = 0 AND length(`title`) <= 80);
DROP TABLE `__guard`;
ALTER TABLE `boards` ADD CONSTRAINT `boards_title_strict` CHECK (typeof(`title`) IN ('text', 'null') AND instr(`title`, char(0)) = 0 AND length(`title`) <= 80);
CREATE UNIQUE INDEX `boards_title_key` ON `boards` (`title`);
RELEASE migration;
