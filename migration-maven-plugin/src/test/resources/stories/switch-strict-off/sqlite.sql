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
  `board_id` text(36) PRIMARY KEY NOT NULL,
  `name` text(80) NOT NULL
);
CREATE UNIQUE INDEX `boards_name_key` ON `boards` (`name`);
CREATE TABLE `sessions` (
  `session_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `board_id` text(36),
  `status` text NOT NULL DEFAULT 'idle',
  `archived` integer NOT NULL DEFAULT 0,
  `created_at` integer NOT NULL,
  `started` text,
  `cost` numeric(10,2) DEFAULT 0,
  `data` text NOT NULL,
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
