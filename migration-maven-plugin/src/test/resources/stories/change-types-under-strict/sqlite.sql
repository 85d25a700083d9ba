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
-- stop if a value is there that would not stay what it is
CREATE TABLE `__guard` (
  `boards.name longer than 60` integer CHECK (`boards.name longer than 60` = 0),
  `sessions.created_at outside the years 1 to 9999` integer CHECK (`sessions.created_at outside the years 1 to 9999` = 0),
  `sessions.started not in whole milliseconds` integer CHECK (`sessions.started not in whole milliseconds` = 0)
);
INSERT INTO `__guard` (`boards.name longer than 60`)
SELECT count(*) FROM `boards` WHERE length(`name`) > 60;
INSERT INTO `__guard` (`sessions.created_at outside the years 1 to 9999`)
SELECT count(*) FROM `sessions` WHERE `created_at` NOT BETWEEN -62135596800000 AND 253402300799999;
INSERT INTO `__guard` (`sessions.started not in whole milliseconds`)
SELECT count(*) FROM `sessions` WHERE strftime('%Y-%m-%d %H:%M:%f', `started`) IS NOT `started` AND strftime('%Y-%m-%d %H:%M:%S', `started`) IS NOT `started`;
DROP TABLE `__guard`;
-- SQLite makes boards, sessions again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_boards` AS
SELECT `board_id`, `name` FROM `boards`;
CREATE TABLE `__old_sessions` AS
SELECT
  `session_id`, `board_id`, `status`, `archived`,
  strftime('%Y-%m-%d %H:%M:%f', `created_at` / 1000.0, 'unixepoch') AS `created_at`,
  CAST(strftime('%s', `started`) AS integer) * 1000 + CAST(substr(strftime('%f', `started`), 4) AS integer) AS `started`,
  `cost`, CAST(`data` AS text) AS `data`
FROM `sessions`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_sessions' WHERE name = 'sessions';
DROP TABLE `sessions`;
DROP TABLE `boards`;
CREATE TABLE `boards` (
  `board_id` text(36) PRIMARY KEY NOT NULL
    CONSTRAINT `boards_board_id_strict` CHECK (typeof(`board_id`) IN ('text', 'null') AND instr(`board_id`, char(0)) = 0 AND length(`board_id`) <= 36),
  `name` text(60) NOT NULL
    CONSTRAINT `boards_name_strict` CHECK (typeof(`name`) IN ('text', 'null') AND instr(`name`, char(0)) = 0 AND length(`name`) <= 60)
);
CREATE UNIQUE INDEX `boards_name_key` ON `boards` (`name`);
CREATE TABLE `sessions` (
  `session_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `board_id` text(36)
    CONSTRAINT `sessions_board_id_strict` CHECK (typeof(`board_id`) IN ('text', 'null') AND instr(`board_id`, char(0)) = 0 AND length(`board_id`) <= 36),
  `status` text NOT NULL DEFAULT 'idle',
  `archived` integer NOT NULL DEFAULT 0
    CONSTRAINT `sessions_archived_strict` CHECK (typeof(`archived`) IN ('integer', 'null') AND `archived` BETWEEN -32768 AND 32767),
  `created_at` text NOT NULL
    CONSTRAINT `sessions_created_at_strict` CHECK (datetime(substr(`created_at`, 1, 19)) || substr(`created_at`, 20) IS `created_at` AND (length(`created_at`) = 19 OR length(`created_at`) BETWEEN 21 AND 26 AND rtrim(substr(`created_at`, 20), '0123456789') = '.') AND `created_at` >= '0001'),
  `started` integer
    CONSTRAINT `sessions_started_strict` CHECK (typeof(`started`) IN ('integer', 'null')),
  `cost` numeric(12,4) DEFAULT 0
    CONSTRAINT `sessions_cost_strict` CHECK (typeof(`cost`) IN ('integer', 'real', 'null') AND `cost` > -100000000 AND `cost` < 100000000 AND abs(`cost` - round(`cost`, 4)) <= abs(`cost`) * 1e-15),
  `data` text NOT NULL
    CONSTRAINT `sessions_data_strict` CHECK (typeof(`data`) IN ('text', 'null') AND instr(`data`, char(0)) = 0),
  CONSTRAINT `sessions_board_id_fkey` FOREIGN KEY (`board_id`) REFERENCES `boards` (`board_id`) ON DELETE CASCADE,
  CONSTRAINT `sessions_status_check` CHECK (`status` IN ('idle', 'running', 'done'))
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
