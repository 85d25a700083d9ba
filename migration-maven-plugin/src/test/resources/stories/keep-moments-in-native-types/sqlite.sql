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
  `tasks.created_at outside the years 1 to 9999` integer CHECK (`tasks.created_at outside the years 1 to 9999` = 0)
);
INSERT INTO `__guard` (`tasks.created_at outside the years 1 to 9999`)
SELECT count(*) FROM `tasks` WHERE `created_at` NOT BETWEEN -62135596800000 AND 253402300799999;
DROP TABLE `__guard`;
-- SQLite cannot change tasks in place: a new table takes its rows and its name
CREATE TABLE `__new_tasks` (
  `task_id` integer PRIMARY KEY NOT NULL,
  `done` integer NOT NULL DEFAULT 0,
  `seen` integer DEFAULT 1,
  `count` text(10) DEFAULT '5',
  `data` text DEFAULT '{}',
  `created_at` text NOT NULL,
  `changed_at` text
);
INSERT INTO `__new_tasks` (`task_id`, `done`, `seen`, `count`, `data`, `created_at`, `changed_at`)
SELECT
  `task_id`, `done`, `seen`, `count`, `data`,
  strftime('%Y-%m-%d %H:%M:%f', `created_at` / 1000.0, 'unixepoch'), `changed_at`
FROM `tasks`;
DROP TABLE `tasks`;
ALTER TABLE `__new_tasks` RENAME TO `tasks`;
CREATE INDEX `tasks_done_idx` ON `tasks` (`task_id`) WHERE done = 1;
RELEASE migration;
