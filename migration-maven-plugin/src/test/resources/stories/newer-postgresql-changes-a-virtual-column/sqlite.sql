-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on users` integer CHECK (`triggers on users` = 0)
);
INSERT INTO `__guard` (`triggers on users`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('users');
DROP TABLE `__guard`;
-- SQLite cannot change users in place: a new table takes its rows and its name
CREATE TABLE `__new_users` (
  `user_id` integer PRIMARY KEY NOT NULL,
  `name` text,
  `size` integer,
  `name_key` text GENERATED ALWAYS AS (upper(name)) VIRTUAL,
  CONSTRAINT `users_size_check` CHECK (size > -5)
);
INSERT INTO `__new_users` (`user_id`, `name`, `size`)
SELECT `user_id`, `name`, `size` FROM `users`;
DROP TABLE `users`;
ALTER TABLE `__new_users` RENAME TO `users`;
RELEASE migration;
