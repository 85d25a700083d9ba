-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on logins, users` integer CHECK (`triggers on logins, users` = 0)
);
INSERT INTO `__guard` (`triggers on logins, users`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('logins', 'users');
DROP TABLE `__guard`;
DROP INDEX `third`;
DROP INDEX `second`;
-- SQLite cannot change logins in place: a new table takes its rows and its name
CREATE TABLE `__new_logins` (
  `login_id` integer NOT NULL,
  `name` text NOT NULL,
  `at` integer,
  CONSTRAINT `users_key` PRIMARY KEY (`login_id`, `name`)
);
INSERT INTO `__new_logins` (`login_id`, `name`, `at`)
SELECT `login_id`, `name`, `at` FROM `logins`;
DROP TABLE `logins`;
ALTER TABLE `__new_logins` RENAME TO `logins`;
CREATE UNIQUE INDEX `second` ON `logins` (`name`, `at`);
CREATE INDEX `first` ON `logins` (`at` DESC);
-- SQLite cannot change users in place: a new table takes its rows and its name
CREATE TABLE `__new_users` (
  `user_id` integer NOT NULL,
  `email` text NOT NULL,
  `score` integer,
  CONSTRAINT `logins_key` PRIMARY KEY (`user_id`, `email`)
);
INSERT INTO `__new_users` (`user_id`, `email`, `score`)
SELECT `user_id`, `email`, `score` FROM `users`;
DROP TABLE `users`;
ALTER TABLE `__new_users` RENAME TO `users`;
CREATE UNIQUE INDEX `third` ON `users` (`email`, `score`);
RELEASE migration;
