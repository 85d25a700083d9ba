-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on goods` integer CHECK (`triggers on goods` = 0)
);
INSERT INTO `__guard` (`triggers on goods`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('goods');
DROP TABLE `__guard`;
-- SQLite cannot change goods in place: a new table takes its rows and its name
CREATE TABLE `__new_goods` (
  `good_id` integer PRIMARY KEY NOT NULL,
  `price` integer,
  `gross` integer NOT NULL
);
INSERT INTO `__new_goods` (`good_id`, `price`, `gross`)
SELECT `good_id`, `price`, coalesce(`gross`, 0) FROM `goods`;
DROP TABLE `goods`;
ALTER TABLE `__new_goods` RENAME TO `goods`;
RELEASE migration;
