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
  `tasks.created_at not in whole milliseconds` integer CHECK (`tasks.created_at not in whole milliseconds` = 0)
);
INSERT INTO `__guard` (`tasks.created_at not in whole milliseconds`)
SELECT count(*) FROM `tasks` WHERE strftime('%Y-%m-%d %H:%M:%f', `created_at`) IS NOT `created_at` AND strftime('%Y-%m-%d %H:%M:%S', `created_at`) IS NOT `created_at`;
DROP TABLE `__guard`;
-- SQLite cannot change tasks in place: a new table takes its rows and its name
CREATE TABLE `__new_tasks` (
  `task_id` integer PRIMARY KEY NOT NULL,
  `done` integer NOT NULL DEFAULT 0,
  `seen` integer DEFAULT 1,
  `count` text(10) DEFAULT '5',
  `data` text DEFAULT '{}',
  `created_at` integer NOT NULL,
  `changed_at` text
);
INSERT INTO `__new_tasks` (`task_id`, `done`, `seen`, `count`, `data`, `created_at`, `changed_at`)
SELECT
  `task_id`, `done`, `seen`, `count`, `data`,
  CAST(strftime('%s', `created_at`) AS integer) * 1000 + CAST(substr(strftime('%f', `created_at`), 4) AS integer),
  `changed_at`
FROM `tasks`;
DROP TABLE `tasks`;
ALTER TABLE `__new_tasks` RENAME TO `tasks`;
CREATE INDEX `tasks_done_idx` ON `tasks` (`task_id`) WHERE done = 1;
RELEASE migration;
