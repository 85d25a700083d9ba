-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on boards, sessions` integer CHECK (`triggers on boards, sessions` = 0)
);
INSERT INTO `__guard` (`triggers on boards, sessions`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('boards', 'sessions');
DROP TABLE `__guard`;
-- SQLite makes boards, sessions again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_boards` AS
SELECT `board_id`, `name` FROM `boards`;
CREATE TABLE `__old_sessions` AS
SELECT `session_id`, `board_id`, `status`, `archived`, `created_at`, `started`, `cost`, `data` FROM `sessions`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_sessions' WHERE name = 'sessions';
DROP TABLE `sessions`;
DROP TABLE `boards`;
CREATE TABLE `boards` (
  `board_id` text(36) PRIMARY KEY NOT NULL
    CONSTRAINT `boards_board_id_strict` CHECK (typeof(`board_id`) IN ('text', 'null') AND instr(`board_id`, char(0)) = 0 AND length(`board_id`) <= 36),
  `name` text(80) NOT NULL
    CONSTRAINT `boards_name_strict` CHECK (typeof(`name`) IN ('text', 'null') AND instr(`name`, char(0)) = 0 AND length(`name`) <= 80)
);
CREATE UNIQUE INDEX `boards_name_key` ON `boards` (`name`);
CREATE TABLE `sessions` (
  `session_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `board_id` text(36)
    CONSTRAINT `sessions_board_id_strict` CHECK (typeof(`board_id`) IN ('text', 'null') AND instr(`board_id`, char(0)) = 0 AND length(`board_id`) <= 36),
  `status` text NOT NULL DEFAULT 'idle',
  `archived` integer NOT NULL DEFAULT 0
    CONSTRAINT `sessions_archived_strict` CHECK (`archived` IN (0, 1)),
  `created_at` integer NOT NULL
    CONSTRAINT `sessions_created_at_strict` CHECK (typeof(`created_at`) IN ('integer', 'null')),
  `started` text
    CONSTRAINT `sessions_started_strict` CHECK (datetime(substr(`started`, 1, 19)) || substr(`started`, 20) IS `started` AND (length(`started`) = 19 OR length(`started`) BETWEEN 21 AND 26 AND rtrim(substr(`started`, 20), '0123456789') = '.') AND `started` >= '0001'),
  `cost` numeric(10,2) DEFAULT 0
    CONSTRAINT `sessions_cost_strict` CHECK (typeof(`cost`) IN ('integer', 'real', 'null') AND `cost` > -100000000 AND `cost` < 100000000 AND abs(`cost` - round(`cost`, 2)) <= abs(`cost`) * 1e-15),
  `data` text NOT NULL
    CONSTRAINT `sessions_data_strict` CHECK (typeof(`data`) IN ('text', 'null') AND instr(`data`, char(0)) = 0 AND json_valid(coalesce(`data`, 'null')) AND instr(replace(`data`, '\\', ''), '\u0000') = 0),
  CONSTRAINT `sessions_board_id_fkey` FOREIGN KEY (`board_id`) REFERENCES `boards` (`board_id`) ON DELETE CASCADE,
  CONSTRAINT `sessions_status_check` CHECK (`status` IN ('idle', 'running'))
);
INSERT INTO `boards` (`board_id`, `name`)
SELECT `board_id`, `name` FROM `__old_boards`;
DROP TABLE `__old_boards`;
UPDATE sqlite_sequence SET name = 'sessions' WHERE name = '__old_sessions';
INSERT INTO `sessions` (`session_id`, `board_id`, `status`, `archived`, `created_at`, `started`, `cost`, `data`)
SELECT `session_id`, `board_id`, `status`, `archived`, `created_at`, `started`, `cost`, `data` FROM `__old_sessions`;
DROP TABLE `__old_sessions`;
CREATE INDEX `sessions_status_idx` ON `sessions` (`status`);
RELEASE migration;
