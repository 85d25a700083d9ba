-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on tasks` integer CHECK (`triggers on tasks` = 0)
);
INSERT INTO `__guard` (`triggers on tasks`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('tasks');
DROP TABLE `__guard`;
-- stop if a value is there that would not stay what it is
CREATE TABLE `__guard` (
  `tasks.done other than 0 and 1` integer CHECK (`tasks.done other than 0 and 1` = 0),
  `tasks.count not a whole number` integer CHECK (`tasks.count not a whole number` = 0),
  `tasks.count out of the range of integer` integer CHECK (`tasks.count out of the range of integer` = 0),
  `tasks.data not valid JSON` integer CHECK (`tasks.data not valid JSON` = 0),
  `tasks.created_at outside the years 1 to 9999` integer CHECK (`tasks.created_at outside the years 1 to 9999` = 0),
  `tasks.changed_at not in whole milliseconds` integer CHECK (`tasks.changed_at not in whole milliseconds` = 0)
);
INSERT INTO `__guard` (`tasks.done other than 0 and 1`)
SELECT count(*) FROM `tasks` WHERE `done` NOT IN (0, 1);
INSERT INTO `__guard` (`tasks.count not a whole number`)
SELECT count(*) FROM `tasks` WHERE CAST(CAST(`count` AS integer) AS text) <> `count`;
INSERT INTO `__guard` (`tasks.count out of the range of integer`)
SELECT count(*) FROM `tasks` WHERE CAST(`count` AS integer) NOT BETWEEN -2147483648 AND 2147483647;
INSERT INTO `__guard` (`tasks.data not valid JSON`)
SELECT count(*) FROM `tasks` WHERE NOT json_valid(coalesce(`data`, 'null')) OR instr(`data`, '\u0000') > 0;
INSERT INTO `__guard` (`tasks.created_at outside the years 1 to 9999`)
SELECT count(*) FROM `tasks` WHERE `created_at` NOT BETWEEN -62135596800000 AND 253402300799999;
INSERT INTO `__guard` (`tasks.changed_at not in whole milliseconds`)
SELECT count(*) FROM `tasks` WHERE strftime('%Y-%m-%d %H:%M:%f', `changed_at`) IS NOT `changed_at` AND strftime('%Y-%m-%d %H:%M:%S', `changed_at`) IS NOT `changed_at`;
DROP TABLE `__guard`;
-- SQLite cannot change tasks in place: a new table takes its rows and its name
CREATE TABLE `__new_tasks` (
  `task_id` integer PRIMARY KEY NOT NULL,
  `done` integer NOT NULL DEFAULT 0,
  `seen` integer DEFAULT 1,
  `count` integer NOT NULL DEFAULT 5,
  `data` text DEFAULT '{}',
  `created_at` text NOT NULL,
  `changed_at` integer NOT NULL
);
INSERT INTO `__new_tasks` (`task_id`, `done`, `seen`, `count`, `data`, `created_at`, `changed_at`)
SELECT
  `task_id`, `done`, `seen`, coalesce(CAST(`count` AS integer), 5), `data`,
  strftime('%Y-%m-%d %H:%M:%f', `created_at` / 1000.0, 'unixepoch'),
  coalesce(CAST(strftime('%s', `changed_at`) AS integer) * 1000 + CAST(substr(strftime('%f', `changed_at`), 4) AS integer), 0)
FROM `tasks`;
DROP TABLE `tasks`;
ALTER TABLE `__new_tasks` RENAME TO `tasks`;
CREATE INDEX `tasks_done_idx` ON `tasks` (`task_id`) WHERE done = 1;
RELEASE migration;
